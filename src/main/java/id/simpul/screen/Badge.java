package id.simpul.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A true status in one or two words.
 *
 * @param text what it says
 * @param tone what its colour says as well
 */
public record Badge(String text, Tone tone) {
    /** Square, small, for use inside a list. */
    public Label inList() {
        return label("badge");
    }

    /** Round, for the head of a record. */
    public Label pill() {
        return label("pill");
    }

    private Label label(String style) {
        Label label = Styled.label(text, style, tone.style());
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
