package id.simpul.screen;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What stands where nothing is yet: a picture, one sentence, and what to do about it. */
public final class EmptyState {
    private EmptyState() {}

    /** Nothing here, and nothing to do about it here. */
    public static VBox of(Icon icon, String sentence) {
        VBox box = Styled.column("empty-state", icon.node("icon-32"), Styled.paragraph(sentence, "empty-sentence"));
        box.setAccessibleText(sentence);
        return box;
    }

    /** Nothing here, and the button or link that changes this. */
    public static VBox of(Icon icon, String sentence, Node action) {
        VBox box = of(icon, sentence);
        box.getChildren().add(action);
        return box;
    }
}
