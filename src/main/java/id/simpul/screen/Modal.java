package id.simpul.screen;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One card on the modal layer with the veil below it; keeps the keyboard inside. */
final class Modal {
    private final StackPane layer;
    private final Region card;
    private final boolean closable;
    private final Runnable onClose;
    private final Region veil = Styled.with(new Region(), "veil");
    private final ChangeListener<Node> keeper;
    private @Nullable Node before;
    private Runnable close = () -> {};

    Modal(StackPane layer, Region card, boolean closable, Runnable onClose) {
        this.layer = layer;
        this.card = card;
        this.closable = closable;
        this.onClose = onClose;
        this.keeper = (focus, old, now) -> {
            if (now != null && !within(now) && layer.getChildren().getLast().equals(card)) {
                firstIn(card, old);
            }
        };
    }

    void add(Node first, Runnable closing) {
        close = closing;
        Scene scene = layer.getScene();
        if (scene != null) {
            before = scene.getFocusOwner();
            scene.focusOwnerProperty().addListener(keeper);
        }
        veil.setOnMouseClicked(event -> escape());
        layer.getChildren().addAll(veil, card);
        layer.applyCss();
        first.requestFocus();
    }

    void escape() {
        if (closable) {
            close.run();
        }
    }

    void remove() {
        Scene scene = layer.getScene();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keeper);
        }
        layer.getChildren().removeAll(veil, card);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        onClose.run();
    }

    private boolean within(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(card)) {
                return true;
            }
        }
        return false;
    }

    private static void firstIn(Region card, @Nullable Node fallback) {
        Node first = card.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .findFirst()
                .orElse(fallback);
        if (first != null) {
            first.requestFocus();
        }
    }
}
