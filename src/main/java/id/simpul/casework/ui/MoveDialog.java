package id.simpul.casework.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.casework.Decision;
import id.simpul.casework.Missing;
import id.simpul.casework.Move;
import id.simpul.casework.MoveWords;
import id.simpul.casework.Requirement;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Dialog;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what a move needs: a reason, a decision, an outcome. What cannot be said here is named, with the way to mend it. */
final class MoveDialog {
    private final Ui ui;
    private final CodeLists codes;
    private final CaseHost host;
    private final CaseDetail file;
    private final Move move;
    private final List<Missing> missing;
    private final Form form;
    private @Nullable Field<Code> decision;
    private @Nullable Field<String> decisionWhy;
    private @Nullable OutcomeFields outcome;
    private @Nullable Field<String> reason;

    MoveDialog(
            Ui ui, CodeLists codes, CaseHost host, LocalDate today, CaseDetail file, Move move, List<Missing> missing) {
        this.ui = ui;
        this.codes = codes;
        this.host = host;
        this.file = file;
        this.move = move;
        this.missing = missing;
        this.form = new Form(ui);
        if (move.asks(Requirement.Kind.DECISION)) {
            decide(today);
        }
        if (move.asks(Requirement.Kind.OUTCOME)) {
            outcome = new OutcomeFields(ui, form, codes, today, file);
        }
        boolean excuse = missing.stream().anyMatch(one -> one.requirement().excusable());
        if (move.reason() || excuse) {
            reason = form.lines(excuse ? CaseworkText.EXCUSE : CaseworkText.REASON, 3)
                    .required()
                    .help(CaseworkText.REASON_HELP);
        }
    }

    /** Whether {@code move} can be made without asking anything. */
    static boolean plain(Move move, List<Missing> missing) {
        return missing.isEmpty()
                && !move.reason()
                && !move.asks(Requirement.Kind.DECISION)
                && !move.asks(Requirement.Kind.OUTCOME);
    }

    private void decide(LocalDate today) {
        Field<Code> choice = form.segments(
                        CaseworkText.DECISION,
                        codes.list("keputusan", today),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required();
        Field<String> why = form.lines(CaseworkText.DECISION_WHY, 2).required().help(CaseworkText.DECISION_HELP);
        Decision before = file.decision();
        if (before != null) {
            codes.find("keputusan", before.code(), today).ifPresent(choice::set);
            if (before.why() != null) {
                why.set(before.why());
            }
        }
        decision = choice;
        decisionWhy = why;
    }

    /** Asks; {@code make} gets what was said, and the form for what is refused. */
    void open(BiConsumer<MoveWords, Form> make) {
        VBox content = Styled.column("form-body");
        boolean blocked = false;
        for (Missing one : missing) {
            Requirement.Kind kind = one.requirement().kind();
            if (kind == Requirement.Kind.DECISION || kind == Requirement.Kind.OUTCOME) {
                continue;
            }
            blocked |= !one.requirement().excusable();
            content.getChildren().add(note(one).node());
        }
        content.getChildren().add(form.node());
        var dialog = new Dialog(move.label(ui.texts()))
                .text(ui.text(
                        CaseworkText.MOVE_QUESTION, file.register(), move.to().label(ui.texts())))
                .content(content);
        if (!blocked) {
            dialog.button(form.submit(CaseworkText.SAVE, () -> make.accept(words(), form)));
        }
        if (outcome != null) {
            dialog.wide();
        }
        ui.dialogs().open(dialog.cancel(ui.text(CaseworkText.CANCEL)));
        if (!blocked) {
            form.focus();
        }
    }

    private MoveWords words() {
        return new MoveWords(
                reason == null ? null : reason.value().orElse(null),
                decision == null
                        ? null
                        : new Decision(
                                decision.value().map(Code::code).orElse(""),
                                decisionWhy == null ? null : decisionWhy.value().orElse(null)),
                outcome == null ? null : outcome.value());
    }

    private Note note(Missing one) {
        String papers = one.papers().stream()
                .map(code -> codes.label("berkas", code, ui.texts()))
                .collect(Collectors.joining(", "));
        return switch (one.requirement().kind()) {
            case PAPERS ->
                new Note(Tone.WARNING, ui.text(CaseworkText.LACKS_PAPERS, papers))
                        .text(ui.text(CaseworkText.LACKS_PAPERS_TEXT))
                        .link(
                                ui.text(CaseworkText.MEND_PAPERS),
                                () -> mend(() -> ui.navigator().go(new CaseFileRoute(file.id()))));
            case FINDING ->
                new Note(Tone.WARNING, lacksFinding(one.requirement().days()))
                        .text(ui.text(CaseworkText.NEED_FINDING_NEXT))
                        .link(ui.text(CaseworkText.MEND_FINDING), () -> mend(() -> host.assess(file)));
            case LETTER -> {
                var note = new Note(Tone.WARNING, ui.text(CaseworkText.LACKS_LETTER))
                        .text(ui.text(CaseworkText.NEED_LETTER_NEXT));
                yield file.referral() == null
                        ? note
                        : note.link(ui.text(CaseworkText.PRINT_LETTER), () -> mend(() -> host.letter(file)));
            }
            case ANSWER ->
                new Note(Tone.WARNING, ui.text(CaseworkText.LACKS_ANSWER))
                        .text(ui.text(CaseworkText.NEED_ANSWER_NEXT))
                        .link(ui.text(CaseworkText.MEND_ANSWER), () -> mend(() -> host.answer(file)));
            case DECISION, OUTCOME -> new Note(Tone.WARNING, ui.text(CaseworkText.REASON_WHAT));
        };
    }

    /** That there is no assessment, or since when the last one counts no more. */
    private String lacksFinding(int days) {
        LocalDate made = file.visitedOn();
        LocalDate since = file.lapsed(days, LocalDate.MAX).orElse(null);
        return made == null || since == null
                ? ui.text(CaseworkText.LACKS_FINDING)
                : ui.text(
                        CaseworkText.LACKS_FINDING_LAPSED,
                        ui.formats().mediumDate(made),
                        ui.formats().mediumDate(since));
    }

    private void mend(Runnable where) {
        ui.dialogs().close();
        where.run();
    }
}
