package id.simpul.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Where one page follows another; the keyboard goes on where it was: in here. */
public final class PageSlot {
    private final StackPane node = new StackPane();

    /** No page yet. */
    public PageSlot() {}

    /** The node to show. */
    public StackPane node() {
        return node;
    }

    /** Shows {@code page}. If the keyboard was in the page before, it goes to what is most likely pressed next. */
    public void show(Node page) {
        if (node.getChildren().equals(List.of(page))) {
            return;
        }
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        boolean ours = inside(owner);
        node.getChildren().setAll(page);
        if (ours) {
            node.applyCss();
            Node next = page.lookup(".button.primary");
            (next == null ? node : next).requestFocus();
        }
    }

    /** Presses what leads on from the page: the last of its filled buttons. */
    public void press() {
        node.lookupAll(".button.primary").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .reduce((earlier, later) -> later)
                .ifPresent(Button::fire);
    }

    private boolean inside(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(node)) {
                return true;
            }
        }
        return false;
    }
}
