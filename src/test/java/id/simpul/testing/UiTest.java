package id.simpul.testing;

import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window for tests that press keys and click, as a person does. */
public abstract class UiTest extends FxRobot {
    /** The scene under test, after {@link #show} or {@link #showScene}. */
    protected Scene scene = new Scene(new javafx.scene.Group());

    private Stage stage;

    /** Made on JavaFX's thread by the first {@link #show}. */
    @SuppressWarnings("NullAway.Init")
    protected UiTest() {}

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(Theme::load);
        Platform.setImplicitExit(false);
    }

    @AfterEach
    void closeWindow() {
        onFx(() -> {
            if (stage != null) {
                stage.close();
            }
            return true;
        });
    }

    /** Does what the entry {@code text} of the open menus does, and closes them: keys do not reach a menu without a display. */
    protected void choose(String text) {
        List<ContextMenu> menus = onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList());
        fx(() -> menus.forEach(ContextMenu::hide));
        fx(() -> menus.stream()
                .flatMap(one -> one.getItems().stream())
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** Shows what {@code root} builds, 1366 × 768. */
    protected void show(Supplier<? extends Parent> root) {
        showScene(() -> {
            var made = new Scene(root.get(), 1366, 768);
            Theme.apply(made, TextSize.NORMAL);
            return made;
        });
    }

    /** Shows the scene that {@code made} builds. */
    protected void showScene(Supplier<Scene> made) {
        onFx(() -> {
            if (stage != null) {
                // One that stayed open would go on taking keys in the tests that follow.
                stage.close();
            }
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            scene = made.get();
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            return true;
        });
        settle();
    }

    /** Does {@code work} on JavaFX's thread and waits for it and its layout. */
    protected void fx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
        settle();
    }

    /** Asks {@code question} on JavaFX's thread. */
    protected <T> T onFx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, question::get);
    }

    /** Presses and releases {@code keys} together. */
    protected void keys(KeyCode... keys) {
        push(keys);
        settle();
    }

    /** The node with the keyboard. */
    protected Node focused() {
        Node owner = onFx(() -> scene.getFocusOwner());
        if (owner == null) {
            throw new AssertionError("nothing has the keyboard");
        }
        return owner;
    }

    /** Waits until {@code condition} holds, at most {@code seconds}. */
    protected void until(int seconds, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + seconds + " s", e);
        }
    }

    /** Waits until JavaFX has nothing left to do. */
    protected void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
