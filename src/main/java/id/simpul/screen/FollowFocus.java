package id.simpul.screen;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls as far as the control that has the keyboard needs to be in sight. JavaFX does so only after Tab, and a form is gone
 * through with Enter.
 */
final class FollowFocus {
    private static final double MARGIN = 24;

    private FollowFocus() {}

    static void in(ScrollPane scroll) {
        ChangeListener<@Nullable Node> follow = (owner, before, now) -> {
            if (now != null && inside(now, scroll.getContent())) {
                reveal(scroll, now);
            }
        };
        // A scene outlives its screens: one that is gone must not be held by it.
        scroll.sceneProperty().addListener((s, left, entered) -> {
            if (left != null) {
                left.focusOwnerProperty().removeListener(follow);
            }
            if (entered != null) {
                entered.focusOwnerProperty().addListener(follow);
            }
        });
    }

    private static boolean inside(@Nullable Node node, @Nullable Node within) {
        return node != null && (node.equals(within) || inside(node.getParent(), within));
    }

    private static void reveal(ScrollPane scroll, Node focused) {
        Node content = scroll.getContent();
        double port = scroll.getViewportBounds().getHeight();
        double whole = content.getLayoutBounds().getHeight();
        if (port <= 0 || whole <= port) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double top = scroll.getVvalue() * (whole - port);
        if (at.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, at.getMinY() - MARGIN) / (whole - port));
        } else if (at.getMaxY() + MARGIN > top + port) {
            scroll.setVvalue(Math.min(whole - port, at.getMaxY() + MARGIN - port) / (whole - port));
        }
    }
}
