package id.simpul.screen;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls as far as the control that has the keyboard needs to be in sight. JavaFX does so only after Tab, and a form is gone
 * through with Enter.
 */
final class FollowFocus {
    private static final double MARGIN = 24;

    /** A field as near to the top as this has only headings above it, which are shown with it. */
    private static final double HEADING = 96;

    private FollowFocus() {}

    static void in(ScrollPane scroll) {
        Runnable[] after = new Runnable[1];
        after[0] = () -> {
            Scene scene = scroll.getScene();
            if (scene != null) {
                scene.removePostLayoutPulseListener(after[0]);
                Node now = scene.getFocusOwner();
                if (inside(now, scroll.getContent())) {
                    reveal(scroll, now);
                }
            }
        };
        ChangeListener<@Nullable Node> follow = (owner, before, now) -> {
            Scene scene = scroll.getScene();
            if (scene != null && inside(now, scroll.getContent())) {
                // What moved the keyboard may have moved the fields too, as a list of mistakes above them does.
                scene.removePostLayoutPulseListener(after[0]);
                scene.addPostLayoutPulseListener(after[0]);
                scroll.requestLayout();
            }
        };
        // A scene outlives its screens: one that is gone must not be held by it.
        scroll.sceneProperty().addListener((s, left, entered) -> {
            if (left != null) {
                left.focusOwnerProperty().removeListener(follow);
                left.removePostLayoutPulseListener(after[0]);
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
        if (at.getMinY() < HEADING) {
            // Also where the first layout is not yet as high as the window: it must not leave the page scrolled by a
            // little.
            scroll.setVvalue(0);
        } else if (at.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, at.getMinY() - MARGIN) / (whole - port));
        } else if (at.getMaxY() + MARGIN > top + port) {
            scroll.setVvalue(Math.min(whole - port, at.getMaxY() + MARGIN - port) / (whole - port));
        }
    }
}
