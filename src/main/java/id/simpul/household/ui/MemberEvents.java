package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.Occasion;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonHit;
import id.simpul.household.Succession;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Nik;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.Code;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.LookupFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The forms of what happens to one member: death, moving away and back, joining another family, marriage, a corrected NIK. */
final class MemberEvents {
    private final Ui ui;
    private final Actor actor;
    private final FamilyDesks desks;
    private final FamilyWords words;
    private final ActForm acts;

    MemberEvents(Ui ui, Actor actor, FamilyDesks desks, FamilyWords words, ActForm acts) {
        this.ui = ui;
        this.actor = actor;
        this.desks = desks;
        this.words = words;
        this.acts = acts;
    }

    void death(Family family, Person person) {
        var form = new Form(ui);
        var when = new OccasionFields(ui, words, form, EventText.DIED_ON, person);
        var heir = new SuccessionFields(ui, words, form, family, false);
        heir.without(Set.of(person.id()));
        acts.open(
                title(EventText.DEATH_TITLE, person),
                form,
                EventText.DEATH_SAVE,
                () -> {
                    Succession succession = heir.succession();
                    Occasion occasion = when.occasion();
                    return () -> desks.events().death(actor, person.id(), succession, occasion);
                },
                () -> ui.text(EventText.DEATH_DONE, person.name().reveal()));
    }

    void moveAway(Family family, Person person) {
        var form = new Form(ui);
        Field<Boolean> abroad = form.segments(
                        EventText.WHERE,
                        List.of(false, true),
                        away -> away ? "1" : "0",
                        away -> words.label(Codes.PRESENCE, away ? Codes.ABROAD : Codes.MOVED))
                .required();
        abroad.set(false);
        Field<String> to = form.text(EventText.MOVED_TO).help(EventText.MOVED_TO_HELP);
        var when = new OccasionFields(ui, words, form, EventText.MOVED_ON, person);
        var heir = new SuccessionFields(ui, words, form, family, false);
        heir.away(person.id());
        acts.open(
                title(EventText.AWAY_TITLE, person),
                form,
                EventText.AWAY_SAVE,
                () -> {
                    boolean far = abroad.value().orElse(false);
                    String place = to.value().orElse(null);
                    Succession succession = heir.succession();
                    Occasion occasion = when.occasion();
                    return () -> desks.events().moveAway(actor, person.id(), far, place, succession, occasion);
                },
                () -> ui.text(EventText.AWAY_DONE, person.name().reveal()));
    }

    void comeBack(Person person) {
        var form = new Form(ui);
        var when = new OccasionFields(ui, words, form, EventText.BACK_ON, person);
        acts.open(
                title(EventText.BACK_TITLE, person),
                form,
                EventText.BACK_SAVE,
                () -> {
                    Occasion occasion = when.occasion();
                    return () -> desks.events().comeBack(actor, person.id(), occasion);
                },
                () -> ui.text(EventText.BACK_DONE, person.name().reveal()));
    }

    void join(Family family, Person person) {
        var form = new Form(ui);
        Field<PersonHit> target = find(form, EventText.JOIN_WHOM, hit -> hit.household() != family.id())
                .required();
        Field<Code> relation = relation(form, EventText.JOIN_RELATION);
        var when = new OccasionFields(ui, words, form, EventText.MOVED_ON, person);
        var heir = new SuccessionFields(ui, words, form, family, false);
        heir.without(Set.of(person.id()));
        acts.open(
                title(EventText.JOIN_TITLE, person),
                form,
                EventText.JOIN_SAVE,
                () -> {
                    long household = target.value().orElseThrow().household();
                    Map<Long, Integer> related =
                            Map.of(person.id(), relation.value().orElseThrow().number());
                    Succession succession = heir.succession();
                    Occasion occasion = when.occasion();
                    return () -> desks.events().join(actor, related, household, succession, occasion);
                },
                () -> ui.text(EventText.JOIN_DONE, person.name().reveal()));
    }

    void marry(Family family, Person person) {
        var form = new Form(ui);
        Field<PersonHit> spouse =
                find(form, EventText.SPOUSE, hit -> hit.person() != person.id()).required();
        Field<Code> relation = relation(form, EventText.MARRY_RELATION);
        var when = new OccasionFields(ui, words, form, EventText.MARRIED_ON, person);
        var heir = new SuccessionFields(ui, words, form, family, false);
        spouse.onChange(chosen -> {
            boolean moves = chosen.filter(hit -> hit.household() != family.id()).isPresent();
            relation.show(moves);
            heir.without(moves ? Set.of(person.id()) : Set.of());
            // Beside the head one is the spouse; beside the head's child, the child-in-law.
            chosen.filter(hit -> moves && hit.head())
                    .ifPresent(hit -> relation.set(
                            words.codes().find(Codes.RELATION, Integer.toString(Codes.SPOUSE), words.today())));
        });
        relation.show(false);
        acts.open(
                title(EventText.MARRY_TITLE, person),
                form,
                EventText.MARRY_SAVE,
                () -> {
                    long whom = spouse.value().orElseThrow().person();
                    int related = relation.value().map(Code::number).orElse(Codes.OTHER_RELATION);
                    Succession succession = heir.succession();
                    Occasion occasion = when.occasion();
                    return () -> desks.events().marry(actor, person.id(), whom, related, succession, occasion);
                },
                () -> ui.text(EventText.MARRY_DONE, person.name().reveal()));
    }

    void correctNik(Person person) {
        var form = new Form(ui);
        PersonDetails before = person.details();
        Field<String> number = form.identity(EventText.NEW_NIK)
                .required()
                .help(before.nik() == null ? EventText.NIK_NONE_HELP : EventText.NIK_HELP);
        var when = new OccasionFields(ui, words, form, EventText.CORRECTED_ON, person);
        acts.open(
                title(EventText.NIK_TITLE, person),
                form,
                EventText.NIK_SAVE,
                () -> {
                    var nik = new Nik(number.value().orElse(""));
                    Occasion occasion = when.occasion();
                    return () -> desks.events().correctNik(actor, person.id(), nik, occasion);
                },
                () -> ui.text(EventText.NIK_DONE, person.name().reveal()));
    }

    private Field<PersonHit> find(Form form, TextKey whom, Predicate<PersonHit> suits) {
        return LookupFields.chosen(ui, form, whom, words.people(actor, desks.search(), suits));
    }

    private String title(TextKey key, Person person) {
        return ui.text(key, person.name().reveal());
    }

    private Field<Code> relation(Form form, TextKey label) {
        return form.choice(label, words.options(Codes.RELATION), Code::code, code -> code.label(ui.texts()))
                .required()
                .id(HouseholdText.FORM_RELATION.key() + ".new");
    }
}
