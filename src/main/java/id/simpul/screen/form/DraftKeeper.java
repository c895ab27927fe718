package id.simpul.screen.form;

import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/**
 * Keeps what is typed into one form, at most a second after the first key. A {@link Form} has its own; a screen that asks in
 * several forms has one for all of them.
 */
public final class DraftKeeper {
    /** With the time the write itself takes this stays below the two seconds promised. */
    static final Duration DELAY = Duration.seconds(1);

    private final Ui ui;
    private final String form;
    private final String subject;
    private final Supplier<String> title;
    private final Supplier<Map<String, String>> values;
    private final Label words = Styled.label("", "draft-words");
    private final HBox indicator = Styled.row("draft-indicator");
    private final PauseTransition timer = new PauseTransition(DELAY);
    private boolean pending;
    private boolean forgotten;

    /**
     * A keeper of one draft.
     *
     * @param title how the user would recognise it
     * @param values what is typed, by field
     */
    public DraftKeeper(
            Ui ui, String form, String subject, Supplier<String> title, Supplier<Map<String, String>> values) {
        this.ui = ui;
        this.form = form;
        this.subject = subject;
        this.title = title;
        this.values = values;
        timer.setOnFinished(event -> flush());
        Styled.show(indicator, false);
    }

    /** Loads what was kept, if anything, and hands it to {@code fill}; {@code notice} gets a note that says so. */
    public void restore(Consumer<Map<String, String>> fill, Consumer<Node> notice, Runnable startEmpty) {
        ui.jobs()
                .run(ScreenText.JOB_DRAFT_LOAD, progress -> ui.drafts().load(form, subject))
                .then(kept -> kept.ifPresent(draft -> {
                    if (pending) {
                        return;
                    }
                    fill.accept(draft.values());
                    timer.stop();
                    pending = false;
                    notice.accept(new Note(
                                    Tone.INFO,
                                    ui.text(
                                            ScreenText.DRAFT_RESTORED,
                                            ui.formats()
                                                    .moment(
                                                            draft.savedAt(),
                                                            ui.clock().getZone())))
                            .link(ui.text(ScreenText.DRAFT_START_EMPTY), startEmpty)
                            .node());
                }))
                .orShow();
    }

    /** Told that something was typed. */
    public void changed() {
        forgotten = false;
        if (!pending) {
            pending = true;
            timer.playFromStart();
        }
    }

    /** Keeps at once what still waits. */
    public void flush() {
        timer.stop();
        if (!pending || forgotten) {
            return;
        }
        pending = false;
        Map<String, String> now = values.get();
        String name = title.get();
        ui.jobs()
                .run(ScreenText.JOB_DRAFT_SAVE, progress -> ui.drafts().save(form, subject, name, now))
                .then(this::saved)
                .or(failure -> say(Icon.WARNING.filled("tone-warning"), ui.text(ScreenText.DRAFT_NOT_SAVED)));
    }

    /** Deletes what was kept: the record is saved, or the user starts anew. */
    public void forget() {
        timer.stop();
        pending = false;
        forgotten = true;
        Styled.show(indicator, false);
        ui.jobs()
                .act(ScreenText.JOB_DRAFT_SAVE, progress -> ui.drafts().delete(form, subject))
                .then(() -> {})
                .orShow();
    }

    /** "Draf tersimpan 10.42". */
    public Node indicator() {
        return indicator;
    }

    private void saved(Instant at) {
        if (!forgotten) {
            say(
                    Icon.CHECK.node("icon-18"),
                    ui.text(
                            ScreenText.DRAFT_SAVED,
                            ui.formats().time(at.atZone(ui.clock().getZone()).toLocalTime())));
        }
    }

    private void say(Node icon, String text) {
        words.setText(text);
        indicator.getChildren().setAll(icon, words);
        Styled.show(indicator, true);
    }
}
