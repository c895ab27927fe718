package id.simpul.screen;

import id.simpul.l10n.text.ScreenText;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What long work does, how far it is, and a button to stop it. Where acts of the page rest meanwhile: {@link PageJob}. */
public final class JobStrip {
    private final Ui ui;
    private final Label name = Styled.label("", "job-name");
    private final ProgressBar bar = Styled.with(new ProgressBar(), "job-progress");
    private final HBox node;
    private @Nullable RunningJob job;

    /** Shows nothing yet. */
    public JobStrip(Ui ui) {
        this.ui = ui;
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox middle = Styled.column("job-middle", name, bar);
        HBox.setHgrow(middle, Priority.ALWAYS);
        node = Styled.row("job-strip", middle, Buttons.secondary(ui.text(ScreenText.CANCEL_JOB), this::cancel));
        node.setFocusTraversable(true);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && job != null) {
                event.consume();
                cancel();
            }
        });
        Styled.show(node, false);
    }

    /** Shows {@code running} until {@link #end}, unless it has ended already. */
    public void follow(RunningJob running) {
        if (ui.jobs().running().contains(running)) {
            job = running;
            name.setText(ui.text(running.name()));
            node.setAccessibleText(name.getText());
            bar.progressProperty().bind(running.progress());
            Styled.show(node, true);
        }
    }

    /** Shows nothing any more. */
    public void end() {
        bar.progressProperty().unbind();
        job = null;
        Styled.show(node, false);
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
            name.setText(ui.text(ScreenText.CANCELLING));
        }
    }

    /** Whether the keyboard is here. */
    boolean hasFocus() {
        return node.isFocusWithin();
    }

    /** The node to show. */
    public HBox node() {
        return node;
    }
}
