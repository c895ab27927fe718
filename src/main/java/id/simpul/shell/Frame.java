package id.simpul.shell;

import id.simpul.l10n.Texts;
import id.simpul.screen.Styled;
import id.simpul.screen.TextMenus;
import id.simpul.screen.Theme;
import id.simpul.screen.Ui;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the stage holds for the whole life of the program: a signed-in user's window, and on top of it, hiding it altogether,
 * a cover for first run, sign-in, lock and rescue. While covered, nothing below can be seen or reached by mouse or key.
 */
public final class Frame {
    private final StackPane root = Styled.with(new StackPane(), "frame");
    private final StackPane cover = Styled.with(new StackPane(), "cover");
    private final Scene scene;
    private final TextMenus menus;
    private @Nullable ShellView shell;
    private @Nullable Node before;
    private @Nullable Ui front;

    /**
     * An empty frame.
     *
     * @param width of the scene, logical pixels
     * @param height of the scene, logical pixels
     */
    public Frame(Texts texts, double width, double height) {
        scene = new Scene(root, width, height);
        menus = TextMenus.install(scene, texts);
        Styled.show(cover, false);
        root.getChildren().setAll(cover);
    }

    /** For the stage. */
    public Scene scene() {
        return scene;
    }

    /** Replaces the window, after sign-in or a change of language or text size. Leaves the cover as it is. */
    public void show(ShellView view) {
        end();
        shell = view;
        if (!covered()) {
            dress(view.ui());
        }
        root.getChildren().setAll(view.root(), cover);
        reveal();
    }

    /** Hides everything behind {@code node}, whose dialogs and jobs are {@code ui}'s. */
    public void cover(Ui ui, Node node) {
        if (!cover.isVisible()) {
            before = scene.getFocusOwner();
            hidePopups();
        }
        dress(ui);
        cover.getChildren().setAll(node, ui.snackbar().layer(), ui.dialogs().layer());
        Styled.show(cover, true);
        reveal();
        node.requestFocus();
    }

    /** Shows the window again. */
    public void uncover() {
        cover.getChildren().clear();
        Styled.show(cover, false);
        reveal();
        if (shell != null) {
            dress(shell.ui());
        }
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        } else if (shell != null) {
            // While covered it could not take the keyboard.
            shell.ui().navigator().focus();
        }
        before = null;
    }

    /** Whether a cover lies on top. */
    public boolean covered() {
        return cover.isVisible();
    }

    /** The window, if there is one. */
    public Optional<ShellView> shell() {
        return Optional.ofNullable(shell);
    }

    /** Closes the window and its screens, as when the user leaves. */
    public void end() {
        if (shell != null) {
            shell.close();
            root.getChildren().remove(shell.root());
            shell = null;
        }
    }

    /**
     * Whose dialogs are seen now: the cover's, or the window's.
     *
     * @throws IllegalStateException before anything was shown
     */
    public Ui front() {
        if (front == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return front;
    }

    private void dress(Ui ui) {
        front = ui;
        Theme.apply(scene, ui.size());
        menus.language(ui.texts());
    }

    /** Menus, lists and hints are windows of their own and would stay above the cover. */
    private void hidePopups() {
        Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .toList()
                .forEach(Window::hide);
    }

    private void reveal() {
        if (shell != null) {
            boolean open = !cover.isVisible();
            shell.root().setVisible(open);
            shell.attach(open ? scene : null);
        }
    }
}
