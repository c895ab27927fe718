package id.simpul.app.desktop;

import id.simpul.l10n.text.AppText;
import id.simpul.letter.LetterSample;
import id.simpul.letter.OfficeProfile;
import id.simpul.letter.ui.LetterheadForm;
import id.simpul.paper.ui.PagePreview;
import id.simpul.screen.Buttons;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What stands at the head and the foot of the office's letters, with a letter beside it that shows every change. */
final class LetterheadStep {
    private static final Duration WAIT = Duration.millis(500);

    private final LetterheadForm form;
    private final LetterSample sample;
    private final PagePreview preview;
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final Jobs sampling;
    private final Node node;
    private OfficeProfile base;

    /** {@code base} holds the defaults from the names of the area; {@code back} and {@code next} turn pages. */
    LetterheadStep(Ui ui, FilePicker files, OfficeProfile base, String place, Runnable back, Runnable next) {
        this.base = base;
        form = new LetterheadForm(ui, files, typing::playFromStart);
        sample = new LetterSample(ui.clock());
        preview = new PagePreview(ui);
        sampling = ui.jobs().latest();
        typing.setOnFinished(event -> show());
        Button go = form.form().submit(AppText.NEXT, next);
        ScrollPane scroll = Styled.scroll(form.form().node());
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = Styled.row("start-both", scroll, preview.node());
        both.setPrefHeight(ui.px(520));
        both.setMinHeight(ui.px(200));
        VBox.setVgrow(both, Priority.SOMETIMES);
        preview.node().setMinWidth(ui.px(430));
        preview.node().setPrefWidth(ui.px(430));
        node = Cards.of(
                ui,
                1060,
                place,
                ui.text(AppText.LETTERHEAD_TITLE),
                ui.text(AppText.LETTERHEAD_TEXT),
                both,
                Styled.row("start-foot", Buttons.secondary(ui.text(AppText.BACK), back), Styled.gap(), go));
        fill(base);
    }

    /** Begins anew with the defaults of another office. */
    void fill(OfficeProfile defaults) {
        base = defaults;
        form.fill(defaults);
        show();
    }

    /** The profile with what was typed. */
    OfficeProfile profile() {
        return form.over(base);
    }

    /** A letterhead that cannot be used yet keeps the picture of the last one, and says so below its field. */
    private void show() {
        OfficeProfile typed = profile();
        sampling.run(AppText.JOB_SAMPLE, progress -> sample.pdf(typed))
                .then(preview::show)
                .or(failure -> {});
    }

    /** Gives the form the keyboard. */
    void focus() {
        form.form().focus();
    }

    /** The card. */
    Node node() {
        return node;
    }
}
