package id.simpul.screen;

import id.simpul.l10n.text.ScreenText;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A welfare decile as a number and its place on a scale of ten. */
public final class DesilScale {
    private static final int DECILES = 10;

    private DesilScale() {}

    /**
     * The scale with {@code decile} marked.
     *
     * @param decile 1 … 10
     */
    public static HBox of(Ui ui, int decile) {
        if (decile < 1 || decile > DECILES) {
            throw new IllegalArgumentException("decile " + decile);
        }
        String words = ui.text(ScreenText.DECILE, decile, DECILES);
        HBox bars = Styled.row("desil-bars");
        for (int i = 1; i <= DECILES; i++) {
            Region bar = Styled.with(new Region(), "desil-bar");
            if (i == decile) {
                bar.getStyleClass().add("on");
            }
            bars.getChildren().add(bar);
        }
        HBox scale = Styled.row("desil", Styled.label(words, "fact-value"), bars);
        scale.setAccessibleText(words);
        return scale;
    }
}
