package id.simpul.app.desktop;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.Session;
import id.simpul.access.SignIn;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.paper.KeySheets;
import id.simpul.paper.PaperSize;
import id.simpul.paper.RecoverySheet;
import id.simpul.paper.Typesetter;
import id.simpul.region.Regions;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Failure;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program as a window: who is at the desk, and what is shown to whom. */
public final class Desktop {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double LEAST_WIDTH = 1093;
    private static final double LEAST_HEIGHT = 614;

    private final Path folder;
    private final Clock clock;
    private final ZoneId zone;
    private final Stage stage;
    private final Regions regions = new Regions();
    private final PasswordPolicy policy = new PasswordPolicy();
    private final SignIn signIn;
    private final Jobs.Lanes lanes;
    private Texts texts = new Texts(Texts.INDONESIAN);
    private final Frame frame;
    private @Nullable Office office;
    private @Nullable OfficeWindow window;

    /** The window on {@code stage} over the data in {@code folder}. */
    public Desktop(Stage stage, Path folder, Clock clock, ZoneId zone, Jobs.Lanes lanes) {
        this.stage = stage;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
        this.lanes = lanes;
        Theme.load();
        this.frame = new Frame(texts, WIDTH, HEIGHT);
        var keyring = new Keyring(folder, clock, new SecureRandom(), KdfCost::calibrated);
        this.signIn = new SignIn(folder, clock, keyring, policy, regions);
    }

    /** Shows the first run or the sign-in. */
    public void start() {
        stage.setTitle(texts.get(AppText.NAME));
        stage.setScene(frame.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (signIn.isSetUp()) {
            askWho();
        } else {
            firstRun();
        }
        stage.show();
    }

    private Ui coverUi() {
        return new Ui(texts, clock, TextSize.NORMAL, lanes, new NoDrafts(clock), Desktop::none);
    }

    private static Screen none(Route route, Ui ui) {
        return Screen.of("", EmptyState.of(Icon.HOME, ""));
    }

    private void firstRun() {
        Ui ui = coverUi();
        var view = new FirstRunView(
                ui,
                regions,
                policy,
                (filled, refused) -> ui.jobs()
                        .run(AppText.JOB_SET_UP, progress -> {
                            try {
                                SignIn.Started started =
                                        signIn.setUp(filled.office(), filled.first(), filled.password());
                                var made = new Office(started.session(), regions, clock, zone);
                                if (filled.demo()) {
                                    Demo.fill(made, progress);
                                }
                                return new Begun(made, started);
                            } finally {
                                Arrays.fill(filled.password(), '\0');
                            }
                        })
                        .then(begun -> recovery(ui, begun))
                        .or(refused));
        frame.cover(ui, view.node());
    }

    private record Begun(Office office, SignIn.Started started) {}

    private void recovery(Ui ui, Begun begun) {
        var view = new RecoveryView(
                ui, begun.started().recoveryCode(), () -> sheet(ui, begun), () -> open(begun.office()));
        frame.cover(ui, view.node());
    }

    /** The sheet as a PDF where the user wants it: a stick or a printer's own program, never kept here. */
    private void sheet(Ui ui, Begun begun) {
        Office begunOffice = begun.office();
        var sheet = new RecoverySheet(
                PaperSize.F4,
                regions.fullName(begunOffice.database().office()),
                begunOffice.session().user().name(),
                LocalDate.ofInstant(clock.instant(), zone),
                begun.started().recoveryCode().groups(),
                List.of(
                        texts.get(AppText.SHEET_STEP_1),
                        texts.get(AppText.SHEET_STEP_2),
                        texts.get(AppText.SHEET_STEP_3)),
                clock.instant());
        FilePicker.onTopOf(() -> stage)
                .save(texts.get(AppText.RECOVERY_TITLE), "lembar-pemulihan.pdf", "PDF", "pdf")
                .ifPresent(file -> ui.jobs()
                        .act(
                                AppText.JOB_SHEET,
                                progress ->
                                        Files.write(file, new KeySheets(new Typesetter(), texts).recoverySheet(sheet)))
                        .then(() -> {})
                        .orShow());
    }

    private void askWho() {
        Ui ui = coverUi();
        SignInView view = SignInView.start(ui, "", (typed, refused) -> enter(ui, typed, refused));
        frame.cover(ui, view.node());
    }

    private void enter(Ui ui, SignInView.Typed typed, Consumer<Failure> refused) {
        ui.jobs()
                .run(AppText.JOB_SIGN_IN, progress -> {
                    try {
                        Session session = signIn.signIn(typed.login(), typed.password());
                        return new Office(session, regions, clock, zone);
                    } finally {
                        Arrays.fill(typed.password(), '\0');
                    }
                })
                .then(this::open)
                .or(refused);
    }

    private void open(Office opened) {
        office = opened;
        Locale locale = opened.session().user().locale();
        texts = new Texts(locale);
        window = new OfficeWindow(opened, folder, lanes, frame, policy, this::lock, this::leave);
        window.show(locale, textSize(opened.session().user().textSize()));
        frame.uncover();
    }

    private static TextSize textSize(int percent) {
        return Arrays.stream(TextSize.values())
                .filter(size -> size.percent() == percent)
                .findFirst()
                .orElse(TextSize.NORMAL);
    }

    private void lock() {
        Office locked = office;
        if (locked == null || locked.session().locked()) {
            return;
        }
        locked.session().lock();
        Ui ui = coverUi();
        SignInView view = SignInView.locked(
                ui,
                locked.session().user().name(),
                locked.session().user().login(),
                (typed, refused) -> ui.jobs()
                        .act(AppText.JOB_SIGN_IN, progress -> {
                            try {
                                locked.session().unlock(typed.password());
                            } finally {
                                Arrays.fill(typed.password(), '\0');
                            }
                        })
                        .then(frame::uncover)
                        .or(refused),
                this::leave);
        frame.cover(ui, view.node());
    }

    /** Another user takes over: drafts are kept, the file is closed, and somebody signs in. */
    private void leave() {
        Office left = office;
        office = null;
        window = null;
        frame.end();
        askWho();
        if (left != null) {
            coverUi()
                    .jobs()
                    .act(AppText.JOB_CLOSE, progress -> left.close())
                    .then(() -> {})
                    .orShow();
        }
    }

    /** Closes everything; waits for what is being written. */
    public void stop() {
        frame.end();
        if (office != null) {
            office.close();
        }
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }
}
