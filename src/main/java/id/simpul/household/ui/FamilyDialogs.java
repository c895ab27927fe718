package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.NikCheck;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.Code;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The forms that change a family and its members. */
final class FamilyDialogs {
    private final Ui ui;
    private final Actor actor;
    private final HouseholdDesk desk;
    private final FamilyWords words;
    private final NikCheck check;
    private final ActForm acts;

    FamilyDialogs(Ui ui, Actor actor, HouseholdDesk desk, FamilyWords words, NikCheck check, ActForm acts) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = words;
        this.check = check;
        this.acts = acts;
    }

    void edit(Family family) {
        var form = new Form(ui);
        var fields = new HouseholdFields(ui, words, form, actor, desk);
        Field<String> reason = form.text(HouseholdText.FORM_REASON).help(HouseholdText.FORM_REASON_HELP);
        fields.show(family.household().details());
        form.keepDraft("household.edit", Long.toString(family.id()), () -> FamilyPanel.name(ui, family));
        acts.open(
                HouseholdText.UI_EDIT_FAMILY,
                form,
                HouseholdText.FORM_SAVE_CHANGES,
                () -> {
                    HouseholdDetails after = fields.details(family.household().details());
                    String why = reason.value().orElse(null);
                    return () -> desk.edit(actor, family.household(), after, why);
                },
                () -> ui.text(HouseholdText.UI_SAVED_FAMILY, FamilyPanel.name(ui, family)));
    }

    void addMember(Family family) {
        var form = new Form(ui);
        var fields = new MemberFields(ui, words, check, form, "m");
        tellOfOthers(form, fields, List.of());
        form.keepDraft(
                "household.addMember",
                Long.toString(family.id()),
                () -> fields.name().value().orElse(""));
        acts.open(
                HouseholdText.UI_ADD_MEMBER,
                form,
                HouseholdText.FORM_SAVE_MEMBER,
                () -> {
                    PersonDetails member = fields.details(null);
                    return () -> desk.addMember(actor, family.id(), member);
                },
                () -> ui.text(
                        HouseholdText.UI_SAVED_MEMBER, fields.name().value().orElse("")));
    }

    void editMember(Person person) {
        editMember(person, "");
    }

    /** As {@link #editMember(Person)}, with the keyboard at what {@code fact} is about. */
    void editMember(Person person, String fact) {
        var form = new Form(ui);
        var fields = new MemberFields(ui, words, check, form, "m");
        var where = new Presence(form, words.options(Codes.PRESENCE));
        Field<String> reason = form.text(HouseholdText.FORM_REASON).help(HouseholdText.FORM_REASON_HELP);
        PersonDetails before = person.details();
        fields.show(before);
        tellOfOthers(form, fields, List.of(person.id()));
        where.show(before);
        form.keepDraft(
                "household.editMember",
                Long.toString(person.id()),
                () -> person.name().reveal());
        acts.open(
                HouseholdText.UI_EDIT_MEMBER,
                form,
                HouseholdText.FORM_SAVE_CHANGES,
                () -> {
                    PersonDetails written = where.details(fields.details(before));
                    String why = reason.value().orElse(null);
                    return () -> desk.editMember(actor, person, written, why);
                },
                () -> ui.text(HouseholdText.UI_SAVED_MEMBER, person.name().reveal()));
        fields.focus(fact);
    }

    /** Says above the fields who is on record already with this NIK, or this name and birth date. */
    private void tellOfOthers(Form form, MemberFields fields, List<Long> except) {
        Jobs looking = ui.jobs().latest();
        var told = new AtomicBoolean();
        Runnable look = () -> {
            PersonDetails typed = fields.details(null);
            looking.run(HouseholdText.JOB_LOOK, progress -> desk.clashes(actor, null, List.of(typed), except))
                    .then(clashes -> {
                        // Only its own note: a restored draft has one, too.
                        if (clashes.isEmpty() && told.getAndSet(false)) {
                            form.clearNotice();
                        } else if (!clashes.isEmpty()) {
                            told.set(true);
                            var note = new Note(Tone.WARNING, ui.text(HouseholdText.FORM_CLASH));
                            clashes.forEach(clash -> note.text(words.clash(clash)));
                            form.notice(note.node());
                        }
                    })
                    .orShow();
        };
        fields.nik().onChange(nik -> {
            if (nik.map(String::length).orElse(0) == MemberFields.NIK_LENGTH) {
                look.run();
            }
        });
        fields.birthDate().onChange(day -> {
            if (day.isPresent()) {
                look.run();
            }
        });
    }

    /** Where a member is, and of the deceased since when. */
    private final class Presence {
        private final Field<Code> presence;
        private final Field<LocalDate> died;

        Presence(Form form, List<Code> options) {
            presence = form.choice(HouseholdText.FORM_PRESENCE, options, Code::code, code -> code.label(ui.texts()))
                    .required()
                    .span(6);
            died = form.date(HouseholdText.FORM_DIED_ON)
                    .span(6)
                    .check(day -> day.isAfter(words.today())
                            ? Optional.of(ui.text(HouseholdText.FORM_FUTURE))
                            : Optional.empty());
            died.show(false);
            presence.onChange(code ->
                    died.show(code.filter(c -> c.number() == Codes.DECEASED).isPresent()));
        }

        void show(PersonDetails before) {
            presence.set(words.codes().find(Codes.PRESENCE, Integer.toString(before.presence()), words.today()));
            died.set(Optional.ofNullable(before.diedOn()));
        }

        PersonDetails details(PersonDetails before) {
            int where = presence.value().map(Code::number).orElse(before.presence());
            return where == Codes.DECEASED
                    ? before.change().died(died.value().orElse(null)).build()
                    : before.change().presence(where).build();
        }
    }

    void remove(Person person) {
        var form = new Form(ui);
        Field<String> reason = form.text(HouseholdText.FORM_REMOVE_REASON).required();
        acts.open(
                HouseholdText.UI_REMOVE_MEMBER,
                form,
                HouseholdText.FORM_REMOVE,
                () -> {
                    String why = reason.value().orElse("");
                    return () -> desk.removeMember(actor, person.id(), why);
                },
                () -> ui.text(HouseholdText.UI_REMOVED, person.name().reveal()));
    }
}
