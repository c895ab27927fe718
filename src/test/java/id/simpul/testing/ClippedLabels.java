package id.simpul.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds labels and buttons whose words are cut to dots for want of room. Call on JavaFX's thread, after layout. */
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
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, clipped));
        }
    }

    private static boolean cut(Labeled labeled, Text shown) {
        String ellipsis = labeled.getEllipsisString();
        return !shown.getText().equals(labeled.getText())
                && shown.getText().contains(ellipsis)
                && !labeled.getText().contains(ellipsis);
    }
}
