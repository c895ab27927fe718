package id.simpul.household.ui;

import id.simpul.household.Clash;
import id.simpul.household.Codes;
import id.simpul.household.Desil;
import id.simpul.household.FamilyRow;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.LocalId;
import id.simpul.household.Moved;
import id.simpul.household.NikCheck;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.household.PersonWords;
import id.simpul.household.Phone;
import id.simpul.household.Sex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Masked;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Lookup;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How families are put into words on screens. */
final class FamilyWords {
    private final Ui ui;
    private final CodeLists codes;
    private final Regions regions;
    private final NikCheck check;

    FamilyWords(Ui ui, CodeLists codes, Regions regions) {
        this.ui = ui;
        this.codes = codes;
        this.regions = regions;
        this.check = new NikCheck(regions);
    }

    LocalDate today() {
        return LocalDate.now(ui.clock());
    }

    CodeLists codes() {
        return codes;
    }

    /** People who can be chosen: of those alive, whoever {@code suits}. */
    Lookup.Source<PersonHit> people(Actor actor, PersonSearch search, Predicate<PersonHit> suits) {
        var found = new PersonWords(ui.texts(), ui.formats(), regions);
        return new Lookup.Source<>(
                ui.text(HouseholdText.FOUND_PROMPT),
                typed -> search.search(actor, typed).stream()
                        .filter(hit -> hit.alive() && suits.test(hit))
                        .toList(),
                hit -> LocalId.of(hit.person()),
                hit -> new Lookup.Shown(hit.name().reveal(), found.detail(hit), found.mark(hit)));
    }

    Regions regions() {
        return regions;
    }

    /** What may be chosen of {@code list} today. */
    List<Code> options(String list) {
        return codes.list(list, today());
    }

    String label(String list, @Nullable Integer code) {
        return code == null ? "" : codes.label(list, code, ui.texts());
    }

    String programme(String code) {
        return codes.label(Codes.PROGRAMME, code, ui.texts());
    }

    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }

    /** "RT 003/RW 001", or that they are not known. */
    String neighbourhood(HouseholdDetails details) {
        String known = neighbours(details.rt(), details.rw());
        return known.isEmpty() ? ui.text(HouseholdText.UI_NO_UNITS) : known;
    }

    private String neighbours(@Nullable String rt, @Nullable String rw) {
        return Stream.of(
                        rt == null ? "" : ui.text(HouseholdText.UI_RT, rt),
                        rw == null ? "" : ui.text(HouseholdText.UI_RW, rw))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** "0812…", "0812… (milik Pak RT)", why there is none, or that nobody asked. */
    String phone(Phone phone) {
        String number = phone.number();
        Integer kind = phone.kind();
        if (number == null) {
            return kind == null || !Phone.absent(kind)
                    ? ui.text(HouseholdText.UI_PHONE_NOT_ASKED)
                    : label(Codes.PHONE, kind);
        }
        if (phone.owner() != null) {
            return ui.text(HouseholdText.UI_ALIAS, number, ui.text(HouseholdText.UI_PHONE_OF, phone.owner()));
        }
        return kind == null
                ? number
                : ui.text(
                        HouseholdText.UI_ALIAS,
                        number,
                        label(Codes.PHONE, kind).toLowerCase(ui.texts().locale()));
    }

    /** "Meninggal 12 Mei 2026", "Pindah dalam negeri, sejak 3 Jan 2026"; empty of one who lives with the family. */
    String gone(Person person) {
        PersonDetails details = person.details();
        if (!details.alive()) {
            LocalDate died = details.diedOn();
            return died == null
                    ? ui.text(HouseholdText.UI_DECEASED)
                    : ui.text(HouseholdText.UI_DIED_ON, ui.formats().mediumDate(died));
        }
        return lives(person) ? "" : label(Codes.PRESENCE, details.presence());
    }

    /** Where somebody who is away went, and since when; empty where it is not known. */
    String away(Person person) {
        Moved moved = person.details().moved();
        if (moved == null || lives(person)) {
            return "";
        }
        return Stream.of(
                        moved.to() == null ? "" : moved.to(),
                        moved.on() == null
                                ? ""
                                : ui.text(HouseholdText.UI_SINCE, ui.formats().mediumDate(moved.on())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether somebody lives with the family, as far as is recorded. */
    boolean lives(Person person) {
        int presence = person.details().presence();
        return presence == Codes.PRESENT || presence == Codes.NEW_MEMBER;
    }

    /** That a family lives elsewhere now, since when and where. */
    Note moved(Moved moved) {
        Note note = new Note(
                Tone.WARNING,
                ui.text(
                        HouseholdText.UI_MOVED_FAMILY,
                        moved.to() == null ? ui.text(HouseholdText.UI_MOVED_UNKNOWN) : moved.to()));
        return moved.on() == null
                ? note
                : note.text(ui.text(HouseholdText.UI_MOVED_SINCE, ui.formats().mediumDate(moved.on())));
    }

    /** "Kp. Babakan RT 003/RW 001". */
    String address(@Nullable String street, @Nullable String rt, @Nullable String rw) {
        String neighbours = neighbours(rt, rw);
        String whole = Stream.of(street == null ? "" : street, neighbours)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return whole.isEmpty() ? ui.text(HouseholdText.UI_NO_ADDRESS) : whole;
    }

    String address(FamilyRow row) {
        return address(row.address(), row.rt(), row.rw());
    }

    String address(HouseholdDetails details) {
        return address(street(details), details.rt(), details.rw());
    }

    /** "Jl. Melati 3, Kp. Babakan": street and hamlet, as far as they are known. */
    private static @Nullable String street(HouseholdDetails details) {
        return Stream.of(details.address(), details.dusun())
                .filter(Objects::nonNull)
                .reduce((street, dusun) -> street + ", " + dusun)
                .orElse(null);
    }

    /** "Kp. Babakan RT 003/RW 001, Desa Pasirmuncang". */
    String place(HouseholdDetails details) {
        return address(details) + ", " + village(details.village());
    }

    String kk(HouseholdDetails details, boolean unmask) {
        FamilyCardNumber kk = details.kk();
        if (kk == null) {
            return ui.text(HouseholdText.UI_NO_KK);
        }
        return ui.text(HouseholdText.UI_KK, unmask ? Masked.grouped(kk.reveal()) : kk.toString());
    }

    String kkMasked(FamilyRow row) {
        return row.kk() == null ? ui.text(HouseholdText.UI_NO_KK) : row.kk().toString();
    }

    /** "Anggota: Siti Nurhaliza". */
    String found(PersonName member) {
        return ui.text(HouseholdText.UI_FOUND, member.reveal());
    }

    /** "Siti Nurhaliza (Neng)". */
    String name(Person person) {
        PersonName alias = person.details().alias();
        return alias == null
                ? person.name().reveal()
                : ui.text(HouseholdText.UI_ALIAS, person.name().reveal(), alias.reveal());
    }

    /** The NIK, or what stands in for it. */
    String nik(Person person, boolean unmask) {
        Nik nik = person.details().nik();
        if (nik == null) {
            return ui.text(HouseholdText.UI_NO_NIK, person.localId());
        }
        return unmask ? Masked.grouped(nik.reveal()) : nik.toString();
    }

    /** Whether the NIK is malformed, or says another birth date or sex than is recorded. */
    boolean doubtful(Person person) {
        PersonDetails details = person.details();
        Nik nik = details.nik();
        return nik != null
                && !check.check(nik.reveal(), details.birthDate(), details.sex(), today())
                        .findings()
                        .isEmpty();
    }

    /** Whose number, or who with this name and birth date, is on record where. */
    String clash(Clash clash) {
        String owner = clash.owner().reveal();
        String place = place(clash.household().details());
        return switch (clash.kind()) {
            case KK -> ui.text(HouseholdText.FORM_CLASH_KK, new FamilyCardNumber(clash.number()), owner, place);
            case NIK -> ui.text(HouseholdText.FORM_CLASH_NIK, new Nik(clash.number()), owner, place);
            case PERSON ->
                ui.text(
                        HouseholdText.FORM_CLASH_PERSON,
                        owner,
                        clash.born() == null ? "" : ui.formats().mediumDate(clash.born()),
                        place);
        };
    }

    /** "5 orang". */
    String members(int count) {
        return ui.text(HouseholdText.UI_MEMBERS, count);
    }

    String pupils(int count) {
        return count == 0 ? "" : ui.text(HouseholdText.UI_PUPILS, count);
    }

    /** "41 tahun", of infants "5 bulan"; empty without a birth date. */
    String age(Person person) {
        LocalDate born = person.details().birthDate();
        if (born == null || person.age(today()).isEmpty()) {
            return "";
        }
        int years = person.age(today()).getAsInt();
        return years > 0
                ? ui.text(HouseholdText.UI_YEARS, years)
                : ui.text(HouseholdText.UI_MONTHS, (int)
                        Period.between(born, today()).toTotalMonths());
    }

    String born(Person person) {
        LocalDate born = person.details().birthDate();
        return born == null ? ui.text(HouseholdText.UI_NO_BIRTH) : ui.formats().mediumDate(born);
    }

    String sex(@Nullable Sex sex) {
        return sex == null ? "" : label(Codes.SEX, sex.code());
    }

    String relation(PersonDetails details) {
        return details.relation() == MemberFields.NO_RELATION ? "" : label(Codes.RELATION, details.relation());
    }

    /** "Desil 2" or "Belum dicek". */
    String desil(@Nullable Desil desil) {
        return desil == null ? ui.text(HouseholdText.UI_DESIL_NONE) : ui.text(HouseholdText.UI_DESIL, desil.value());
    }

    /** "Dicek 2 Sep 2024, rumah_tangga.csv". */
    String desilSource(Desil desil) {
        List<String> parts = new ArrayList<>();
        if (desil.on() != null) {
            parts.add(ui.text(HouseholdText.UI_DESIL_CHECKED, ui.formats().mediumDate(desil.on())));
        }
        if (desil.by() != null) {
            parts.add(desil.by());
        }
        return String.join(", ", parts);
    }

    String desilDate(@Nullable Desil desil) {
        return desil == null || desil.on() == null
                ? ""
                : ui.text(HouseholdText.UI_DESIL_CHECKED, ui.formats().mediumDate(desil.on()));
    }

    /** What is said of a member besides name and age: work, school. */
    String occupation(Person person) {
        String occupation = person.details().occupation();
        return occupation == null ? "" : occupation;
    }

    /** Disability and chronic disease, as far as they are known. */
    String condition(Person person) {
        return Stream.of(
                        label(Codes.DISABILITY, person.details().disability()),
                        label(Codes.CHRONIC, person.details().chronic()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String schooling(Person person) {
        Integer school = person.details().schooling();
        return school == null ? label(Codes.EDUCATION, person.details().education()) : label(Codes.SCHOOLING, school);
    }
}
