package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.household.Succession;
import id.simpul.l10n.text.EventText;
import id.simpul.reference.Code;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Who heads a family from now on, and what everybody else is to the new head. Shown only while it is needed; what follows from the
 * relations on record is proposed.
 */
final class SuccessionFields {
    private static final int PARENT = 6;

    private final FamilyWords words;
    private final Family family;
    private final boolean always;
    private final Node note;
    private final Field<Person> head;
    private final Map<Long, Field<Code>> relations = new LinkedHashMap<>();
    private Set<Long> gone = Set.of();
    private boolean stays;
    private boolean needed;

    /** @param always whether the form is about the new head, rather than about somebody who goes */
    SuccessionFields(Ui ui, FamilyWords words, Form form, Family family, boolean always) {
        this.words = words;
        this.family = family;
        this.always = always;
        note = new Note(Tone.WARNING, ui.text(EventText.HEIR_TITLE))
                .text(ui.text(EventText.HEIR_WHY))
                .node();
        form.node(note);
        head = form.choice(
                        EventText.NEW_HEAD,
                        List.<Person>of(),
                        p -> Long.toString(p.id()),
                        p -> p.name().reveal())
                .required();
        for (Person member : living()) {
            relations.put(
                    member.id(),
                    form.choice(
                                    new Form.Asked(
                                            "heir." + member.id(),
                                            ui.text(
                                                    EventText.HEIR_RELATION,
                                                    member.name().reveal(),
                                                    words.relation(member.details()))),
                                    words.options(Codes.RELATION).stream()
                                            .filter(code -> code.number() != Codes.HEAD)
                                            .toList(),
                                    Code::code,
                                    code -> code.label(ui.texts()))
                            .required()
                            .span(6));
        }
        head.onChange(chosen -> {
            chosen.ifPresent(this::propose);
            refresh();
        });
        without(Set.of());
    }

    /** As {@link #without}, of one who goes and stays on the family's card, so that its relation is asked too. */
    void away(long leaving) {
        stays = true;
        without(Set.of(leaving));
    }

    /** Whether the relation of {@code person} to the new head is asked. */
    private boolean asked(long person) {
        return stays || !gone.contains(person);
    }

    private List<Person> living() {
        return family.members().stream().filter(p -> p.details().alive()).toList();
    }

    /** Asks for a new head if the present one is among {@code leaving} and others stay. */
    void without(Set<Long> leaving) {
        gone = leaving;
        needed = always || family.headlessWithout(leaving);
        List<Person> candidates = living().stream()
                .filter(p ->
                        !leaving.contains(p.id()) && !(always && p.details().head()))
                .toList();
        Optional<Person> before = head.value().filter(candidates::contains);
        head.options(candidates);
        head.set(before.or(() ->
                needed && !always && candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty()));
        refresh();
    }

    private void refresh() {
        Styled.show(note, needed && !always);
        head.show(needed);
        Optional<Long> chosen = head.value().map(Person::id);
        relations.forEach((id, field) -> field.show(
                needed && chosen.isPresent() && asked(id) && !chosen.get().equals(id)));
    }

    /** What everybody probably is to {@code heir}: the codes of a wife's and a husband's family are the same. */
    private void propose(Person heir) {
        int step = heir.details().relation();
        relations.forEach((id, field) -> family.member(id)
                .flatMap(member -> relation(step, member.details().relation()))
                .flatMap(code -> words.codes().find(Codes.RELATION, Integer.toString(code), words.today()))
                .ifPresentOrElse(field::set, field::clear));
    }

    /** What somebody who was {@code relation} to the old head is to one who was {@code heir} to it. */
    static Optional<Integer> relation(int heir, int relation) {
        return switch (heir) {
            case Codes.SPOUSE -> Optional.of(relation == Codes.HEAD ? Codes.SPOUSE : relation);
            case Codes.CHILD ->
                switch (relation) {
                    case Codes.HEAD, Codes.SPOUSE -> Optional.of(PARENT);
                    case Codes.CHILD, PARENT, Codes.OTHER_RELATION -> Optional.of(Codes.OTHER_RELATION);
                    default -> Optional.empty();
                };
            case PARENT -> Optional.ofNullable(relation == Codes.HEAD ? Integer.valueOf(Codes.CHILD) : null);
            default -> Optional.empty();
        };
    }

    /** Null where none is needed. */
    @Nullable
    Succession succession() {
        Long chosen = head.value().map(Person::id).orElse(null);
        if (!needed || chosen == null) {
            return null;
        }
        Map<Long, Integer> related = new LinkedHashMap<>();
        relations.forEach((id, field) -> field.value()
                .filter(code -> !id.equals(chosen) && asked(id))
                .ifPresent(code -> related.put(id, code.number())));
        return new Succession(chosen, related);
    }

    /** The new head's name. */
    Optional<String> name() {
        return head.value().map(p -> p.name().reveal());
    }
}
