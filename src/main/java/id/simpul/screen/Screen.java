package id.simpul.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * What fills the work area at one {@link Route}: a node, its title, its keys, and what happens when it comes and goes.
 *
 * <pre>{@code
 * Screen.of(title, node)
 *     .onShow(this::reload)
 *     .focus(table)
 *     .key("Ctrl+N", ui.text(CaseworkText.KEY_NEW), this::newCase);
 * }</pre>
 */
public final class Screen {
    private final String title;
    private final Node node;
    private final List<Key> keys = new ArrayList<>();
    private final List<Consumer<Route>> onRoute = new ArrayList<>();
    private final List<Runnable> onShow = new ArrayList<>();
    private final List<Runnable> onHide = new ArrayList<>();
    private final List<Runnable> onClose = new ArrayList<>();
    private @Nullable Node focus;

    private Screen(String title, Node node) {
        this.title = title;
        this.node = node;
    }

    /**
     * A key of a screen.
     *
     * @param keys as written for people, for example {@code Ctrl+N}
     * @param label what it does, for the status bar
     * @param combination what triggers it; null when a control already does
     * @param action what it does
     */
    public record Key(String keys, String label, @Nullable KeyCombination combination, Runnable action) {}

    /** A screen that shows {@code node}. */
    public static Screen of(String title, Node node) {
        return new Screen(title, node);
    }

    /** Adds what happens each time it comes to the front, the first time too: load or refresh here. */
    public Screen onShow(Runnable action) {
        onShow.add(action);
        return this;
    }

    /** Adds what happens, before it comes to the front, when it shall show what {@link Route#shownIn() belongs in it}. */
    public Screen onRoute(Consumer<Route> action) {
        onRoute.add(action);
        return this;
    }

    /** Adds what happens each time it goes to the background. */
    public Screen onHide(Runnable action) {
        onHide.add(action);
        return this;
    }

    /** Adds what happens when it is gone for good. */
    public Screen onClose(Runnable action) {
        onClose.add(action);
        return this;
    }

    /** The node that has the keyboard when the screen first comes to the front. */
    public Screen focus(Node first) {
        this.focus = first;
        return this;
    }

    /** A key that works while this screen is in front, named {@code label} in the status bar. */
    public Screen key(String combination, String label, Runnable action) {
        String shown = combination.replace("Page_Up", "PgUp").replace("Page_Down", "PgDn"); // as on the key itself
        keys.add(new Key(shown, label, KeyCombination.valueOf(combination), action));
        return this;
    }

    /** Names a key in the status bar that a control of this screen already understands. */
    public Screen hint(String name, String label) {
        keys.add(new Key(name, label, null, () -> {}));
        return this;
    }

    /** Title, as in the window's title bar. */
    public String title() {
        return title;
    }

    /** What it shows. */
    public Node node() {
        return node;
    }

    /** Its keys, in the order given. */
    public List<Key> keys() {
        return List.copyOf(keys);
    }

    void asked(Route route) {
        onRoute.forEach(action -> action.accept(route));
    }

    void shown() {
        onShow.forEach(Runnable::run);
    }

    void focusFirst() {
        if (focus == null && hasKeyboard()) {
            return;
        }
        Node first = focus == null ? node : focus;
        Styled.focus(first);
    }

    /** Whether something on it was given the keyboard already. */
    private boolean hasKeyboard() {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (owner != null && !owner.equals(node)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    void hidden() {
        onHide.forEach(Runnable::run);
    }

    void closed() {
        onClose.forEach(Runnable::run);
    }
}
