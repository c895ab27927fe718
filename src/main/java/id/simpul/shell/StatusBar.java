package id.simpul.shell;

import id.simpul.l10n.text.ShellText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.RunningJob;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The line at the bottom: facts, the work under way, and the keys of the screen in front. */
final class StatusBar extends HBox {
    /** Quicker work than this is not worth a flicker. */
    private static final Duration SLOW = Duration.millis(500);

    private final Ui ui;
    private final HBox facts = Styled.row("status-facts");
    private final HBox job = Styled.row("status-job");
    private final Label jobName = Styled.label("", "status-text");
    private final ProgressBar progress = Styled.with(new ProgressBar(), "status-progress");
    private final HintRow hints = new HintRow();
    private final PauseTransition slow = new PauseTransition(SLOW);
    private final Watches watches;
    private @Nullable RunningJob shown;

    StatusBar(Ui ui, ShellSetup setup, Watches watches) {
        this.ui = ui;
        this.watches = watches;
        getStyleClass().add("status-bar");
        Button cancel = Buttons.icon(Icon.CLOSE, ui.text(ShellText.JOB_CANCEL), () -> {
            if (shown != null) {
                shown.cancel();
            }
        });
        cancel.getStyleClass().add("status-cancel");
        job.getChildren().setAll(jobName, progress, cancel);
        facts.setMinWidth(USE_PREF_SIZE);
        job.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(facts, Styled.gap(), job, hints);
        watches.list(setup.facts(), () -> facts(setup));
        slow.setOnFinished(event -> showJob());
        Styled.show(job, false);
        watches.list(ui.jobs().running(), this::jobsChanged);
        ui.navigator().screen().subscribe(this::hints);
    }

    private void facts(ShellSetup setup) {
        facts.getChildren().setAll(setup.facts().stream().map(this::fact).toList());
    }

    private HBox fact(StatusFact fact) {
        HBox box = Styled.row("status-fact");
        watches.add(fact.content().subscribe(content -> {
            String tone = content.tone().style();
            box.getChildren().setAll(content.icon().node(tone), Styled.label(content.text(), "status-text", tone));
            box.getChildren().getLast().setAccessibleText(content.text());
            Styled.show(box, !content.text().isEmpty());
        }));
        return box;
    }

    private void jobsChanged() {
        Optional<RunningJob> oldest = ui.jobs().running().stream().findFirst();
        if (oldest.isEmpty()) {
            slow.stop();
            shown = null;
            progress.progressProperty().unbind();
            Styled.show(job, false);
        } else if (job.isVisible()) {
            showJob();
        } else {
            slow.play();
        }
    }

    private void showJob() {
        ui.jobs().running().stream().findFirst().ifPresent(running -> {
            shown = running;
            jobName.setText(ui.text(running.name()));
            progress.progressProperty().unbind();
            progress.progressProperty().bind(running.progress());
            progress.setAccessibleText(jobName.getText());
            Styled.show(job, true);
        });
    }

    private void hints(@Nullable Screen screen) {
        var labels = new ArrayList<Label>();
        if (screen != null) {
            for (Screen.Key key : screen.keys()) {
                labels.add(hint(key.keys(), key.label()));
            }
        }
        labels.add(hint("F1", ui.text(ShellText.KEY_HELP)));
        hints.hints(labels);
    }

    private static Label hint(String keys, String label) {
        Label text = Styled.label(keys + " " + label, "status-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        return text;
    }
}
