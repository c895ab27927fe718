package id.simpul.screen;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Six short segments that show how far a case is. */
final class StageBar extends HBox {
    static final int STAGES = 6;

    StageBar() {
        getStyleClass().add("stage-bar");
        for (int i = 0; i < STAGES; i++) {
            getChildren().add(Styled.with(new Region(), "stage-segment"));
        }
    }

    /** Marks the segments up to {@code stage}, the last one stronger. */
    void stage(int stage) {
        for (int i = 0; i < STAGES; i++) {
            var styles = getChildren().get(i).getStyleClass();
            styles.removeAll("passed", "current");
            if (i < stage) {
                styles.add(i == stage - 1 ? "current" : "passed");
            }
        }
    }
}
