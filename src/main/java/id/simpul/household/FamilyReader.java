package id.simpul.household;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.FAMILY_EVENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.FamilyEventRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Families read from their rows. */
final class FamilyReader {
    private static final Comparator<Person> ORDER = Comparator.<Person>comparingInt(
                    p -> p.details().relation())
            .thenComparing(p -> Optional.ofNullable(p.details().birthDate()).orElse(LocalDate.MAX))
            .thenComparingLong(Person::id);

    /** A merge leaves no chains, but two offices may each have made one. */
    private static final int MOST_HOPS = 4;

    /** Fewer spots than this say nothing of where a village is; more than the other add nothing. */
    private static final int FEW = 5;

    private static final int ENOUGH_TO_KNOW = 2000;

    private FamilyReader() {}

    /** The family, or the one it was merged into: old links and letters still lead to the living record. */
    static Optional<Family> find(DSLContext sql, long id, boolean restricted) {
        HouseholdRecord row = sql.fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(id));
        for (int hops = 0; hops < MOST_HOPS && row != null && row.getDeleted() != 0L; hops++) {
            Long into = row.getMergedInto();
            row = into == null ? null : sql.fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(into));
        }
        return row == null || row.getDeleted() != 0L
                ? Optional.empty()
                : Optional.of(new Family(
                        FamilyRows.household(row),
                        members(sql, row.getId(), restricted),
                        programmes(sql, row.getId())));
    }

    static List<Person> members(DSLContext sql, long household, boolean restricted) {
        return sql
                .selectFrom(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .and(PERSON.DELETED.eq(0L))
                .fetch(row -> FamilyRows.person(row, restricted))
                .stream()
                .sorted(ORDER)
                .toList();
    }

    /** The person, or the one this record was merged into. */
    static Optional<Person> person(DSLContext sql, long id, boolean restricted) {
        PersonRecord row = sql.fetchOne(PERSON, PERSON.ID.eq(id));
        for (int hops = 0; hops < MOST_HOPS && row != null && row.getDeleted() != 0L; hops++) {
            Long into = row.getMergedInto();
            row = into == null ? null : sql.fetchOne(PERSON, PERSON.ID.eq(into));
        }
        return row == null || row.getDeleted() != 0L
                ? Optional.empty()
                : Optional.of(FamilyRows.person(row, restricted));
    }

    private static List<ProgrammeLine> programmes(DSLContext sql, long household) {
        return sql.selectFrom(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.DELETED.eq(0L))
                .orderBy(ASSISTANCE.STATUS, ASSISTANCE.PROGRAMME, ASSISTANCE.ID)
                .fetch(row -> new ProgrammeLine(
                        row.getId(),
                        row.getPerson(),
                        row.getProgramme(),
                        row.getComponent(),
                        FamilyRows.date(row.getStartedOn()),
                        row.getStatus().intValue()));
    }

    static List<Long> byKk(DSLContext sql, String kk) {
        return sql
                .selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.KK.eq(kk))
                .and(HOUSEHOLD.DELETED.eq(0L).or(HOUSEHOLD.MERGED_INTO.isNotNull()))
                .orderBy(HOUSEHOLD.ID)
                .fetch(row -> row.getMergedInto() == null ? row.getId() : row.getMergedInto())
                .stream()
                .distinct()
                .filter(id -> sql.fetchExists(HOUSEHOLD, HOUSEHOLD.ID.eq(id).and(HOUSEHOLD.DELETED.eq(0L))))
                .toList();
    }

    static List<Clash> kkClashes(DSLContext sql, String kk, Collection<Long> except) {
        var clashes = new ArrayList<Clash>();
        for (long id : byKk(sql, kk)) {
            if (!except.contains(id)) {
                Family family = find(sql, id, false).orElseThrow();
                clashes.add(new Clash(Clash.Kind.KK, kk, family.household(), null, headName(family), null));
            }
        }
        return clashes;
    }

    static List<Clash> nikClashes(DSLContext sql, Collection<String> niks, Collection<Long> except) {
        Set<Map.Entry<String, Long>> told = new HashSet<>();
        var clashes = new ArrayList<Clash>();
        for (PersonRecord row : sql.selectFrom(PERSON)
                .where(PERSON.NIK.in(niks))
                .and(PERSON.DELETED.eq(0L).or(PERSON.MERGED_INTO.isNotNull()))
                .orderBy(PERSON.DELETED, PERSON.ID)) {
            // The number of a record that was merged belongs to the record that stays.
            PersonRecord owner = row.getDeleted() == 0L
                    ? row
                    : sql.fetchOne(PERSON, PERSON.ID.eq(row.getMergedInto()).and(PERSON.DELETED.eq(0L)));
            if (owner != null && !except.contains(owner.getId()) && told.add(Map.entry(row.getNik(), owner.getId()))) {
                clashes.add(clash(sql, Clash.Kind.NIK, row.getNik(), owner));
            }
        }
        return clashes;
    }

    /** These persons as clashes, in this order. */
    static List<Clash> personClashes(DSLContext sql, Collection<Long> persons) {
        return persons.stream()
                .flatMap(id -> sql.fetchOptional(PERSON, PERSON.ID.eq(id).and(PERSON.DELETED.eq(0L))).stream())
                .map(row -> clash(sql, Clash.Kind.PERSON, "", row))
                .toList();
    }

    /** Who had {@code number} before. */
    static List<FormerNumber> formerly(DSLContext sql, String number) {
        return sql
                .selectFrom(FAMILY_EVENT)
                .where(FAMILY_EVENT.NUMBER.eq(number))
                .and(FAMILY_EVENT.DELETED.eq(0L))
                .orderBy(FAMILY_EVENT.ON_DATE.desc(), FAMILY_EVENT.ID.desc())
                .fetch()
                .stream()
                .flatMap(row -> former(sql, row).stream())
                .toList();
    }

    private static Optional<FormerNumber> former(DSLContext sql, FamilyEventRecord row) {
        LocalDate until = LocalDate.parse(row.getOnDate());
        Long person = row.getPerson();
        return person != null
                ? person(sql, person, false).map(p -> new FormerNumber(p.household(), person, p.name(), until))
                : find(sql, row.getHousehold(), false)
                        .map(family -> new FormerNumber(family.id(), null, headName(family), until));
    }

    static Optional<Coordinates> centre(DSLContext sql, String village) {
        var known = sql.select(HOUSEHOLD.LATITUDE, HOUSEHOLD.LONGITUDE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.VILLAGE.eq(village))
                .and(HOUSEHOLD.LATITUDE.isNotNull())
                .and(HOUSEHOLD.LONGITUDE.isNotNull())
                .and(HOUSEHOLD.DELETED.eq(0L))
                .limit(ENOUGH_TO_KNOW)
                .fetch();
        return known.size() < FEW
                ? Optional.empty()
                : Optional.of(new Coordinates(
                        middle(known.getValues(HOUSEHOLD.LATITUDE)), middle(known.getValues(HOUSEHOLD.LONGITUDE))));
    }

    /** The median: a spot typed wrongly does not move it. */
    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    static Optional<HouseholdDetails> registeredLast(DSLContext sql, long user) {
        return sql.select(ACT.SUBJECT)
                .from(ACT)
                .where(ACT.USER_ID.eq(user))
                .and(ACT.ACTION.eq("household.register"))
                .and(ACT.SUBJECT.isNotNull())
                .orderBy(ACT.ID.desc())
                .limit(1)
                .fetchOptional(ACT.SUBJECT)
                .flatMap(id -> sql.selectFrom(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(id))
                        .and(HOUSEHOLD.DELETED.eq(0L))
                        .fetchOptional())
                .map(row -> FamilyRows.household(row).details());
    }

    static PersonName headName(Family family) {
        return family.head()
                .or(() -> family.members().stream().findFirst())
                .map(Person::name)
                .orElse(new PersonName(""));
    }

    private static Clash clash(DSLContext sql, Clash.Kind kind, String number, PersonRecord row) {
        return new Clash(
                kind,
                number,
                FamilyRows.household(sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(row.getHousehold()))),
                row.getId(),
                new PersonName(row.getName()),
                FamilyRows.date(row.getBirthDate()));
    }
}
