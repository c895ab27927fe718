package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Occasion;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.Code;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A child born into a family. Most have no NIK yet and many no name: both may follow later. */
final class NewbornFields {
    private static final String NEWBORN = "1";
    private static final int UNMARRIED = 1;

    private final Field<String> name;
    private final Field<Sex> sex;
    private final Field<LocalDate> born;
    private final Field<String> place;
    private final Field<Person> mother;
    private final Field<Code> relation;
    private final Field<String> nik;
    private final Field<String> note;
    private final LocalDate today;
    private final String nameless;

    NewbornFields(Ui ui, FamilyWords words, Form form, Family family) {
        today = words.today();
        nameless = ui.text(EventText.NAMELESS);
        name = form.text(HouseholdText.FORM_NAME).span(7).help(EventText.NAMELESS_HELP);
        sex = form.segments(HouseholdText.FORM_SEX, List.of(Sex.values()), Sex::name, words::sex)
                .required()
                .span(5);
        born = form.date(EventText.BORN_ON)
                .required()
                .span(5)
                .check(day -> day.isAfter(today) ? Optional.of(ui.text(HouseholdText.FORM_FUTURE)) : Optional.empty());
        place = form.text(HouseholdText.FORM_BIRTH_PLACE).span(7);
        List<Person> women = family.members().stream()
                .filter(p -> p.details().sex() != Sex.MALE && p.details().alive() && old(p))
                .toList();
        mother = form.choice(
                        EventText.MOTHER,
                        women,
                        p -> Long.toString(p.id()),
                        p -> p.name().reveal())
                .span(7);
        relation = form.choice(
                        HouseholdText.FORM_RELATION,
                        words.options(Codes.RELATION).stream()
                                .filter(code -> code.number() != Codes.HEAD)
                                .toList(),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required()
                .span(5);
        nik = form.identity(HouseholdText.FORM_NIK).help(EventText.NEWBORN_NIK_HELP);
        note = form.text(EventText.REASON).help(EventText.REASON_HELP);
        mother.onChange(chosen -> chosen.map(p -> grandchild(p) ? Codes.GRANDCHILD : Codes.CHILD)
                .flatMap(code -> words.codes().find(Codes.RELATION, Integer.toString(code), today))
                .ifPresent(relation::set));
        women.stream()
                .filter(p ->
                        p.details().relation() == Codes.SPOUSE || p.details().pregnant())
                .findFirst()
                .ifPresent(mother::set);
    }

    private boolean old(Person person) {
        return person.age(today).orElse(0) >= 10;
    }

    private static boolean grandchild(Person mother) {
        return mother.details().relation() == Codes.CHILD || mother.details().relation() == Codes.CHILD_IN_LAW;
    }

    PersonDetails details() {
        PersonDetails.Builder child = PersonDetails.named(
                        name.value().orElse(nameless),
                        relation.value().map(Code::number).orElse(Codes.CHILD))
                .sex(sex.value().orElse(null))
                .born(place.value().orElse(null), born.value().orElse(null))
                .marital(UNMARRIED)
                .mother(motherName());
        return nik.value()
                .filter(number -> !number.isBlank())
                .map(number -> child.nik(new Nik(number)))
                .orElseGet(() -> child.withoutNik(NEWBORN))
                .build();
    }

    private @Nullable PersonName motherName() {
        return mother.value().map(Person::name).orElse(null);
    }

    Occasion occasion() {
        return new Occasion(born.value().orElse(today), note.value().orElse(null));
    }
}
