package id.simpul.casework.ui;

import id.simpul.casework.ApprovalStep;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Missing;
import id.simpul.casework.Move;
import id.simpul.casework.Stage;
import id.simpul.casework.StandIn;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Dialog;
import id.simpul.screen.Failure;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What the buttons of a case do. */
final class CaseMoves {
    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final CodeLists codes;
    private final Supplier<LocalDate> today;
    private final CaseHost host;
    private final Runnable changed;

    /** {@code changed} is called after every change, to show the case as it is now. */
    CaseMoves(
            Ui ui,
            Actor actor,
            CaseDesk desk,
            CodeLists codes,
            Supplier<LocalDate> today,
            CaseHost host,
            Runnable changed) {
        this.ui = ui;
        this.codes = codes;
        this.today = today;
        this.actor = actor;
        this.desk = desk;
        this.host = host;
        this.changed = changed;
    }

    /** Makes {@code move}: through the form it needs, a question for the reason, or at once. */
    void make(CaseDetail file, Move move) {
        String to = move.to().code();
        String from = move.from().code();
        if (to.equals(Stage.ASSESSMENT)) {
            host.assess(file);
        } else if (to.equals(Stage.VISIT)) {
            host.planVisit(file);
        } else if (to.equals(Stage.REFERRED)) {
            host.refer(file);
        } else if (to.equals(Stage.FOLLOW_UP) && from.equals(Stage.REFERRED)) {
            host.answer(file);
        } else if (to.equals(Stage.DRAFT) && from.equals(Stage.REFERRED)) {
            host.takeBack(file);
        } else {
            ui.jobs()
                    .run(CaseworkText.JOB_LOAD, progress -> desk.missing(actor, file.id(), move))
                    .then(missing -> ask(file, move, missing))
                    .orShow();
        }
    }

    private void ask(CaseDetail file, Move move, List<Missing> missing) {
        String to = move.to().code();
        if (MoveDialog.plain(move, missing)) {
            ui.jobs()
                    .run(CaseworkText.JOB_SAVE, progress -> desk.move(actor, file.id(), to, null))
                    .then(act -> moved(file, move, act))
                    .orShow();
            return;
        }
        new MoveDialog(ui, codes, host, today.get(), file, move, missing)
                .open((words, form) -> ui.jobs()
                        .run(CaseworkText.JOB_SAVE, progress -> desk.moveWith(actor, file.id(), to, words))
                        .then(act -> {
                            ui.dialogs().close();
                            moved(file, move, act);
                        })
                        .or(failure -> refused(form, failure)));
    }

    /** Gives the initial or signature that is next. */
    void approve(CaseDetail file, ApprovalStep step) {
        ui.jobs()
                .run(CaseworkText.JOB_SAVE, progress -> desk.approve(actor, file.id(), null))
                .then(act -> given(file, step, act))
                .orShow();
    }

    /** Asks as what, and on what ground, this user gives {@code step} in place of who the chain names. */
    void approveFor(CaseDetail file, ApprovalStep step) {
        var form = new Form(ui);
        Field<Code> as = form.segments(
                        CaseworkText.STAND_IN_AS,
                        codes.list("pewakilan", today.get()),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required();
        Field<String> basis = form.text(CaseworkText.STAND_IN_BASIS).required().help(CaseworkText.STAND_IN_BASIS_HELP);
        ui.dialogs()
                .open(new Dialog(ui.text(CaseworkText.STAND_IN_TITLE, step.title()))
                        .text(ui.text(CaseworkText.STAND_IN_TEXT, step.holder()))
                        .content(form.node())
                        .button(form.submit(
                                CaseworkText.SAVE,
                                () -> ui.jobs()
                                        .run(
                                                CaseworkText.JOB_SAVE,
                                                progress -> desk.approveFor(
                                                        actor,
                                                        file.id(),
                                                        new StandIn(
                                                                as.value()
                                                                        .orElseThrow()
                                                                        .code(),
                                                                basis.value().orElse(""))))
                                        .then(act -> {
                                            ui.dialogs().close();
                                            given(file, step, act);
                                        })
                                        .or(failure -> refused(form, failure))))
                        .cancel(ui.text(CaseworkText.CANCEL)));
        form.focus();
    }

    private void given(CaseDetail file, ApprovalStep step, long act) {
        report(ui.text(CaseworkText.STEP_GIVEN, file.register(), step.title()), act);
        changed.run();
        host.casesChanged();
    }

    /** Asks what the family received, of a case that is or was closed. */
    void outcome(CaseDetail file) {
        var form = new Form(ui);
        var fields = new OutcomeFields(ui, form, codes, today.get(), file);
        ui.dialogs()
                .open(new Dialog(ui.text(CaseworkText.ADD_OUTCOME))
                        .wide()
                        .content(form.node())
                        .button(form.submit(
                                CaseworkText.SAVE,
                                () -> ui.jobs()
                                        .run(
                                                CaseworkText.JOB_SAVE,
                                                progress -> desk.outcome(actor, file.id(), fields.value()))
                                        .then(act -> {
                                            ui.dialogs().close();
                                            report(ui.text(CaseworkText.OUTCOME_SAVED), act);
                                            changed.run();
                                        })
                                        .or(failure -> refused(form, failure))))
                        .cancel(ui.text(CaseworkText.CANCEL)));
        form.focus();
    }

    private static void refused(Form form, Failure failure) {
        form.refused(failure);
    }

    private void moved(CaseDetail file, Move move, long act) {
        report(ui.text(CaseworkText.MOVED, file.register(), move.to().label(ui.texts())), act);
        changed.run();
        host.casesChanged();
        if (move.to().code().equals(Stage.DRAFT)) {
            host.recommendation().ifPresent(write -> write.accept(file));
        }
    }

    /** Reports {@code text} and offers to take {@code act} back. */
    void report(String text, long act) {
        ui.undoable(text, CaseworkText.JOB_SAVE, progress -> desk.undo(actor, act), () -> {
            changed.run();
            host.casesChanged();
        });
    }

    /** Asks for another day and why. */
    void postpone(CaseDetail file) {
        var form = new Form(ui);
        Field<LocalDate> due = form.date(CaseworkText.NEW_DUE).required().span(5);
        Field<String> why = form.lines(CaseworkText.REASON, 2).required();
        ui.dialogs()
                .open(new Dialog(ui.text(CaseworkText.CHANGE_DUE))
                        .content(form.node())
                        .button(form.submit(
                                CaseworkText.SAVE,
                                () -> ui.jobs()
                                        .run(
                                                CaseworkText.JOB_SAVE,
                                                progress -> desk.postpone(
                                                        actor,
                                                        file.id(),
                                                        due.value().orElseThrow(),
                                                        why.value().orElse("")))
                                        .then(act -> {
                                            ui.dialogs().close();
                                            report(ui.text(CaseworkText.DUE_CHANGED), act);
                                            changed.run();
                                        })
                                        .or(failure -> refused(form, failure))))
                        .cancel(ui.text(CaseworkText.CANCEL)));
        form.focus();
    }

    /** Keeps the note of a case. */
    void note(CaseDetail file, String text, Form form) {
        ui.jobs()
                .run(CaseworkText.JOB_SAVE, progress -> desk.note(actor, file.id(), text))
                .then(act -> {
                    form.forgetDraft();
                    report(ui.text(CaseworkText.NOTE_SAVED), act);
                    changed.run();
                })
                .or(form::refused);
    }

    /** Keeps which papers were brought. */
    void documents(CaseDetail file, List<String> brought) {
        ui.jobs()
                .run(CaseworkText.JOB_SAVE, progress -> desk.documents(actor, file.id(), brought))
                .then(act -> report(ui.text(CaseworkText.DOCUMENTS_SAVED), act))
                .orShow();
    }
}
