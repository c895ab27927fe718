package id.simpul.screen;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * Six short segments that show how far a case is. One node, whose segments are layers of its background: a list shows many of
 * them, and six nodes each would be most of the list.
 */
final class StageBar extends Region {
    static final int STAGES = 6;

    private int shown;

    StageBar() {
        getStyleClass().add("stage-bar");
    }

    /** Marks the segments up to {@code stage}, 1 … 6, the last one stronger. */
    void stage(int stage) {
        if (stage != shown) {
            pseudoClassStateChanged(at(shown), false);
            pseudoClassStateChanged(at(stage), true);
            shown = stage;
        }
    }

    private static PseudoClass at(int stage) {
        return PseudoClass.getPseudoClass("stage-" + stage);
    }
}
