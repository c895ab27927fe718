package id.simpul.app.demo;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.SignIn;
import id.simpul.app.Office;
import id.simpul.app.desktop.Desktop;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Jobs;
import id.simpul.screen.Navigator;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an office's computer: the program's own window, worked by typing and pressing, and the desks behind it. Where
 * no window can be drawn there are only the desks.
 */
final class Seat implements AutoCloseable {
    private final Setting setting;
    private final @Nullable Desktop desktop;
    private final @Nullable Stage stage;
    private final @Nullable Office office;

    private Seat(Setting setting, @Nullable Desktop desktop, @Nullable Stage stage, @Nullable Office office) {
        this.setting = setting;
        this.desktop = desktop;
        this.stage = stage;
        this.office = office;
    }

    /** Where {@code data} lies nothing yet: a picture of the first run, which is then left. */
    static void firstRun(Setting setting, Path data, String picture) throws IOException {
        if (setting.camera().isPresent()) {
            try (Seat seat = open(setting, data, List.of())) {
                seat.take(picture);
            }
        }
    }

    /** Signs in at {@code data}; {@code files} are what is chosen when the window asks for files. */
    static Seat signIn(Setting setting, Path data, Person person, List<Path> files, @Nullable String picture)
            throws IOException {
        if (setting.camera().isEmpty()) {
            return desks(setting, data, person, person.password());
        }
        Seat seat = open(setting, data, files);
        seat.type(TextField.class, person.login());
        if (picture != null) {
            seat.take(picture);
        }
        seat.type(PasswordField.class, String.valueOf(person.password()));
        seat.root().lookupAll(".button").stream()
                .filter(node -> node.getStyleClass().contains("primary"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
        return seat;
    }

    /** Signs in without a window. */
    static Seat desks(Setting setting, Path data, Person person, char[] password) {
        var session = door(setting, data).signIn(person.login(), password);
        return new Seat(setting, null, null, new Office(session, setting.regions(), setting.clock(), setting.zone()));
    }

    /** What lets people into {@code data}, as the window's own. */
    static SignIn door(Setting setting, Path data) {
        var keyring = new Keyring(data, setting.clock(), new SecureRandom(), KdfCost::calibrated);
        return new SignIn(data, setting.clock(), keyring, new PasswordPolicy(), setting.regions());
    }

    private static Seat open(Setting setting, Path data, List<Path> files) {
        var stage = new Stage();
        var desktop =
                new Desktop(stage, data, setting.clock(), setting.zone(), Jobs.Lanes.sameThread(), new Chosen(files));
        setting.camera().ifPresent(camera -> camera.place(stage));
        desktop.start();
        var seat = new Seat(setting, desktop, stage, null);
        setting.camera().ifPresent(Camera::settle);
        return seat;
    }

    /** The desks of who is signed in. */
    Office office() {
        return office != null
                ? office
                : desktop().office().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Goes to {@code route}, and takes a picture. */
    void show(Route route, String picture) throws IOException {
        if (desktop != null) {
            navigator().go(route);
            take(picture);
        }
    }

    /** Goes to {@code route}, chooses what is called {@code chip} there, and takes a picture. */
    void show(Route route, String chip, String picture) throws IOException {
        if (desktop != null) {
            navigator().go(route);
            setting.camera().ifPresent(Camera::settle);
            root().lookupAll(".chip").stream()
                    .map(ToggleButton.class::cast)
                    .filter(one -> one.getText().equals(chip))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + chip))
                    .setSelected(true);
            take(picture);
        }
    }

    /** Goes to {@code route}, chooses a row of its list, and takes a picture. */
    void show(Route route, int row, String picture) throws IOException {
        if (desktop != null) {
            navigator().go(route);
            setting.camera().ifPresent(Camera::settle);
            if (root().lookup(".table-view") instanceof TableView<?> table) {
                table.getSelectionModel().select(row);
            }
            take(picture);
        }
    }

    /** Presses a key of the present screen; whether there is a window to press it in. */
    boolean press(String keys) {
        if (desktop == null) {
            return false;
        }
        setting.camera().ifPresent(Camera::settle);
        Screen screen = Optional.ofNullable(navigator().screen().get()).orElseThrow();
        screen.keys().stream()
                .filter(key -> key.keys().equals(keys))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key " + keys))
                .action()
                .run();
        return true;
    }

    /** Takes a picture of the present screen. */
    void take(String picture) throws IOException {
        Camera camera = setting.camera().orElse(null);
        if (camera != null && stage != null) {
            camera.take(stage, picture);
        }
    }

    private Desktop desktop() {
        if (desktop == null) {
            throw new IllegalStateException("no window");
        }
        return desktop;
    }

    private Navigator navigator() {
        return desktop().navigator().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    private Node root() {
        if (stage == null) {
            throw new IllegalStateException("no window");
        }
        return stage.getScene().getRoot();
    }

    private <T extends TextField> void type(Class<T> kind, String text) {
        root().lookupAll(".text-field").stream()
                .filter(node ->
                        kind.isInstance(node) && kind.equals(PasswordField.class) == node instanceof PasswordField)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nowhere to type"))
                .setText(text);
    }

    @Override
    public void close() {
        if (desktop != null) {
            desktop.stop();
        }
        if (stage != null) {
            stage.close();
        }
        if (office != null) {
            office.close();
        }
    }

    /** Somebody who always chooses the same files. */
    private record Chosen(List<Path> files) implements FilePicker {
        @Override
        public Optional<Path> save(String title, String name, String kind, String ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> open(String title, String kind, List<String> endings) {
            return files.stream().findFirst();
        }

        @Override
        public List<Path> openSeveral(String title, String kind, List<String> endings) {
            return files;
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }
}
