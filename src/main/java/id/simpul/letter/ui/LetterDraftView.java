package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.l10n.text.PrintText;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterChoices;
import id.simpul.letter.LetterProblem;
import id.simpul.letter.ui.LetterDraftModel.Shown;
import id.simpul.paper.ui.PagePreview;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The real pages of a letter before it has a number, with what the officer may still decide, and the act of issuing it. */
public final class LetterDraftView {
    private static final Duration WAIT = Duration.millis(400);

    private final Ui ui;
    private final LetterDraftModel model;
    private final FilePicker files;
    private final PagePreview preview;
    private final Jobs latest;
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final VBox head = new VBox();
    private final VBox missing = Styled.column("notes");
    private final Form form;
    private final Field<String> subject;
    private final Field<String> nature;
    private final Field<String> attention;
    private final Field<String> attachments;
    private final Field<String> copies;
    private final Button issue;
    private final Button save;
    private boolean filling;
    private @Nullable Shown shown;

    /** The preview of the letter for {@code referral}. */
    public LetterDraftView(Ui ui, LetterServices services, long referral) {
        this.ui = ui;
        this.model = new LetterDraftModel(services, referral);
        this.files = services.files();
        this.preview = new PagePreview(ui);
        this.latest = ui.jobs().latest();
        this.form = new Form(ui);
        subject = form.lines(LetterText.DRAFT_SUBJECT, 2).required();
        nature = form.text(LetterText.DRAFT_NATURE).span(5);
        attention = form.text(LetterText.DRAFT_ATTENTION).span(7);
        attachments = form.lines(LetterText.DRAFT_ATTACHMENTS, 3).help(LetterText.DRAFT_ONE_A_LINE);
        copies = form.lines(LetterText.DRAFT_COPIES, 3).help(LetterText.DRAFT_ONE_A_LINE);
        form.onChange(this::typed);
        typing.setOnFinished(event -> load());
        issue = Buttons.primary(Icon.PRINT, ui.text(LetterText.DRAFT_ISSUE), this::ask);
        save = Buttons.secondary(ui.text(LetterText.SAVE_PDF), this::save);
        issue.setDisable(true);
        save.setDisable(true);
        Styled.show(issue, model.mayIssue());
        form.node().setDisable(true);
    }

    /** The screen. */
    public Screen screen() {
        VBox body = Styled.column("detail-body", head, missing, Styled.line(), form.node());
        VBox side = Styled.column(
                "paper-side", Styled.scroll(body), Styled.row("detail-foot", issue, save, Styled.gap(), back()));
        HBox.setHgrow(preview.node(), Priority.ALWAYS);
        preview.node().setMinWidth(0);
        return Screen.of(ui.text(LetterText.DRAFT_TITLE), Styled.row("paper-page", preview.node(), side))
                .onShow(this::load)
                .focus(preview.focus())
                .key("Ctrl+P", ui.text(LetterText.KEY_ISSUE), this::ask)
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(LetterText.KEY_PAGES));
    }

    private Button back() {
        return Buttons.secondary(ui.text(LetterText.DRAFT_LEAVE), ui.navigator()::back);
    }

    private void typed() {
        if (!filling) {
            issue.setDisable(true);
            typing.playFromStart();
        }
    }

    private void load() {
        LetterChoices choices = shown == null ? null : choices();
        latest.run(LetterText.JOB_PREVIEW, progress -> model.load(choices))
                .then(this::loaded)
                .orShow();
    }

    private void loaded(Shown now) {
        boolean first = shown == null;
        shown = now;
        if (first) {
            fill(now.draft().choices());
            form.node().setDisable(false);
        }
        preview.show(now.pdf());
        head.getChildren()
                .setAll(Heads.record(
                        ui.text(LetterText.DRAFT_NO_NUMBER),
                        new Badge(ui.text(LetterText.DRAFT_BADGE), Tone.WARNING),
                        now.draft().person().reveal(),
                        ui.text(
                                LetterText.DRAFT_TO,
                                now.draft().letter().addressee().position())));
        missing.getChildren().setAll(now.missing().stream().map(this::note).toList());
        Styled.show(missing, !now.missing().isEmpty());
        // What was typed since is not in this preview yet.
        issue.setDisable(!model.canIssue(now) || typing.getStatus() == Animation.Status.RUNNING);
        save.setDisable(false);
    }

    private HBox note(LetterProblem problem) {
        Note note = Note.of(ui, problem);
        if (problem instanceof LetterProblem.NoSigner
                || problem instanceof LetterProblem.NoPlace
                || problem instanceof LetterProblem.NoLetterhead) {
            note.link(ui.text(LetterText.OPEN_SETTINGS), () -> ui.navigator().go(new OfficeSettingsRoute()));
        }
        return note.node();
    }

    private void fill(LetterChoices choices) {
        filling = true;
        subject.set(choices.subject());
        nature.set(choices.nature());
        attention.set(choices.attention());
        attachments.set(String.join("\n", choices.attachments()));
        copies.set(String.join("\n", choices.copies()));
        filling = false;
    }

    private LetterChoices choices() {
        return new LetterChoices(
                text(subject), text(nature), text(attention), lines(text(attachments)), lines(text(copies)));
    }

    private static String text(Field<String> field) {
        return field.value().orElse("").strip();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void ask() {
        Shown now = shown;
        if (now != null && !now.missing().isEmpty()) {
            ui.dialogs().show(now.missing().getFirst());
            return;
        }
        if (now == null || !model.canIssue(now) || issue.isDisabled() || !form.valid()) {
            return;
        }
        ui.dialogs()
                .open(new Dialog(ui.text(LetterText.CONFIRM_TITLE))
                        .text(ui.text(LetterText.CONFIRM_TEXT))
                        .primary(ui.text(LetterText.CONFIRM_PRINT), () -> issue(now, true))
                        .secondary(ui.text(LetterText.CONFIRM_ONLY), () -> issue(now, false))
                        .cancel(ui.text(LetterText.CONFIRM_BACK)));
    }

    private void issue(Shown now, boolean print) {
        issue.setDisable(true);
        ui.jobs()
                .run(LetterText.JOB_ISSUE, progress -> model.issue(now))
                .then((IssuedLetter issued) -> ui.navigator().replace(new LetterRoute(issued.id(), print)))
                .or(failure -> {
                    ui.dialogs().show(failure);
                    load();
                });
    }

    private void save() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Optional.of(now)
                .flatMap(draft -> files.save(
                        ui.text(LetterText.SAVE_PREVIEW_TITLE),
                        ui.text(LetterText.SAVE_PREVIEW_NAME),
                        ui.text(LetterText.PDF_FILES),
                        "pdf"))
                .ifPresent(file -> ui.jobs()
                        .act(LetterText.JOB_SAVE, progress -> model.save(now, file))
                        .then(() -> ui.snackbar().show(ui.text(LetterText.SAVED, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}
