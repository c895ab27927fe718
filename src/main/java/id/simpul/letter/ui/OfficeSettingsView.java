package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.letter.OfficeProfile;
import id.simpul.letter.ui.OfficeSettingsModel.Shown;
import id.simpul.paper.ui.PagePreview;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The office's settings, with a letter beside them that shows every change at once. */
public final class OfficeSettingsView {
    private static final Duration WAIT = Duration.millis(500);

    private enum Part {
        OFFICE,
        NUMBERING,
        WORDING
    }

    private final Ui ui;
    private final OfficeSettingsModel model;
    private final OfficeForm office;
    private final NumberingForm numbering;
    private final WordingForm wording;
    private final PagePreview preview;
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final Jobs sampling;
    private final Chips<Part> parts;
    private final ScrollPane scroll = Styled.scroll(new VBox());
    private final Label subtitle = new Label();
    private final Button save;
    private boolean filling;
    private @Nullable Shown shown;

    /** The settings. */
    public OfficeSettingsView(Ui ui, OfficeSettingsModel model, FilePicker files) {
        this.ui = ui;
        this.model = model;
        this.office = new OfficeForm(ui, files, this::changed);
        this.numbering = new NumberingForm(ui, this::changed);
        this.wording = new WordingForm(ui, this::changed);
        this.preview = new PagePreview(ui);
        this.sampling = ui.jobs().latest();
        this.save = Buttons.primary(Icon.SAVE, ui.text(LetterText.SETTINGS_SAVE), this::save);
        this.parts = new Chips<Part>(ui)
                .add(Part.OFFICE, ui.text(LetterText.PART_OFFICE))
                .add(Part.NUMBERING, ui.text(LetterText.PART_NUMBERING))
                .add(Part.WORDING, ui.text(LetterText.PART_WORDING))
                .onSelect(part -> {
                    scroll.setContent(form(part).node());
                    scroll.setVvalue(0);
                });
        typing.setOnFinished(event -> sample());
        scroll.setContent(office.form().node());
        save.setDisable(true);
    }

    /** The screen. */
    public Screen screen() {
        VBox left = Styled.column("page", Heads.page(ui.text(LetterText.SETTINGS_TITLE), subtitle, save), parts.node());
        if (!model.mayChange()) {
            Styled.show(save, false);
            left.getChildren().add(new Note(Tone.INFO, ui.text(LetterText.SETTINGS_READ_ONLY)).node());
            for (Part part : Part.values()) {
                form(part).node().setDisable(true);
            }
        }
        left.getChildren().add(scroll);
        left.getStyleClass().add("settings-form");
        HBox.setHgrow(preview.node(), Priority.ALWAYS);
        preview.node().setMinWidth(0);
        return Screen.of(ui.text(LetterText.SETTINGS_TITLE), Styled.row("paper-page", left, preview.node()))
                .onShow(this::shown)
                .focus(scroll)
                .key("Ctrl+S", ui.text(LetterText.KEY_SAVE), this::save);
    }

    private Form form(@Nullable Part part) {
        return switch (part) {
            case NUMBERING -> numbering.form();
            case WORDING -> wording.form();
            case OFFICE -> office.form();
            case null -> office.form();
        };
    }

    /** What was typed and not saved yet stays while the user looks something up elsewhere. */
    private void shown() {
        if (save.isDisabled()) {
            load();
        }
    }

    private void load() {
        ui.jobs()
                .run(LetterText.JOB_SETTINGS, progress -> model.load())
                .then(this::loaded)
                .orShow();
    }

    private void loaded(Shown now) {
        shown = now;
        filling = true;
        office.fill(now.profile());
        numbering.fill(now.profile(), now.usedBefore());
        wording.fill(now.profile());
        filling = false;
        subtitle.setText(now.profile().name());
        save.setDisable(true);
        sample();
    }

    private void changed() {
        if (!filling && shown != null) {
            save.setDisable(false);
            typing.playFromStart();
        }
    }

    private OfficeProfile typed(Shown base) {
        return wording.over(numbering.over(office.over(base.profile())));
    }

    /** Shows the letter; what cannot be used yet keeps the last one, and says so under its field. */
    private void sample() {
        Shown base = shown;
        if (base == null) {
            return;
        }
        OfficeProfile profile = typed(base);
        sampling.run(LetterText.JOB_PREVIEW, progress -> model.sample(profile))
                .then(preview::show)
                .or(failure -> {});
    }

    private void save() {
        Shown base = shown;
        if (base == null || save.isDisabled()) {
            return;
        }
        for (Part part : List.of(Part.OFFICE, Part.NUMBERING, Part.WORDING)) {
            if (!form(part).valid()) {
                parts.select(part);
                return;
            }
        }
        OfficeProfile profile = typed(base);
        Map<String, Long> usedBefore = numbering.usedBefore();
        save.setDisable(true);
        ui.jobs()
                .run(LetterText.JOB_SAVE_SETTINGS, progress -> model.save(base, profile, usedBefore))
                .then(act -> {
                    ui.undoable(
                            ui.text(LetterText.SETTINGS_SAVED),
                            LetterText.JOB_SAVE_SETTINGS,
                            progress -> model.undo(act),
                            this::load);
                    load();
                })
                .or(failure -> {
                    save.setDisable(false);
                    form(parts.selected()).refused(failure);
                });
    }
}
