package id.simpul.screen;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ScreenText;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A short report at the lower left that goes away by itself, with undo instead of a question beforehand. */
public final class Snackbar {
    /** Long enough to read it and change one's mind. */
    static final Duration SHOWN = Duration.seconds(8);

    private final Texts texts;
    private final StackPane layer = Styled.with(new StackPane(), "snackbar-layer");
    private final PauseTransition timer = new PauseTransition(SHOWN);
    private @Nullable Runnable undo;

    Snackbar(Texts texts) {
        this.texts = texts;
        layer.setPickOnBounds(false);
        layer.setMouseTransparent(false);
        timer.setOnFinished(event -> hide());
    }

    /** Reports {@code text}, for example that something was saved. */
    public void show(String text) {
        show(text, null);
    }

    /** Reports {@code text} and offers to take it back for eight seconds, with the button or Ctrl+Z. */
    public void undoable(String text, Runnable takeBack) {
        show(text, takeBack);
    }

    /** Takes back what was reported last; whether there was anything to take back. */
    public boolean undo() {
        Runnable last = undo;
        hide();
        if (last == null) {
            return false;
        }
        last.run();
        return true;
    }

    /** Whether something can be taken back now. */
    public boolean canUndo() {
        return undo != null;
    }

    /** Takes the report away. */
    public void hide() {
        timer.stop();
        undo = null;
        layer.getChildren().clear();
    }

    /** The layer that the window lays over its content. */
    public Node layer() {
        return layer;
    }

    PauseTransition timer() {
        return timer;
    }

    private void show(String text, @Nullable Runnable takeBack) {
        hide();
        undo = takeBack;
        Label label = Styled.paragraph(text, "snackbar-text");
        HBox bar = Styled.row("snackbar", label);
        if (takeBack != null) {
            var button = Styled.with(new Button(texts.get(ScreenText.UNDO)), "snackbar-action");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> undo());
            bar.getChildren().add(button);
        }
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bar.setAccessibleText(text);
        // Reading or reaching for the button must not race against the clock.
        bar.hoverProperty().subscribe(hovered -> {
            if (hovered) {
                timer.pause();
            } else if (!layer.getChildren().isEmpty()) {
                timer.playFromStart();
            }
        });
        StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
        layer.getChildren().setAll(bar);
        timer.playFromStart();
    }
}
