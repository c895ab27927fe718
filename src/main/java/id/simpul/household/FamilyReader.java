package id.simpul.household;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;

import id.simpul.kernel.PersonName;
import id.simpul.l10n.NameFolding;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Families read from their rows. */
final class FamilyReader {
    private static final Comparator<Person> ORDER = Comparator.<Person>comparingInt(
                    p -> p.details().relation())
            .thenComparing(p -> Optional.ofNullable(p.details().birthDate()).orElse(LocalDate.MAX))
            .thenComparingLong(Person::id);

    private FamilyReader() {}

    static Optional<Family> find(DSLContext sql, long id, boolean restricted) {
        return sql.selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(id))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .fetchOptional()
                .map(row -> new Family(FamilyRows.household(row), members(sql, id, restricted), programmes(sql, id)));
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

    static Optional<Person> person(DSLContext sql, long id, boolean restricted) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ID.eq(id))
                .and(PERSON.DELETED.eq(0L))
                .fetchOptional(row -> FamilyRows.person(row, restricted));
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
        return sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.KK.eq(kk))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .orderBy(HOUSEHOLD.ID)
                .fetch(HOUSEHOLD.ID);
    }

    static List<Clash> kkClashes(DSLContext sql, String kk, Collection<Long> except) {
        var clashes = new ArrayList<Clash>();
        for (long id : byKk(sql, kk)) {
            if (!except.contains(id)) {
                Family family = find(sql, id, false).orElseThrow();
                PersonName name = family.head()
                        .or(() -> family.members().stream().findFirst())
                        .map(Person::name)
                        .orElse(new PersonName(""));
                clashes.add(new Clash(Clash.Kind.KK, kk, family.household(), null, name, null));
            }
        }
        return clashes;
    }

    static List<Clash> nikClashes(DSLContext sql, Collection<String> niks, Collection<Long> except) {
        return sql.selectFrom(PERSON)
                .where(PERSON.NIK.in(niks))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.ID.notIn(except))
                .orderBy(PERSON.ID)
                .fetch()
                .map(row -> clash(sql, Clash.Kind.NIK, row.getNik(), row));
    }

    /** Who has the same name, in any spelling, and the same birth date. */
    static List<Clash> alike(DSLContext sql, PersonName name, LocalDate born, Collection<Long> except) {
        String key = SearchIndex.key(NameFolding.personWords(name.reveal()));
        if (key.isEmpty()) {
            return List.of();
        }
        return sql.selectFrom(PERSON)
                .where(PERSON.ID.in(
                        sql.select(PERSON_SEARCH.PERSON).from(PERSON_SEARCH).where(PERSON_SEARCH.NAME_KEY.eq(key))))
                .and(PERSON.BIRTH_DATE.eq(born.toString()))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.ID.notIn(except))
                .orderBy(PERSON.ID)
                .fetch()
                .map(row -> clash(sql, Clash.Kind.PERSON, "", row));
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
