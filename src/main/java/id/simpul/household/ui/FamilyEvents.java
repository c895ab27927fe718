package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.NikCheck;
import id.simpul.household.Occasion;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonHit;
import id.simpul.household.Succession;
import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.l10n.text.EventText;
import id.simpul.reference.Code;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.LookupFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of what happens to a family: birth, somebody who comes, a new head, a split, a move, a new card, a shared house. */
final class FamilyEvents {
    private final Ui ui;
    private final Actor actor;
    private final FamilyDesks desks;
    private final FamilyWords words;
    private final NikCheck check;
    private final ActForm acts;

    FamilyEvents(Ui ui, Actor actor, FamilyDesks desks, FamilyWords words, NikCheck check, ActForm acts) {
        this.ui = ui;
        this.actor = actor;
        this.desks = desks;
        this.words = words;
        this.check = check;
        this.acts = acts;
    }

    void birth(Family family) {
        var form = new Form(ui);
        var child = new NewbornFields(ui, words, form, family);
        acts.open(
                EventText.BIRTH_TITLE,
                form,
                EventText.BIRTH_SAVE,
                () -> {
                    PersonDetails born = child.details();
                    Occasion occasion = child.occasion();
                    return () -> desks.events().birth(actor, family.id(), born, occasion);
                },
                () -> ui.text(EventText.BIRTH_DONE, child.details().name().reveal()));
    }

    void moveIn(Family family) {
        var form = new Form(ui);
        var member = new MemberFields(ui, words, check, form, "m");
        Field<String> from = form.text(EventText.MOVED_FROM).span(12).help(EventText.MOVED_FROM_HELP);
        var when = new OccasionFields(ui, words, form, EventText.CAME_ON);
        form.keepDraft(
                "household.moveIn",
                Long.toString(family.id()),
                () -> member.name().value().orElse(""));
        acts.open(
                EventText.IN_TITLE,
                form,
                EventText.IN_SAVE,
                () -> {
                    PersonDetails details = member.details(null);
                    String place = from.value().orElse(null);
                    Occasion occasion = when.occasion();
                    return () -> desks.events().moveIn(actor, family.id(), details, place, occasion);
                },
                () -> ui.text(EventText.IN_DONE, member.name().value().orElse("")));
    }

    void changeHead(Family family) {
        var form = new Form(ui);
        var heir = new SuccessionFields(ui, words, form, family, true);
        var when = new OccasionFields(ui, words, form, EventText.SINCE);
        acts.open(
                EventText.HEAD_TITLE,
                form,
                EventText.HEAD_SAVE,
                () -> {
                    Succession succession = heir.succession();
                    Occasion occasion = when.occasion();
                    return () ->
                            desks.events().changeHead(actor, family.id(), Objects.requireNonNull(succession), occasion);
                },
                () -> ui.text(EventText.HEAD_DONE, heir.name().orElse("")));
    }

    /** Members make a family of their own; {@code first} is proposed as its head. */
    void split(Family family, Optional<Person> first) {
        var form = new Form(ui);
        form.section(EventText.SPLIT_WHO);
        Map<Long, Field<Code>> relations = new LinkedHashMap<>();
        for (Person member : family.members()) {
            if (member.details().alive()) {
                relations.put(
                        member.id(),
                        form.choice(
                                        new Form.Asked(
                                                "split." + member.id(),
                                                ui.text(
                                                        EventText.HEIR_RELATION,
                                                        member.name().reveal(),
                                                        words.relation(member.details()))),
                                        words.options(Codes.RELATION),
                                        Code::code,
                                        code -> code.label(ui.texts()))
                                .span(6));
            }
        }
        var heir = new SuccessionFields(ui, words, form, family, false);
        relations
                .values()
                .forEach(field ->
                        field.onChange(chosen -> heir.without(chosen(relations).keySet())));
        first.ifPresent(person -> Optional.ofNullable(relations.get(person.id()))
                .ifPresent(field ->
                        field.set(words.codes().find(Codes.RELATION, Integer.toString(Codes.HEAD), words.today()))));
        form.section(EventText.SPLIT_WHERE);
        var fields = new HouseholdFields(ui, words, form, actor, desks.households());
        fields.show(family.household()
                .details()
                .change()
                .kk(null)
                .desil(null)
                .note(null)
                .build());
        Field<Boolean> stays = form.check(EventText.SPLIT_STAYS);
        var when = new OccasionFields(ui, words, form, EventText.SINCE);
        acts.open(
                EventText.SPLIT_TITLE,
                form,
                EventText.SPLIT_SAVE,
                () -> {
                    HouseholdDetails target = fields.details(null)
                            .change()
                            .dwelling(
                                    stays.value().orElse(false)
                                            ? family.household().details().dwelling()
                                            : null)
                            .build();
                    Map<Long, Integer> leaving = chosen(relations);
                    boolean together = stays.value().orElse(false);
                    Succession succession = heir.succession();
                    Occasion occasion = when.occasion();
                    return () -> desks.events().split(actor, leaving, target, together, succession, occasion);
                },
                () -> ui.text(EventText.SPLIT_DONE));
    }

    private static Map<Long, Integer> chosen(Map<Long, Field<Code>> relations) {
        return relations.entrySet().stream()
                .filter(entry -> entry.getValue().value().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().value().orElseThrow().number()));
    }

    void moveFamily(Family family) {
        moveFamily(family, new Occasion(words.today(), null));
    }

    /** As {@link #moveFamily(Family)}, with what is known of it already. */
    void moveFamily(Family family, Occasion told) {
        var form = new Form(ui);
        Field<Boolean> far = form.segments(
                        EventText.FAMILY_WHERE,
                        List.of(false, true),
                        away -> away ? "1" : "0",
                        away -> ui.text(away ? EventText.FAMILY_FAR : EventText.FAMILY_NEAR))
                .required();
        HouseholdDetails here = family.household().details();
        var place = new AddressFields(ui, words, form, actor, desks.households(), false);
        place.show(HouseholdDetails.in(here.village()).build());
        Field<String> to = form.text(EventText.MOVED_TO).required().help(EventText.FAMILY_TO_HELP);
        var when = new OccasionFields(ui, words, form, EventText.MOVED_ON);
        when.show(told);
        far.onChange(away -> {
            place.show(!away.orElse(false));
            to.show(away.orElse(false));
        });
        far.set(false);
        acts.open(
                EventText.FAMILY_TITLE,
                form,
                EventText.FAMILY_SAVE,
                () -> {
                    Occasion occasion = when.occasion();
                    if (far.value().orElse(false)) {
                        String where = to.value().orElse("");
                        return () -> desks.events().leaveArea(actor, family.id(), where, occasion);
                    }
                    HouseholdDetails after = place.details(here.change()).build();
                    return () -> desks.events().moveFamily(actor, family.household(), after, occasion);
                },
                () -> ui.text(EventText.FAMILY_DONE, FamilyPanel.name(ui, family)));
    }

    void newCard(Family family) {
        var form = new Form(ui);
        Field<String> number = form.identity(EventText.NEW_KK).required().help(EventText.NEW_KK_HELP);
        var when = new OccasionFields(ui, words, form, EventText.ISSUED_ON);
        acts.open(
                EventText.CARD_TITLE,
                form,
                EventText.CARD_SAVE,
                () -> {
                    var kk = new FamilyCardNumber(number.value().orElse(""));
                    Occasion occasion = when.occasion();
                    return () -> desks.events().newCard(actor, family.id(), kk, occasion);
                },
                () -> ui.text(EventText.CARD_DONE));
    }

    void shareDwelling(Family family) {
        var form = new Form(ui);
        Field<PersonHit> other = LookupFields.chosen(
                        ui,
                        form,
                        EventText.SHARE_WHOM,
                        words.people(actor, desks.search(), hit -> hit.household() != family.id()))
                .required();
        Field<String> name = form.text(EventText.DWELLING_NAME).help(EventText.DWELLING_NAME_HELP);
        acts.open(
                EventText.SHARE_TITLE,
                form,
                EventText.SHARE_SAVE,
                () -> {
                    long neighbour = other.value().orElseThrow().household();
                    String called = name.value().orElse(null);
                    return () -> desks.dwellings().share(actor, family.id(), neighbour, called);
                },
                () -> ui.text(EventText.SHARE_DONE));
    }

    void partDwelling(Family family) {
        var form = new Form(ui);
        Field<String> reason = form.text(EventText.REASON).help(EventText.REASON_HELP);
        acts.open(
                EventText.PART_TITLE,
                form,
                EventText.PART_SAVE,
                () -> {
                    String why = reason.value().orElse(null);
                    return () -> desks.dwellings().part(actor, family.id(), why);
                },
                () -> ui.text(EventText.PART_DONE));
    }
}
