package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.NikCheck;
import id.simpul.household.Sex;
import id.simpul.household.sheet.Known.Member;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.l10n.text.SheetText;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes families and members of rows, or changes those that are on record already. */
final class PeopleTarget implements RowTarget {
    private final ListKind kind;
    private final Target target;
    private final Known known;
    private final Families families;
    private final Houses houses;
    private final NikCheck check;
    private final LocalDate today;
    private final Tally tally;
    private final Map<Long, PersonRecord> records = new HashMap<>();
    private final Map<Long, Long> takenBy = new HashMap<>();

    PeopleTarget(
            ListKind kind,
            Target target,
            Known known,
            Families families,
            Houses houses,
            NikCheck check,
            LocalDate today,
            Tally tally) {
        this.kind = kind;
        this.target = target;
        this.known = known;
        this.families = families;
        this.houses = houses;
        this.check = check;
        this.today = today;
        this.tally = tally;
    }

    @Override
    public void prepare(List<ReadRow> rows) {
        records.clear();
        Set<Long> persons = new HashSet<>();
        Set<Long> households = new HashSet<>();
        for (ReadRow row : rows) {
            row.text(SheetField.PERSON_ID).map(Long::valueOf).ifPresent(persons::add);
            row.text(SheetField.NIK).ifPresent(nik -> known.withNik(nik).forEach(m -> persons.add(m.id())));
            row.text(SheetField.FAMILY_ID)
                    .map(id -> known.family(Long.parseLong(id)))
                    .ifPresent(households::add);
            row.text(SheetField.KK).ifPresent(kk -> households.addAll(known.withKk(kk)));
        }
        households.forEach(id -> known.of(id).forEach(member -> persons.add(member.id())));
        persons.forEach(id -> known.member(id).ifPresent(member -> households.add(member.family())));
        persons.removeIf(id -> id < 0);
        for (PersonRecord record : target.sql()
                .selectFrom(PERSON)
                .where(PERSON.ID.in(persons))
                .and(PERSON.DELETED.eq(0L))
                .fetch()) {
            records.put(record.getId(), record);
        }
        families.prepare(households);
        houses.prepare(households);
    }

    @Override
    public void take(ReadRow row) {
        Houses.check(row);
        boolean person = row.has(SheetField.NAME) || row.has(SheetField.NIK) || row.has(SheetField.PERSON_ID);
        if (!person) {
            familyAlone(row);
            return;
        }
        Optional<Member> member = find(row);
        member.ifPresent(found -> once(row, found));
        if (member.isEmpty() && !row.has(SheetField.NAME)) {
            throw row.refused(SheetField.NAME, SheetText.ROW_NO_NAME);
        }
        Optional<Families.Family> family = families.of(row, member, kind == ListKind.FAMILIES || head(row));
        checkNik(row);
        if (member.isPresent()) {
            family.ifPresent(f -> {
                families.apply(f, row);
                houses.apply(f.id(), row);
            });
            change(row, member.get());
        } else {
            Families.Family of = family.orElseThrow(() -> row.refused(SheetField.KK, SheetText.ROW_NO_FAMILY));
            families.apply(of, row);
            houses.apply(of.id(), row);
            create(row, of);
        }
    }

    /** A row without a person can only add to a family that is there. */
    private void familyAlone(ReadRow row) {
        if (kind == ListKind.MEMBERS) {
            throw row.refused(SheetField.NAME, SheetText.ROW_NO_NAME);
        }
        Families.Family family = families.of(row, Optional.empty(), false)
                .filter(found -> !found.created())
                .orElseThrow(() -> row.refused(SheetField.NAME, SheetText.ROW_NO_HEAD_NAME));
        families.apply(family, row);
        houses.apply(family.id(), row);
    }

    private boolean head(ReadRow row) {
        return row.number(SheetField.RELATION)
                .filter(code -> code == Codes.HEAD)
                .isPresent();
    }

    /** A person on record takes one row of a list. */
    private void once(ReadRow row, Member member) {
        Long before = member.row() > 0 ? Long.valueOf(member.row()) : takenBy.get(member.id());
        if (before != null) {
            throw row.refused(SheetField.NIK, SheetText.ROW_TWICE, Long.toString(before));
        }
        takenBy.put(member.id(), row.number());
    }

    private Optional<Member> find(ReadRow row) {
        Optional<String> id = row.text(SheetField.PERSON_ID);
        if (id.isPresent()) {
            return Optional.of(known.member(Long.parseLong(id.get()))
                    .orElseThrow(() -> row.refused(SheetField.PERSON_ID, SheetText.ROW_ID_UNKNOWN)));
        }
        Optional<Member> byNumber = row.text(SheetField.NIK).flatMap(nik -> byNik(row, nik));
        return byNumber.isPresent() ? byNumber : byName(row);
    }

    private Optional<Member> byNik(ReadRow row, String nik) {
        List<Member> owners = known.withNik(nik);
        Optional<String> name = row.text(SheetField.NAME);
        if (!IdentityNumber.sixteenDigits(nik)) {
            // Half a number is shared by many: only together with the name it says who.
            List<Member> alike = owners.stream()
                    .filter(owner -> name.isPresent() && owner.called(name.get()))
                    .toList();
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
        }
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        if (owners.size() > 1) {
            // Recorded twice already; the name may still say which of them is meant.
            List<Member> meant = owners.stream()
                    .filter(owner -> owner.row() == 0 && name.isPresent() && owner.called(name.get()))
                    .toList();
            if (meant.size() == 1) {
                return Optional.of(meant.getFirst());
            }
            throw row.refused(
                    SheetField.NIK,
                    SheetText.ROW_NIK_SHARED,
                    owners.size(),
                    owners.get(0).masked(),
                    owners.get(1).masked());
        }
        Member owner = owners.getFirst();
        if (name.isPresent() && !same(owner, name.get(), born(row))) {
            throw owner.row() > 0
                    ? row.refused(SheetField.NIK, SheetText.ROW_NIK_OF_ROW, owner.masked(), Long.toString(owner.row()))
                    : row.refused(
                            SheetField.NIK,
                            SheetText.ROW_NIK_OWNED,
                            owner.masked(),
                            new FamilyCardNumber(known.kk(owner.family()).orElse("-")));
        }
        return owners.stream().findFirst();
    }

    /** The same name, or the same birth date; where that is not known a part of the name. */
    private static boolean same(Member owner, String name, Optional<String> born) {
        boolean unknown = born.isEmpty() || owner.born() == null;
        return owner.called(name)
                || (unknown ? owner.resembles(name) : born.get().equals(owner.born()));
    }

    private static Optional<String> born(ReadRow row) {
        return row.date(SheetField.BIRTH_DATE).map(LocalDate::toString);
    }

    /**
     * Who in the family of this No. KK has this name and birth date; where the list states no birth date, who of those on
     * record before has this name: a list of families that comes again must not double their heads.
     */
    private Optional<Member> byName(ReadRow row) {
        Optional<String> name = row.text(SheetField.NAME);
        List<Long> in = row.text(SheetField.KK).map(known::withKk).orElse(List.of());
        Optional<String> born = born(row);
        if (name.isEmpty() || in.size() != 1) {
            return Optional.empty();
        }
        List<Member> alike = known.of(in.getFirst()).stream()
                .filter(member -> born.isEmpty() ? member.row() == 0 : born.equals(Optional.ofNullable(member.born())))
                .filter(member -> member.called(name.get()))
                .filter(member -> free(row, member))
                .toList();
        if (alike.size() > 1) {
            throw row.refused(SheetField.NAME, SheetText.ROW_ALIKE, alike.size());
        }
        return alike.stream().findFirst();
    }

    /** Two rows with different whole numbers are two persons, whatever they are called. */
    private static boolean free(ReadRow row, Member member) {
        Optional<String> nik = row.text(SheetField.NIK).filter(IdentityNumber::sixteenDigits);
        return nik.isEmpty()
                || nik.equals(Optional.ofNullable(member.nik()))
                || (member.row() == 0 && (member.nik() == null || row.has(SheetField.BIRTH_DATE)));
    }

    private void checkNik(ReadRow row) {
        row.text(SheetField.NIK)
                .ifPresent(nik -> check
                        .check(
                                nik,
                                row.date(SheetField.BIRTH_DATE).orElse(null),
                                row.number(SheetField.SEX).flatMap(Sex::of).orElse(null),
                                today)
                        .findings()
                        .stream()
                        .sorted()
                        .forEach(finding -> row.warn(SheetField.NIK, finding.message())));
    }

    private void create(ReadRow row, Families.Family family) {
        var record = new PersonRecord().setHousehold(family.id());
        fill(record, row, true);
        if (record.getNik() == null) {
            record.setNikReason(Codes.NIK_EMPTY_IN_SOURCE);
        }
        if (record.getRelation() == null) {
            record.setRelation((long) (kind == ListKind.FAMILIES ? Codes.HEAD : Codes.OTHER_RELATION));
        }
        if (record.getPresence() == null) {
            record.setPresence((long) (record.getDiedOn() == null ? Codes.PRESENT : Codes.DECEASED));
        }
        if (record.getDiedOn() != null && record.getPresence() != Codes.DECEASED) {
            record.setDiedOn(null);
        }
        record.setBirthEstimated(0L);
        if (record.getPregnant() == null) {
            record.setPregnant(0L);
        }
        long id = target.insert(record);
        boolean head = record.getRelation() == Codes.HEAD && record.getPresence() != Codes.DECEASED;
        families.joined(family, row, head);
        known.member(new Member(
                id, family.id(), record.getNik(), record.getName(), record.getBirthDate(), head, row.number()));
        tally.add(Tally.Kind.MEMBERS, Tally.Outcome.CREATED);
    }

    private void change(ReadRow row, Member member) {
        PersonRecord record = records.get(member.id());
        if (record == null) {
            record = target.sql().fetchSingle(PERSON, PERSON.ID.eq(member.id()));
        }
        String nik = record.getNik();
        fill(record, row, false);
        if (record.getNik() != null && nik == null) {
            record.setNikReason(null);
        }
        Optional<String> stated = row.text(SheetField.NIK);
        if (nik != null
                && nik.equals(record.getNik())
                && stated.isPresent()
                && !stated.get().equals(nik)) {
            row.warn(SheetField.NIK, SheetText.ROW_NIK_DIFFERS);
        }
        boolean changed = Merging.changed(record);
        if (changed) {
            target.update(record);
        }
        tally.add(Tally.Kind.MEMBERS, changed ? Tally.Outcome.CHANGED : Tally.Outcome.UNCHANGED);
    }

    private static void fill(PersonRecord record, ReadRow row, boolean created) {
        var merging = new Merging<>(record, row, created);
        merging.text(PERSON.NIK, SheetField.NIK);
        merging.text(PERSON.NAME, SheetField.NAME);
        merging.text(PERSON.ALIAS, SheetField.ALIAS);
        merging.number(PERSON.SEX, SheetField.SEX);
        merging.text(PERSON.BIRTH_PLACE, SheetField.BIRTH_PLACE);
        merging.date(PERSON.BIRTH_DATE, SheetField.BIRTH_DATE);
        merging.number(PERSON.RELATION, SheetField.RELATION);
        merging.number(PERSON.MARITAL, SheetField.MARITAL);
        merging.number(PERSON.PRESENCE, SheetField.PRESENCE);
        merging.date(PERSON.DIED_ON, SheetField.DIED_ON);
        merging.number(PERSON.EDUCATION, SheetField.EDUCATION);
        merging.number(PERSON.SCHOOLING, SheetField.SCHOOLING);
        merging.text(PERSON.OCCUPATION, SheetField.OCCUPATION);
        merging.number(PERSON.DISABILITY, SheetField.DISABILITY);
        merging.number(PERSON.CHRONIC, SheetField.CHRONIC);
        merging.number(PERSON.PREGNANT, SheetField.PREGNANT);
        merging.text(PERSON.MOTHER_NAME, SheetField.MOTHER);
        merging.text(PERSON.PHONE, SheetField.PHONE);
        merging.text(PERSON.NOTE, SheetField.NOTE);
        merging.keep(PERSON.NOTE, row.kept());
    }

    @Override
    public void end(ImportPass pass) {
        families.end(pass);
    }
}
