package id.simpul.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds labels and buttons whose words are cut to dots for want of room, and buttons that lie beyond the window. Call on JavaFX's thread, after layout. */
public final class ClippedLabels {
    private ClippedLabels() {}

    /** The full words of all that is cut at or below {@code node}; what is hidden does not count. */
    public static List<String> under(Node node) {
        var clipped = new ArrayList<String>();
        collect(node, clipped);
        return clipped;
    }

    private static void collect(Node node, List<String> clipped) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text shown && child.isVisible() && cut(labeled, shown)) {
                    clipped.add(labeled.getText());
                }
            }
        }
        if (node instanceof ButtonBase button && outside(button)) {
            clipped.add(
                    button.getText() == null || button.getText().isEmpty()
                            ? button.getAccessibleText()
                            : button.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, clipped));
        }
    }

    /** Whether it ends beyond the window's side, where nobody can press it. */
    private static boolean outside(ButtonBase button) {
        return button.getScene() != null
                && button.localToScene(button.getLayoutBounds()).getMaxX()
                        > button.getScene().getWidth() + 1;
    }

    private static boolean cut(Labeled labeled, Text shown) {
        String ellipsis = labeled.getEllipsisString();
        return !shown.getText().equals(labeled.getText())
                && shown.getText().contains(ellipsis)
                && !labeled.getText().contains(ellipsis);
    }
}
