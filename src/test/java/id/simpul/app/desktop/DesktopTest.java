package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.NewUser;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.RecoveryCode;
import id.simpul.access.Role;
import id.simpul.access.SignIn;
import id.simpul.app.Office;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Texts;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Jobs;
import id.simpul.testing.MovableClock;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The whole program in a window, on a folder of its own, as its users meet it. */
abstract class DesktopTest extends UiTest {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final String PASSWORD = "kuda besi hujan lampu";
    static final String OTHER_PASSWORD = "sendok awan kursi melati";

    private static final Regions REGIONS = new Regions();
    private static final PasswordPolicy POLICY = new PasswordPolicy();
    /** Seconds. */
    static final int PATIENCE = 40;

    @TempDir
    Path folder = Path.of("");

    private final MovableClock time = new MovableClock(Instant.parse("2026-06-30T03:42:00Z"));

    /** 30 June 2026, 10.42 in Jakarta, until it is moved. */
    final Clock clock = jakarta(time);

    private Jobs.@Nullable Lanes lanes;
    private @Nullable Desktop desktop;

    /** {@code time} in Jakarta, still moving: its own {@code withZone} would stop it. */
    private static Clock jakarta(MovableClock time) {
        InstantSource now = () -> time.instant();
        return now.withZone(WIB);
    }

    /** Chooses files; here the system's dialogs. */
    FilePicker files() {
        return FilePicker.onTopOf(() -> scene.getWindow());
    }

    /** Starts the program. */
    void start() {
        onFx(() -> {
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var threads = Jobs.Lanes.threads();
            var started = new Desktop(stage, folder, clock, WIB, threads, files(), () -> KdfCost.FLOOR);
            started.start();
            stage.requestFocus();
            scene = stage.getScene();
            lanes = threads;
            desktop = started;
            return true;
        });
        settle();
    }

    /** Ends the program, as closing its window does. */
    @AfterEach
    void stop() {
        Desktop running = desktop;
        if (running != null) {
            onFx(() -> {
                running.stop();
                scene.getWindow().hide();
                return true;
            });
        }
        desktop = null;
    }

    Desktop desktop() {
        return Objects.requireNonNull(desktop);
    }

    SignIn door() {
        var keyring = new Keyring(folder, clock, new SecureRandom(), () -> KdfCost.FLOOR);
        return new SignIn(folder, clock, keyring, POLICY, REGIONS);
    }

    /** Sets up Kecamatan Caringin with its supervisor {@code siti}; {@code more} does what should have happened before. */
    RecoveryCode office(Consumer<Office> more) {
        SignIn.Started started = door().setUp(
                        "320127",
                        new NewUser("siti", "Siti Rohmah", Role.SUPERVISOR, null, null),
                        PASSWORD.toCharArray());
        try (var office = new Office(started.session(), REGIONS, clock, WIB)) {
            more.accept(office);
        }
        return started.recoveryCode();
    }

    static PasswordPolicy policy() {
        return POLICY;
    }

    /** Types where the keyboard is, once it is somewhere: a page that was just shown takes it a moment later. */
    @Override
    public FxRobot write(String text) {
        until(
                PATIENCE,
                () -> scene.getFocusOwner() instanceof TextInputControl
                        || scene.getFocusOwner() instanceof ComboBoxBase<?>);
        return super.write(text);
    }

    /** Types at the sign-in and enters. */
    void signIn(String login, String password) {
        until(PATIENCE, () -> button("Masuk").isPresent());
        write(login);
        keys(KeyCode.ENTER);
        write(password);
        keys(KeyCode.ENTER);
    }

    void waitFor(String text) {
        try {
            until(PATIENCE, () -> shows(text));
        } catch (AssertionError missing) {
            throw new AssertionError("not shown: " + text + "\nbut: " + onFx(this::words), missing);
        }
    }

    boolean shows(String text) {
        return words().stream().anyMatch(seen -> seen.contains(text));
    }

    /** Every text in sight, covered ones left out. */
    List<String> words() {
        return inSight(scene.getRoot())
                .flatMap(node -> switch (node) {
                    case Text text -> Stream.of(text.getText());
                    case Labeled label -> Stream.of(label.getText());
                    case TextInputControl input -> Stream.of(input.getText());
                    default -> Stream.<String>empty();
                })
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .toList();
    }

    Stream<Node> inSight(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(this::inSight))
                : Stream.of(node);
    }

    /** The button or link that says {@code text}. */
    Optional<javafx.scene.control.ButtonBase> button(String text) {
        return inSight(scene.getRoot())
                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                .map(javafx.scene.control.ButtonBase.class::cast)
                .filter(one -> one.getText() != null && one.getText().equals(text))
                .findFirst();
    }

    /** Presses the button, link or box that says {@code text}. */
    void press(String text) {
        try {
            until(PATIENCE, () -> button(text).filter(one -> !one.isDisabled()).isPresent());
        } catch (AssertionError missing) {
            throw new AssertionError("cannot press: " + text + "\nbut: " + onFx(this::words), missing);
        }
        fx(() -> button(text).orElseThrow().fire());
    }

    static String text(TextKey key, Object... args) {
        return new Texts(Texts.INDONESIAN).get(key, args);
    }

    /** Goes on with Tab until the button that says {@code text} has the keyboard, and presses it. */
    void tabTo(String text) {
        for (int i = 0; i < 40; i++) {
            if (focused() instanceof ButtonBase button
                    && (text.equals(button.getText()) || text.equals(button.getAccessibleText()))) {
                keys(KeyCode.ENTER);
                return;
            }
            keys(KeyCode.TAB);
        }
        throw new AssertionError("no way with Tab to " + text + " in " + onFx(this::words));
    }

    void forward(Duration by) {
        time.pass(by);
    }

    void assertShows(String... texts) {
        for (String text : texts) {
            assertThat(onFx(() -> shows(text)))
                    .as(text + " in " + onFx(this::words))
                    .isTrue();
        }
    }

    /** Types into the field that says {@code label} to screen readers. */
    void type(String label, String text) {
        focus(label);
        write(text);
    }

    void focus(String label) {
        // What lies in a scroll pane joins the scene at its first layout.
        until(PATIENCE, () -> field(label).isPresent());
        fx(() -> field(label).orElseThrow().requestFocus());
    }

    private Optional<Node> field(String label) {
        return inSight(scene.getRoot())
                .filter(node -> node instanceof Control
                        && node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith(label))
                .findFirst();
    }
}
