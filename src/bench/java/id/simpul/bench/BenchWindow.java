package id.simpul.bench;

import id.simpul.app.Office;
import id.simpul.app.desktop.Desktop;
import id.simpul.screen.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** The program's own window of 1366 by 768 over an office's data, signed in, for a bench to act in. */
final class BenchWindow {
    private final Desktop desktop;
    private final Stage stage;
    private final Jobs.Lanes lanes;

    private BenchWindow(Desktop desktop, Stage stage, Jobs.Lanes lanes) {
        this.desktop = desktop;
        this.stage = stage;
        this.lanes = lanes;
    }

    /** Opens the data in {@code folder} as {@code user}, whose password stands in the file {@code password}. */
    static BenchWindow open(Path folder, String user, Path password) throws Exception {
        return open(folder, user, password, Clock.system(ZoneId.of("Asia/Jakarta")));
    }

    /** As above, on the day that {@code clock} says. */
    static BenchWindow open(Path folder, String user, Path password, Clock clock) throws Exception {
        BenchWindow window = onUiThread(() -> {
            var stage = new Stage();
            stage.setWidth(1366);
            stage.setHeight(768);
            Jobs.Lanes lanes = Jobs.Lanes.threads();
            var made = new Desktop(stage, folder, clock, clock.getZone(), lanes);
            made.start();
            laidOut(stage);
            return new BenchWindow(made, stage, lanes);
        });
        window.signIn(user, Files.readString(password).strip());
        return window;
    }

    private void signIn(String user, String password) throws Exception {
        onUiThread(() -> {
            Parent root = laidOut(stage);
            for (Node node : root.lookupAll(".text-field")) {
                ((TextField) node).setText(node instanceof PasswordField ? password : user);
            }
            ((Button) root.lookup(".button.primary")).fire();
            return true;
        });
        while (onUiThread(() -> desktop.office().isEmpty())) {
            Thread.sleep(200);
        }
        idle();
    }

    Desktop desktop() {
        return desktop;
    }

    Stage stage() {
        return stage;
    }

    Office office() throws Exception {
        return onUiThread(() -> desktop.office().orElseThrow());
    }

    /** Waits until nothing runs on the lanes any more. */
    void idle() throws Exception {
        var done = new CountDownLatch(1);
        onUiThread(() -> {
            lanes.whenIdle(done::countDown);
            return true;
        });
        if (!done.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still busy");
        }
    }

    /** Applies style and layout at once, without waiting for the next frame. */
    Parent laidOut() {
        return laidOut(stage);
    }

    private static Parent laidOut(Stage stage) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root;
    }

    static <T> T onUiThread(Callable<T> work) throws Exception {
        return Jobs.Lanes.onUiThread(work);
    }
}
