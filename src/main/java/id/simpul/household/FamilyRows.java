package id.simpul.household;

import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Between what is recorded and the rows that hold it. */
final class FamilyRows {
    private static final int RT_DIGITS = 3;

    private FamilyRows() {}

    static Household household(HouseholdRecord row) {
        Long desil = row.getDesil();
        return new Household(
                row.getId(),
                new HouseholdDetails(
                        Optional.ofNullable(row.getKk())
                                .map(FamilyCardNumber::new)
                                .orElse(null),
                        row.getVillage(),
                        row.getAddress(),
                        row.getDusun(),
                        row.getRt(),
                        row.getRw(),
                        row.getLatitude(),
                        row.getLongitude(),
                        new Phone(row.getPhone(), number(row.getPhoneKind()), row.getPhoneOwner()),
                        desil == null ? null : new Desil(desil.intValue(), date(row.getDesilOn()), row.getDesilBy()),
                        row.getSpending(),
                        row.getDwelling(),
                        Moved.of(date(row.getMovedOn()), row.getMovedTo()),
                        row.getNote()));
    }

    /** @param restricted whether the reader may see restricted categories */
    static Person person(PersonRecord row, boolean restricted) {
        Integer chronic = number(row.getChronic());
        boolean hidden = !restricted && chronic != null && chronic == Codes.HIV;
        return new Person(
                row.getId(),
                row.getHousehold(),
                new PersonDetails(
                        new PersonName(row.getName()),
                        Optional.ofNullable(row.getAlias()).map(PersonName::new).orElse(null),
                        Optional.ofNullable(row.getNik()).map(Nik::new).orElse(null),
                        row.getNikReason(),
                        Sex.of(row.getSex()).orElse(null),
                        row.getBirthPlace(),
                        date(row.getBirthDate()),
                        row.getBirthEstimated() == 1L,
                        row.getRelation().intValue(),
                        number(row.getMarital()),
                        row.getPresence().intValue(),
                        date(row.getDiedOn()),
                        number(row.getEducation()),
                        number(row.getSchooling()),
                        row.getOccupation(),
                        number(row.getDisability()),
                        hidden ? null : chronic,
                        row.getPregnant() == 1L,
                        Optional.ofNullable(row.getMotherName())
                                .map(PersonName::new)
                                .orElse(null),
                        new Phone(row.getPhone(), number(row.getPhoneKind()), row.getPhoneOwner()),
                        Moved.of(date(row.getMovedOn()), row.getMovedTo()),
                        row.getNote()));
    }

    static HouseholdRecord fill(HouseholdRecord row, HouseholdDetails details) {
        Desil desil = details.desil();
        FamilyCardNumber kk = details.kk();
        Moved moved = details.moved();
        row.setKk(kk == null ? null : text(kk.reveal()))
                .setVillage(details.village())
                .setAddress(text(details.address()))
                .setDusun(text(details.dusun()))
                .setRt(unit(details.rt()))
                .setRw(unit(details.rw()))
                .setLatitude(details.latitude())
                .setLongitude(details.longitude())
                .setPhone(text(details.phone().number()))
                .setPhoneKind(number(details.phone().kind()))
                .setPhoneOwner(text(details.phone().owner()))
                .setDwelling(details.dwelling())
                .setMovedOn(moved == null ? null : iso(moved.on()))
                .setMovedTo(moved == null ? null : text(moved.to()))
                .setDesil(desil == null ? null : (long) desil.value())
                .setDesilOn(desil == null ? null : iso(desil.on()))
                .setDesilBy(desil == null ? null : text(desil.by()))
                .setSpending(details.spending())
                .setNote(text(details.note()));
        return row;
    }

    static PersonRecord fill(PersonRecord row, PersonDetails details) {
        Nik nik = details.nik();
        Sex sex = details.sex();
        PersonName mother = details.motherName();
        PersonName alias = details.alias();
        Moved moved = details.moved();
        row.setName(details.name().reveal().strip().replaceAll("\\s+", " "))
                .setNik(nik == null ? null : text(nik.reveal()))
                .setNikReason(details.nikReason())
                .setSex(sex == null ? null : (long) sex.code())
                .setBirthPlace(text(details.birthPlace()))
                .setBirthDate(iso(details.birthDate()))
                .setBirthEstimated(details.birthEstimated() ? 1L : 0L)
                .setRelation((long) details.relation())
                .setMarital(number(details.marital()))
                .setPresence((long) details.presence())
                .setDiedOn(iso(details.diedOn()))
                .setEducation(number(details.education()))
                .setSchooling(number(details.schooling()))
                .setOccupation(text(details.occupation()))
                .setDisability(number(details.disability()))
                .setChronic(number(details.chronic()))
                .setPregnant(details.pregnant() ? 1L : 0L)
                .setMotherName(mother == null ? null : text(mother.reveal()))
                .setPhone(text(details.phone().number()))
                .setPhoneKind(number(details.phone().kind()))
                .setPhoneOwner(text(details.phone().owner()))
                .setMovedOn(moved == null ? null : iso(moved.on()))
                .setMovedTo(moved == null ? null : text(moved.to()))
                .setAlias(alias == null ? null : text(alias.reveal()))
                .setNote(text(details.note()));
        return row;
    }

    /** A record that holds {@code before} as read and {@code after} as set, so that the journal sees the difference. */
    static HouseholdRecord change(Household before, HouseholdDetails after) {
        HouseholdRecord row = fill(new HouseholdRecord(), before.details()).setId(before.id());
        row.touched(false);
        return fill(row, after);
    }

    /** As {@link #change(Household, HouseholdDetails)}. */
    static PersonRecord change(Person before, PersonDetails after) {
        PersonRecord row =
                fill(new PersonRecord(), before.details()).setId(before.id()).setHousehold(before.household());
        row.touched(false);
        return fill(row, after);
    }

    /** {@code row} with one column as it was before. */
    static <R extends UpdatableRecord<R>> R put(R row, FieldChange change) {
        Field<?> column = row.field(change.field());
        if (column == null) {
            throw new IllegalArgumentException("no column " + change.field());
        }
        row.from(Collections.singletonMap(change.field(), change.before()), column);
        return row;
    }

    /** {@code 4} and {@code 04} as offices write them: {@code 004}. */
    private static @Nullable String unit(@Nullable String typed) {
        String text = text(typed);
        return text != null && text.matches("[0-9]{1,3}") ? "0".repeat(RT_DIGITS - text.length()) + text : text;
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Integer number(@Nullable Long code) {
        return code == null ? null : code.intValue();
    }

    private static @Nullable Long number(@Nullable Integer code) {
        return code == null ? null : code.longValue();
    }
}
