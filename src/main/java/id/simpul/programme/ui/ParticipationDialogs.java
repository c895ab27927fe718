package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Participation;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ParticipationDetails;
import id.simpul.programme.Status;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;

/** Forms that record, change and take out participations of a family. */
public final class ParticipationDialogs {
    private final Ui ui;
    private final Actor actor;
    private final ParticipationDesk desk;
    private final CodeLists codes;

    /** The forms of {@code actor}. */
    public ParticipationDialogs(Ui ui, Actor actor, ParticipationDesk desk, CodeLists codes) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.codes = codes;
    }

    /** Who takes part: a member, or the family as a whole. */
    private record Receiver(long person, String name) {}

    /** Opens the form for a new participation of {@code family}; {@code saved} runs after it was recorded. */
    public void record(Family family, Runnable saved) {
        var fields = new Fields(family);
        fields.status.set(Status.ACTIVE);
        open(
                ui.text(ProgrammeText.RECORD),
                fields,
                List.of(),
                () -> desk.record(actor, family.id(), fields.details()),
                ui.text(ProgrammeText.RECORDED),
                saved);
    }

    /** Opens the form for the participation {@code id} of {@code family}; {@code saved} runs after it was changed. */
    public void edit(Family family, long id, Runnable saved) {
        ui.jobs()
                .run(
                        ProgrammeText.JOB_LOAD,
                        progress -> desk.of(actor, family.id()).stream()
                                .filter(p -> p.id() == id)
                                .findFirst())
                .then(found -> found.ifPresentOrElse(before -> edit(family, before, saved), saved))
                .orShow();
    }

    private void edit(Family family, Participation before, Runnable saved) {
        var fields = new Fields(family);
        fields.show(before.details());
        Field<String> reason = fields.form.text(ProgrammeText.REASON).help(ProgrammeText.REASON_HELP);
        Button remove = Buttons.danger(ui.text(ProgrammeText.REMOVE), () -> {
            if (reason.value().isEmpty()) {
                reason.error(ui.text(ProgrammeText.REASON_NEEDED));
                reason.focus();
            } else {
                String why = reason.value().orElse("");
                save(fields.form, () -> desk.remove(actor, before, why), ui.text(ProgrammeText.REMOVED), saved);
            }
        });
        open(
                ui.text(ProgrammeText.EDIT),
                fields,
                List.of(remove),
                () -> desk.edit(actor, before, fields.details(), reason.value().orElse(null)),
                ui.text(ProgrammeText.CHANGED),
                saved);
    }

    private void open(
            String title, Fields fields, List<Button> further, Supplier<Written> act, String report, Runnable saved) {
        var dialog = new Dialog(title)
                .content(fields.form.node())
                .button(fields.form.submit(ProgrammeText.SAVE, () -> save(fields.form, act, report, saved)));
        further.forEach(dialog::button);
        ui.dialogs().open(dialog.cancel(ui.text(ProgrammeText.CANCEL)).wide());
        fields.form.focus();
    }

    private void save(Form form, Supplier<Written> act, String report, Runnable saved) {
        ui.jobs()
                .run(ProgrammeText.JOB_SAVE, progress -> act.get())
                .then(written -> {
                    ui.dialogs().close();
                    ui.snackbar().undoable(report, () -> undo(written, saved));
                    saved.run();
                })
                .or(form::refused);
    }

    private void undo(Written written, Runnable saved) {
        ui.lasting()
                .run(ProgrammeText.JOB_SAVE, progress -> desk.undo(actor, written.act()))
                .then(act -> saved.run())
                .orShow();
    }

    /** The fields of a participation. */
    private final class Fields {
        private final Form form = new Form(ui);
        private final LocalDate today = LocalDate.now(ui.clock());
        private final List<Receiver> receivers = new ArrayList<>();
        private final Field<Code> programme;
        private final Field<Receiver> receiver;
        private final Field<String> component;
        private final Field<Long> year;
        private final Field<LocalDate> started;
        private final Field<LocalDate> ended;
        private final Field<Long> value;
        private final Field<Status> status;
        private final Field<String> source;

        Fields(Family family) {
            receivers.add(new Receiver(0, ui.text(ProgrammeText.WHOLE_FAMILY)));
            for (Person member : family.members()) {
                receivers.add(new Receiver(member.id(), member.name().reveal()));
            }
            programme = form.choice(
                            ProgrammeText.PROGRAMME,
                            codes.list(Codes.PROGRAMME, today),
                            Code::code,
                            code -> code.label(ui.texts()))
                    .required()
                    .span(6);
            receiver = form.choice(ProgrammeText.RECEIVER, receivers, r -> Long.toString(r.person()), Receiver::name)
                    .required()
                    .span(6);
            receiver.set(receivers.getFirst());
            component = form.text(ProgrammeText.COMPONENT).span(6);
            year = form.number(ProgrammeText.YEAR).span(3);
            value = form.money(ProgrammeText.VALUE).span(3);
            started = form.date(ProgrammeText.STARTED).span(3);
            ended = form.date(ProgrammeText.ENDED).span(3);
            status = form.segments(
                            ProgrammeText.STATUS,
                            List.of(Status.values()),
                            Status::name,
                            s -> codes.label(Codes.PARTICIPATION, s.code(), ui.texts()))
                    .required()
                    .span(6);
            source = form.text(ProgrammeText.SOURCE).span(12).help(ProgrammeText.SOURCE_HELP);
        }

        void show(ParticipationDetails details) {
            programme.set(codes.find(Codes.PROGRAMME, details.programme(), today));
            long person = Optional.ofNullable(details.person()).orElse(0L);
            receiver.set(receivers.stream().filter(r -> r.person() == person).findFirst());
            component.set(Optional.ofNullable(details.component()));
            year.set(Optional.ofNullable(details.year()).map(Integer::longValue));
            value.set(Optional.ofNullable(details.monthlyValue()));
            started.set(Optional.ofNullable(details.startedOn()));
            ended.set(Optional.ofNullable(details.endedOn()));
            status.set(details.status());
            source.set(Optional.ofNullable(details.source()));
        }

        ParticipationDetails details() {
            return new ParticipationDetails(
                    receiver.value().map(Receiver::person).filter(id -> id != 0).orElse(null),
                    programme.value().map(Code::code).orElse(""),
                    component.value().orElse(null),
                    year.value().map(Long::intValue).orElse(null),
                    started.value().orElse(null),
                    ended.value().orElse(null),
                    value.value().orElse(null),
                    status.value().orElse(Status.ACTIVE),
                    source.value().orElse(null));
        }
    }
}
