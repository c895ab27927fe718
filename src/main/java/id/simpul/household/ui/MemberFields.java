package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.NikCheck;
import id.simpul.household.NikCheck.Finding;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.Code;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one member in a form, in the order of the family card. Sex and birth date are proposed from the NIK; where
 * they differ from it, the field says so and does not block.
 */
final class MemberFields {
    /** Stands for the relation while none is chosen; the form is not saved so. */
    static final int NO_RELATION = 0;

    static final int NIK_LENGTH = 16;

    private final Ui ui;
    private final FamilyWords words;
    private final NikCheck check;
    private final Form form;
    private final String prefix;
    private final List<Field<?>> all = new ArrayList<>();
    private final Field<String> name;
    private final Field<String> nik;
    private final Field<Code> nikReason;
    private final Field<Sex> sex;
    private final Field<String> birthPlace;
    private final Field<LocalDate> birthDate;
    private final Field<Code> relation;
    private final Field<Code> education;
    private final Field<Code> schooling;
    private final Field<String> occupation;
    private final Field<Code> marital;
    private final Field<Code> disability;
    private final Field<Code> chronic;
    private final Field<Boolean> pregnant;
    private final Field<String> mother;
    private final PhoneFields phone;
    private final Field<String> alias;

    /**
     * Adds the fields to {@code form}.
     *
     * @param prefix tells the fields of one member from another's in drafts
     */
    MemberFields(Ui ui, FamilyWords words, NikCheck check, Form form, String prefix) {
        this.ui = ui;
        this.words = words;
        this.check = check;
        this.form = form;
        this.prefix = prefix;
        name = with(form.text(HouseholdText.FORM_NAME), "name", 5).required();
        nik = with(form.identity(HouseholdText.FORM_NIK), "nik", 4).warn(this::aboutNik);
        nikReason = codes(HouseholdText.FORM_NIK_REASON, Codes.NIK_REASON, "reason");
        sex = with(
                        form.segments(
                                HouseholdText.FORM_SEX, List.of(Sex.values()), Sex::name, value -> words.sex(value)),
                        "sex",
                        4)
                .warn(value -> about(Finding.SEX));
        birthPlace = with(form.text(HouseholdText.FORM_BIRTH_PLACE), "place", 3);
        birthDate = with(form.date(HouseholdText.FORM_BIRTH_DATE), "born", 2)
                .check(day ->
                        day.isAfter(words.today()) ? Optional.of(ui.text(HouseholdText.FORM_FUTURE)) : Optional.empty())
                .warn(day -> about(Finding.BIRTH_DATE, Finding.SWAPPED));
        relation =
                codes(HouseholdText.FORM_RELATION, Codes.RELATION, "relation").required();
        education = codes(HouseholdText.FORM_EDUCATION, Codes.EDUCATION, "education");
        schooling = codes(HouseholdText.FORM_SCHOOLING, Codes.SCHOOLING, "schooling");
        occupation = with(form.text(HouseholdText.FORM_OCCUPATION), "occupation", 3);
        marital = codes(HouseholdText.FORM_MARITAL, Codes.MARITAL, "marital");
        disability = codes(HouseholdText.FORM_DISABILITY, Codes.DISABILITY, "disability");
        chronic = codes(HouseholdText.FORM_CHRONIC, Codes.CHRONIC, "chronic");
        mother = with(form.text(HouseholdText.FORM_MOTHER), "mother", 3);
        alias = with(form.text(HouseholdText.FORM_ALIAS), "alias", 3);
        phone = new PhoneFields(ui, words, form, prefix + ".", 3);
        all.addAll(phone.all());
        pregnant = with(form.check(HouseholdText.FORM_PREGNANT), "pregnant", 3);
        nik.onChange(this::typedNik);
        sex.onChange(value -> pregnant.show(value.orElse(null) != Sex.MALE));
    }

    /** Gives the field of a fact the keyboard; leaves it where it is for what this form does not ask. */
    void focus(String fact) {
        Field<?> field = switch (fact) {
            case "age" -> birthDate;
            case "sex" -> sex;
            case "has_nik" -> nik;
            case "relation" -> relation;
            case "education" -> education;
            case "schooling" -> schooling;
            case "occupation" -> occupation;
            case "marital" -> marital;
            case "disability" -> disability;
            case "chronic" -> chronic;
            default -> null;
        };
        if (field != null) {
            field.focus();
        }
    }

    private Field<Code> codes(TextKey label, String list, String id) {
        return with(form.choice(label, words.options(list), Code::code, code -> code.label(ui.texts())), id, 3);
    }

    private <T> Field<T> with(Field<T> field, String id, int span) {
        field.id(prefix + "." + id).span(span);
        all.add(field);
        return field;
    }

    /** A NIK needs no reason for its absence, and proposes what stands in it. */
    private void typedNik(Optional<String> typed) {
        boolean none = typed.filter(number -> !number.isEmpty()).isEmpty();
        nikReason.enable(none);
        if (!none) {
            nikReason.clear();
        }
        typed.filter(number -> number.length() == NIK_LENGTH)
                .flatMap(number -> check.propose(number, statedAge(), words.today()))
                .ifPresent(proposal -> {
                    if (sex.value().isEmpty()) {
                        sex.set(proposal.sex());
                    }
                    if (birthDate.value().isEmpty()) {
                        birthDate.set(proposal.birthDate());
                    }
                });
    }

    private OptionalInt statedAge() {
        return birthDate
                .value()
                .filter(day -> !day.isAfter(words.today()))
                .map(day -> OptionalInt.of(Period.between(day, words.today()).getYears()))
                .orElse(OptionalInt.empty());
    }

    private Set<Finding> findings() {
        return nik.value()
                .filter(number -> number.length() == NIK_LENGTH)
                .map(number -> check.check(
                                number,
                                birthDate.value().orElse(null),
                                sex.value().orElse(null),
                                words.today())
                        .findings())
                .orElse(Set.of());
    }

    private Optional<String> aboutNik(String number) {
        return findings().stream().sorted().findFirst().map(finding -> ui.text(finding.message()));
    }

    private Optional<String> about(Finding... which) {
        Set<Finding> found = findings();
        return List.of(which).stream().filter(found::contains).findFirst().map(finding -> ui.text(finding.message()));
    }

    Field<String> name() {
        return name;
    }

    Field<String> nik() {
        return nik;
    }

    Field<Code> nikReason() {
        return nikReason;
    }

    Field<LocalDate> birthDate() {
        return birthDate;
    }

    Field<Code> relation() {
        return relation;
    }

    /** Takes the whole member out of the form; what is typed is not checked and not kept. */
    void drop() {
        all.forEach(field -> field.show(false));
    }

    void relate(int code) {
        relation.set(code(Codes.RELATION, code));
    }

    private Optional<Code> code(String list, @Nullable Integer code) {
        return Optional.ofNullable(code).flatMap(c -> words.codes().find(list, c.toString(), words.today()));
    }

    void show(PersonDetails details) {
        name.set(details.name().reveal());
        nik.set(Optional.ofNullable(details.nik()).map(Nik::reveal));
        sex.set(Optional.ofNullable(details.sex()));
        birthPlace.set(Optional.ofNullable(details.birthPlace()));
        birthDate.set(Optional.ofNullable(details.birthDate()));
        relate(details.relation());
        education.set(code(Codes.EDUCATION, details.education()));
        schooling.set(code(Codes.SCHOOLING, details.schooling()));
        occupation.set(Optional.ofNullable(details.occupation()));
        marital.set(code(Codes.MARITAL, details.marital()));
        disability.set(code(Codes.DISABILITY, details.disability()));
        chronic.set(code(Codes.CHRONIC, details.chronic()));
        mother.set(Optional.ofNullable(details.motherName()).map(PersonName::reveal));
        alias.set(Optional.ofNullable(details.alias()).map(PersonName::reveal));
        phone.show(details.phone());
        pregnant.set(details.pregnant());
        nikReason.set(Optional.ofNullable(details.nikReason())
                .flatMap(reason -> words.codes().find(Codes.NIK_REASON, reason, words.today())));
    }

    /** What is typed, on top of {@code before}: what the form does not show stays. */
    PersonDetails details(@Nullable PersonDetails before) {
        int relates = relation.value().map(Code::number).orElse(NO_RELATION);
        PersonDetails.Builder details = before == null
                ? PersonDetails.named(name.value().orElse(""), relates)
                : before.change().name(name.value().orElse("")).relation(relates);
        Optional<Nik> number = nik.value().filter(text -> !text.isBlank()).map(Nik::new);
        if (number.isPresent()) {
            details.nik(number.get());
        } else {
            details.nik(null).withoutNik(nikReason.value().map(Code::code).orElse(null));
        }
        return details.sex(sex.value().orElse(null))
                .born(birthPlace.value().orElse(null), birthDate.value().orElse(null))
                .education(chosen(education))
                .schooling(chosen(schooling))
                .occupation(occupation.value().orElse(null))
                .marital(chosen(marital))
                .disability(chosen(disability))
                .chronic(chosen(chronic))
                .mother(mother.value().map(PersonName::new).orElse(null))
                .alias(alias.value().map(PersonName::new).orElse(null))
                .phone(phone.phone())
                .pregnant(pregnant.value().orElse(false) && sex.value().orElse(null) != Sex.MALE)
                .build();
    }

    private static @Nullable Integer chosen(Field<Code> field) {
        return field.value().map(Code::number).orElse(null);
    }
}
