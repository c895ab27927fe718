package id.simpul.app.desktop;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.SignIn;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.app.OfficeComputers;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.region.Regions;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Failure;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Navigator;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program as a window: who is at the desk, and what is shown to whom. */
public final class Desktop {
    /** What the window is made for, logical pixels. */
    static final double WIDTH = 1366;

    static final double HEIGHT = 768;

    // A laptop of 1366 by 768 at 125 % has 1092.8 by 614.4, less what its task bar takes.
    private static final double LEAST_WIDTH = 1092;
    private static final double LEAST_HEIGHT = 560;
    private static final Duration LAST_WRITES = Duration.ofSeconds(20);

    private final Path folder;
    private final Clock clock;
    private final ZoneId zone;
    private final Stage stage;
    private final Regions regions = new Regions();
    private final PasswordPolicy policy = new PasswordPolicy();
    private final SignIn signIn;
    private final Jobs.Lanes lanes;
    private final Frame frame;
    private final FilePicker files;
    private final Entrance entrance;
    private Texts texts = new Texts(Texts.INDONESIAN);
    private @Nullable Office office;
    private @Nullable OfficeWindow window;

    /** The window on {@code stage} over the data in {@code folder}. */
    public Desktop(Stage stage, Path folder, Clock clock, ZoneId zone, Jobs.Lanes lanes) {
        this(stage, folder, clock, zone, lanes, FilePicker.onTopOf(() -> stage));
    }

    /** As above, where {@code files} answers which files are meant instead of the system's dialogs. */
    public Desktop(Stage stage, Path folder, Clock clock, ZoneId zone, Jobs.Lanes lanes, FilePicker files) {
        this(stage, folder, clock, zone, lanes, files, KdfCost::calibrated);
    }

    /** As above, with passwords that cost less to try, for tests. */
    Desktop(
            Stage stage,
            Path folder,
            Clock clock,
            ZoneId zone,
            Jobs.Lanes lanes,
            FilePicker files,
            Supplier<KdfCost> cost) {
        this.stage = stage;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
        this.lanes = lanes;
        Theme.load();
        frame = new Frame(texts, WIDTH, HEIGHT);
        this.files = files;
        var keyring = new Keyring(folder, clock, new SecureRandom(), cost);
        signIn = new SignIn(folder, clock, keyring, policy, regions);
        entrance = new Entrance(
                frame,
                this::coverUi,
                signIn,
                policy,
                files,
                session -> new Office(session, regions, clock, zone),
                this::open);
    }

    /** Shows the first run or the sign-in. */
    public void start() {
        lanes.onUncaught(failure -> frame.front().dialogs().show(failure));
        stage.setTitle(texts.get(AppText.NAME));
        stage.setScene(frame.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (signIn.isSetUp()) {
            entrance.askWho();
        } else {
            firstRun();
        }
        stage.show();
    }

    private Ui coverUi() {
        return new Ui(texts, clock.withZone(zone), TextSize.NORMAL, lanes, new NoDrafts(clock), Desktop::none);
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
                files,
                (filled, refused) -> ui.jobs()
                        .run(AppText.JOB_SET_UP, progress -> setUp(filled, progress))
                        .then(begun -> {
                            Ui shown = entrance.recovery(
                                    begun.office(),
                                    begun.started().recoveryCode(),
                                    texts.get(AppText.RECOVERY_SUBTITLE),
                                    () -> open(begun.office()));
                            Failure missing = begun.missing();
                            if (missing != null) {
                                shown.dialogs().show(missing);
                            }
                        })
                        .or(refused));
        frame.cover(ui, view.node());
    }

    /** An office that was just set up; {@code missing} says why letterhead or sample data did not get in, or null. */
    private record Begun(
            Office office, SignIn.Started started, @Nullable Failure missing) {}

    private Begun setUp(FirstRunView.Filled filled, Progress progress) {
        try {
            SignIn.Started started = signIn.setUp(filled.profile().code(), filled.first(), filled.password());
            if (filled.further()) {
                // Before the desks: they write what only a first computer needs.
                OfficeComputers.begin(started.session());
            }
            var made = new Office(started.session(), regions, clock, zone);
            return new Begun(made, started, fill(made, filled, progress));
        } finally {
            Arrays.fill(filled.password(), '\0');
        }
    }

    /** From here on the office exists, and its recovery code must be shown whatever else goes wrong. */
    private static @Nullable Failure fill(Office made, FirstRunView.Filled filled, Progress progress) {
        try {
            if (filled.further()) {
                return null;
            }
            made.profile().save(made.actor(), filled.profile());
            if (filled.demo()) {
                Demo.fill(made, progress);
            }
            return null;
        } catch (RuntimeException fault) {
            return Failure.of(fault);
        }
    }

    private void open(Office opened) {
        office = opened;
        Locale locale = opened.session().user().locale();
        texts = new Texts(locale);
        var made =
                new OfficeWindow(opened, folder, lanes, frame, files, policy, this::lock, this::leave, this::newSheet);
        window = made;
        made.show(locale, textSize(opened.session().user().textSize()));
        frame.uncover();
        made.recallDrafts();
    }

    private static TextSize textSize(int percent) {
        return Arrays.stream(TextSize.values())
                .filter(size -> size.percent() == percent)
                .findFirst()
                .orElse(TextSize.NORMAL);
    }

    private void withOffice(Consumer<Office> act) {
        if (office != null) {
            act.accept(office);
        }
    }

    private void lock() {
        withOffice(open -> {
            texts = new Texts(open.session().user().locale());
            entrance.lock(open, this::leave);
        });
    }

    /** A new recovery sheet in place of one that is lost; asked from the settings. */
    private void newSheet() {
        withOffice(open -> {
            Ui ui = frame.front();
            ui.dialogs()
                    .open(new Dialog(ui.text(AppText.NEW_SHEET_TITLE))
                            .text(ui.text(AppText.NEW_SHEET_TEXT))
                            .primary(
                                    ui.text(AppText.NEW_SHEET),
                                    () -> ui.jobs()
                                            .run(
                                                    AppText.JOB_SHEET,
                                                    progress ->
                                                            open.users(policy).newRecoveryCode())
                                            .then(code -> entrance.recovery(
                                                    open, code, ui.text(AppText.RECOVERY_AGAIN), frame::uncover))
                                            .orShow())
                            .cancel(ui.text(AppText.CANCEL)));
        });
    }

    /** Another user takes over: drafts are kept, what is being written ends, the file is closed, and somebody signs in. */
    private void leave() {
        withOffice(left -> {
            office = null;
            unwatch();
            texts = new Texts(Texts.INDONESIAN);
            Ui ui = coverUi();
            frame.cover(ui, Cards.of(ui, 400, texts.get(AppText.LEAVING), "", List.of(), Styled.gap()));
            frame.end();
            lanes.whenIdle(() -> ui.jobs()
                    .act(AppText.JOB_CLOSE, progress -> left.close())
                    .then(entrance::askWho)
                    .or(failure -> {
                        entrance.askWho();
                        frame.front().dialogs().show(failure);
                    }));
        });
    }

    /** Closes everything; waits for what is being written. */
    public void stop() {
        unwatch();
        frame.end();
        lanes.finish(LAST_WRITES);
        withOffice(Office::close);
    }

    private void unwatch() {
        if (window != null) {
            window.end();
        }
    }

    /** The office of who is signed in; empty at the first run, at sign-in and behind a lock. */
    public Optional<Office> office() {
        return Optional.ofNullable(office).filter(open -> !open.session().locked());
    }

    /** Where who is signed in is and was. */
    public Optional<Navigator> navigator() {
        return office().map(open -> frame.front().navigator());
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }

    /** The window's content, for tests. */
    Frame frame() {
        return frame;
    }
}
