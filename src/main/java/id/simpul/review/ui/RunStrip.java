package id.simpul.review.ui;

import id.simpul.l10n.text.ReviewText;
import id.simpul.screen.Buttons;
import id.simpul.screen.RunningJob;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A run of the checks under way: how far it is, and a button to stop it. */
final class RunStrip {
    private final Ui ui;
    private final Label name = Styled.label("", "job-name");
    private final ProgressBar bar = Styled.with(new ProgressBar(), "job-progress");
    private final HBox node;
    private @Nullable RunningJob job;

    RunStrip(Ui ui) {
        this.ui = ui;
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox middle = Styled.column("job-middle", name, bar);
        HBox.setHgrow(middle, Priority.ALWAYS);
        node = Styled.row("job-strip", middle, Buttons.secondary(ui.text(ReviewText.CANCEL_RUN), this::cancel));
        Styled.show(node, false);
    }

    /** Shows {@code running} until {@link #end}, unless it has ended already. */
    void follow(RunningJob running) {
        if (ui.jobs().running().contains(running)) {
            job = running;
            name.setText(ui.text(running.name()));
            bar.progressProperty().bind(running.progress());
            Styled.show(node, true);
        }
    }

    void end() {
        bar.progressProperty().unbind();
        job = null;
        Styled.show(node, false);
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
            name.setText(ui.text(ReviewText.CANCELLING));
        }
    }

    HBox node() {
        return node;
    }
}
