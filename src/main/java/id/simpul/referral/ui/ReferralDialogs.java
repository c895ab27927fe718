package id.simpul.referral.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Kind;
import id.simpul.referral.Referral;
import id.simpul.referral.ReferralDesk;
import id.simpul.referral.State;
import id.simpul.screen.Dialog;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** What is asked about a handing-over that was made: its answer, what came of it, a reminder, why it is taken back. */
public final class ReferralDialogs {
    static final String CHANNELS = "kanal_jawaban";
    private static final String ANSWERS = "jawaban";
    private static final String SLIP = "LEMBAR";

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

    private LocalDate today() {
        return LocalDate.ofInstant(ui.clock().instant(), zone);
    }

    /** Asks what was answered to {@code referral}; of one that was accepted, what came of it. */
    public void answer(long referral) {
        answer(referral, "");
    }

    /** As {@link #answer(long)}, of a reply slip: that is how the answer came. */
    public void answerSlip(long referral) {
        answer(referral, SLIP);
    }

    private void answer(long referral, String channel) {
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> desk.find(actor, referral))
                .then(found -> {
                    if (found.state() == State.ACCEPTED) {
                        result(found);
                    } else {
                        new Answering(found, channel).open();
                    }
                })
                .orShow();
    }

    /** The form for an answer. */
    private final class Answering {
        private final Referral referral;
        private final Form form = new Form(ui);
        private final Field<Code> answer;
        private final Field<LocalDate> on;
        private final Field<Code> channel;
        private final Field<String> by;
        private final Field<LocalDate> next;
        private final Field<String> note;
        private final Label then = Styled.paragraph("", "quiet");

        Answering(Referral referral, String channelCode) {
            this.referral = referral;
            answer = form.choice(ReferralText.ANSWER_CODE, answers(), Code::code, code -> code.label(ui.texts()))
                    .required()
                    .span(7)
                    .onChange(this::chosen);
            on = form.date(ReferralText.ANSWER_ON).required().span(5).check(this::dateProblem);
            form.node(then);
            List<Code> channels = codes.list(CHANNELS, today());
            channel = form.choice(ReferralText.ANSWER_CHANNEL, channels, Code::code, code -> code.label(ui.texts()))
                    .span(5);
            by = form.text(ReferralText.ANSWER_BY).span(7).help(ReferralText.ANSWER_BY_HELP);
            next = form.date(ReferralText.ANSWER_NEXT)
                    .span(5)
                    .check(day ->
                            day.isBefore(today()) ? Optional.of(ui.text(ReferralText.DUE_BEFORE)) : Optional.empty());
            note = form.lines(ReferralText.ANSWER_NOTE, 2).help(ReferralText.ANSWER_NOTE_HELP);
            on.set(today());
            channel.set(channels.stream()
                    .filter(code -> code.code().equals(channelCode))
                    .findFirst());
            next.show(false);
            Styled.show(then, false);
            form.keepDraft("referral.answer", Long.toString(referral.id()), referral::destination);
        }

        private List<Code> answers() {
            return codes.list(ANSWERS, today()).stream()
                    .filter(code -> referral.kind().after(referral.state()).contains(State.of(code.code())))
                    .toList();
        }

        /** Says where the case goes with this answer, before it is saved. */
        private void chosen(Optional<Code> code) {
            Styled.show(then, code.isPresent());
            Optional<State> state = code.map(one -> State.of(one.code()));
            next.show(state.filter(one -> one == State.WAITING_LIST || one == State.MORE_DOCUMENTS)
                    .isPresent());
            state.ifPresent(one -> then.setText(ui.text(then(one))));
            if (state.isPresent()) {
                ui.jobs()
                        .run(
                                ReferralText.JOB_LOAD,
                                progress -> desk.usualNext(code.orElseThrow().code()))
                        .then(day -> {
                            if (next.value().isEmpty()) {
                                next.set(day);
                            }
                        })
                        .orShow();
            }
        }

        private ReferralText then(State state) {
            if (referral.kind().changesOwner()) {
                if (state != State.ACCEPTED) {
                    return ReferralText.THEN_STAYS;
                }
                return referral.kind() == Kind.TRANSFER ? ReferralText.THEN_OWNER : ReferralText.THEN_OURS;
            }
            return switch (state) {
                case ACCEPTED -> ReferralText.THEN_ACCEPTED;
                case WAITING_LIST -> ReferralText.THEN_LIST;
                case MORE_DOCUMENTS -> ReferralText.THEN_DOCUMENTS;
                default -> ReferralText.THEN_REJECTED;
            };
        }

        private Optional<String> dateProblem(LocalDate date) {
            return date.isBefore(referral.sentOn()) || date.isAfter(today())
                    ? Optional.of(ui.text(
                            ReferralText.ANSWER_BETWEEN,
                            ui.formats().shortDate(referral.sentOn()),
                            ui.formats().shortDate(today())))
                    : Optional.empty();
        }

        void open() {
            Dialog dialog = new Dialog(ui.text(ReferralText.ANSWER_TITLE, referral.destination()))
                    .text(ui.text(ReferralText.ANSWER_SENT, ui.formats().longDate(referral.sentOn())))
                    .content(form.node())
                    .button(save(
                            form,
                            ReferralText.SAVE_ANSWER,
                            () -> desk.answer(actor, referral.id(), said()),
                            ReferralText.ANSWER_SAVED,
                            referral.destination()));
            if (referral.state() == State.MORE_DOCUMENTS) {
                dialog.secondary(ui.text(ReferralText.SENT_AGAIN), this::again);
            }
            ui.dialogs().open(dialog.cancel(ui.text(ReferralText.CANCEL)));
            form.focus();
        }

        private Referral.Answer said() {
            return new Referral.Answer(
                    answer.value().orElseThrow().code(),
                    on.value().orElseThrow(),
                    by.value().orElse(null),
                    note.value().orElse(null),
                    channel.value().map(Code::code).orElse(null),
                    next.value().orElse(null),
                    null);
        }

        private void again() {
            ui.jobs()
                    .run(ReferralText.JOB_SAVE, progress -> desk.sentAgain(actor, referral.id(), null))
                    .then(act -> {
                        ui.dialogs().close();
                        done.written(ui.text(ReferralText.SENT_AGAIN_SAVED, referral.destination()), Optional.of(act));
                    })
                    .or(form::refused);
        }
    }

    /** A button that saves what {@code form} says, closes the dialog and reports it. */
    private Button save(Form form, ReferralText label, Supplier<Long> act, ReferralText report, String destination) {
        return form.submit(
                label,
                () -> ui.jobs()
                        .run(ReferralText.JOB_SAVE, progress -> act.get())
                        .then(written -> {
                            form.forgetDraft();
                            ui.dialogs().close();
                            done.written(ui.text(report, destination), Optional.of(written));
                        })
                        .or(form::refused));
    }

    private void result(Referral referral) {
        var form = new Form(ui);
        Field<LocalDate> on = form.date(ReferralText.RESULT_ON).required().span(5);
        Field<String> note = form.lines(ReferralText.RESULT_NOTE, 2).required().help(ReferralText.ANSWER_NOTE_HELP);
        on.set(today());
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.RESULT_TITLE, referral.destination()))
                        .text(ui.text(ReferralText.RESULT_TEXT))
                        .content(form.node())
                        .button(save(
                                form,
                                ReferralText.SAVE_RESULT,
                                () -> desk.done(
                                        actor,
                                        referral.id(),
                                        on.value().orElseThrow(),
                                        note.value().orElse(null)),
                                ReferralText.RESULT_SAVED,
                                referral.destination()))
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    /** Asks how {@code destination} was reminded, and notes it. */
    public void remind(long referral, String destination) {
        remind(List.of(referral), destination);
    }

    /** Asks how {@code destination} was reminded of several things at a time, and notes it with each. */
    public void remind(List<Long> referrals, String destination) {
        var form = new Form(ui);
        List<Code> channels = codes.list(CHANNELS, today()).stream()
                .filter(code -> !code.code().equals(SLIP))
                .toList();
        Field<Code> how = form.segments(ReferralText.REMIND_HOW, channels, Code::code, code -> code.label(ui.texts()))
                .required();
        Field<String> note = form.lines(ReferralText.REMIND_NOTE, 2).help(ReferralText.REMIND_HELP);
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.REMIND_TITLE, destination))
                        .text(ui.text(ReferralText.REMIND_TEXT, referrals.size()))
                        .content(form.node())
                        .button(save(
                                form,
                                ReferralText.SAVE_REMINDER,
                                () -> desk.remind(
                                        actor,
                                        referrals,
                                        how.value().orElseThrow().code(),
                                        note.value().orElse("")),
                                ReferralText.REMINDED,
                                destination))
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    /** Asks why the handing-over to {@code destination} is taken back, and takes it back. */
    public void takeBack(long referral, String destination) {
        var form = new Form(ui);
        Field<String> why = form.lines(ReferralText.TAKE_BACK_WHY, 2).required();
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.TAKE_BACK_TITLE, destination))
                        .text(ui.text(ReferralText.TAKE_BACK_TEXT))
                        .content(form.node())
                        .button(save(
                                form,
                                ReferralText.TAKE_BACK,
                                () -> desk.revoke(actor, referral, why.value().orElseThrow()),
                                ReferralText.TAKEN_BACK,
                                destination))
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }
}
