package id.simpul.referral.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Referral;
import id.simpul.referral.ReferralDesk;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Button;

/** What is asked about a referral that was made: its answer, a reminder, why it is taken back. */
public final class ReferralDialogs {
    private final Ui ui;
    private final Actor actor;
    private final ReferralDesk desk;
    private final CodeLists codes;
    private final ZoneId zone;
    private final Done done;

    /** Told that something was written. */
    @FunctionalInterface
    public interface Done {
        /**
         * Something was written.
         *
         * @param report what to tell the user
         * @param act to be taken back on request; empty if it cannot be
         */
        void written(String report, Optional<Long> act);
    }

    /** Questions of {@code actor}; {@code done} is told of what was written. */
    public ReferralDialogs(Ui ui, Actor actor, ReferralDesk desk, CodeLists codes, ZoneId zone, Done done) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.codes = codes;
        this.zone = zone;
        this.done = done;
    }

    /**
     * Asks what {@code destination} answered.
     *
     * @param sentOn when the referral was made: the answer cannot be older
     */
    public void answer(long referral, String destination, LocalDate sentOn) {
        LocalDate today = LocalDate.ofInstant(ui.clock().instant(), zone);
        var form = new Form(ui);
        Field<Code> answer = form.choice(
                        ReferralText.ANSWER_CODE,
                        codes.list("jawaban", today),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required()
                .span(7);
        Field<LocalDate> on =
                form.date(ReferralText.ANSWER_ON).required().span(5).check(date -> dateProblem(date, sentOn, today));
        Field<String> by = form.text(ReferralText.ANSWER_BY).help(ReferralText.ANSWER_BY_HELP);
        Field<String> note = form.lines(ReferralText.ANSWER_NOTE, 3).help(ReferralText.ANSWER_NOTE_HELP);
        on.set(today);
        form.keepDraft("referral.answer", Long.toString(referral), () -> destination);
        Button save = form.submit(
                ReferralText.SAVE_ANSWER,
                () -> ui.jobs()
                        .run(
                                ReferralText.JOB_SAVE,
                                progress -> desk.answer(
                                        actor,
                                        referral,
                                        new Referral.Answer(
                                                answer.value().orElseThrow().code(),
                                                on.value().orElseThrow(),
                                                by.value().orElse(null),
                                                note.value().orElse(null))))
                        .then(act -> {
                            form.forgetDraft();
                            ui.dialogs().close();
                            done.written(ui.text(ReferralText.ANSWER_SAVED, destination), Optional.of(act));
                        })
                        .or(form::refused));
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.ANSWER_TITLE, destination))
                        .text(ui.text(ReferralText.ANSWER_SENT, ui.formats().longDate(sentOn)))
                        .content(form.node())
                        .button(save)
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    private Optional<String> dateProblem(LocalDate date, LocalDate sentOn, LocalDate today) {
        return date.isBefore(sentOn) || date.isAfter(today)
                ? Optional.of(ui.text(
                        ReferralText.ANSWER_BETWEEN,
                        ui.formats().shortDate(sentOn),
                        ui.formats().shortDate(today)))
                : Optional.empty();
    }

    /** Asks how {@code destination} was reminded, and notes it. */
    public void remind(long referral, String destination) {
        var form = new Form(ui);
        Field<String> how = form.lines(ReferralText.REMIND_HOW, 2).required().help(ReferralText.REMIND_HELP);
        Button save = form.submit(
                ReferralText.SAVE_REMINDER,
                () -> ui.jobs()
                        .act(
                                ReferralText.JOB_SAVE,
                                progress ->
                                        desk.remind(actor, referral, how.value().orElseThrow()))
                        .then(() -> {
                            ui.dialogs().close();
                            done.written(ui.text(ReferralText.REMINDED, destination), Optional.empty());
                        })
                        .or(form::refused));
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.REMIND_TITLE, destination))
                        .content(form.node())
                        .button(save)
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    /** Asks why the referral to {@code destination} is taken back, and takes it back. */
    public void takeBack(long referral, String destination) {
        var form = new Form(ui);
        Field<String> why = form.lines(ReferralText.TAKE_BACK_WHY, 2).required();
        Button save = form.submit(
                ReferralText.TAKE_BACK,
                () -> ui.jobs()
                        .run(
                                ReferralText.JOB_SAVE,
                                progress ->
                                        desk.revoke(actor, referral, why.value().orElseThrow()))
                        .then(act -> {
                            ui.dialogs().close();
                            done.written(ui.text(ReferralText.TAKEN_BACK, destination), Optional.of(act));
                        })
                        .or(form::refused));
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.TAKE_BACK_TITLE, destination))
                        .text(ui.text(ReferralText.TAKE_BACK_TEXT))
                        .content(form.node())
                        .button(save)
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }
}
