package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Finds people as they are typed: by the beginning of words of name and place in any spelling, by the beginning of NIK or
 * No. KK, by local id. Ranking is done here and not in SQL, whose {@code ORDER BY rank} costs seven times as much
 * (measured). Work per keystroke: docs/performance/search.md.
 */
public final class PersonSearch {
    /** How many people a search shows at most. */
    public static final int LIMIT = 20;

    private static final int NUMBER_LENGTH = 16;
    private static final int FROM_START = 60;
    private static final int BY_WORDS = 200;
    private static final int BY_NUMBER = 100;
    private static final int SHORTEST_WORD = 2;
    private static final Field<Long> ROWID = DSL.field("rowid", Long.class);

    private final Database database;

    /** What ranks a person, read without the row itself. */
    private record Candidate(long person, boolean head, boolean alive, String key, String sortName) {}

    /** The search of {@code database}. */
    public PersonSearch(Database database) {
        this.database = database;
    }

    /** Who fits {@code typed}, best first, at most {@value #LIMIT}; empty for nothing typed. */
    public List<PersonHit> search(Actor actor, String typed) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> search(sql, typed));
    }

    /** The person with row id {@code person}, as a search would show them; empty if there is none, or no longer. */
    public Optional<PersonHit> find(Actor actor, long person) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> load(sql, List.of(person))).stream().findFirst();
    }

    /** The one person whose whole NIK or local id was typed; empty if it is none, or several have it. */
    public Optional<PersonHit> jump(Actor actor, String typed) {
        String digits = typed.replaceAll("[\\s.\\-]", "");
        boolean whole = digits.matches("[0-9]{" + NUMBER_LENGTH + "}");
        if (!whole && LocalId.parse(typed).isEmpty()) {
            return Optional.empty();
        }
        List<PersonHit> hits = search(actor, typed).stream()
                .filter(hit ->
                        !whole || (hit.nik() != null && digits.equals(hit.nik().reveal())))
                .toList();
        return hits.size() == 1 ? Optional.of(hits.getFirst()) : Optional.empty();
    }

    static List<PersonHit> search(DSLContext sql, String text) {
        OptionalLong local = LocalId.parse(text);
        if (local.isPresent()) {
            return load(sql, List.of(local.getAsLong()));
        }
        Typed typed = Typed.parse(text);
        List<Candidate> candidates = candidates(sql, typed);
        return load(sql, candidates.stream().limit(LIMIT).map(Candidate::person).toList());
    }

    private static List<Candidate> candidates(DSLContext sql, Typed typed) {
        List<String> keys = typed.keys();
        Map<Long, Candidate> found = new LinkedHashMap<>();
        if (!typed.numbers().isEmpty()) {
            Condition fits = DSL.noCondition();
            for (String number : typed.numbers()) {
                fits = fits.and(
                        PERSON_SEARCH.PERSON.in(byNik(sql, number)).or(PERSON_SEARCH.HOUSEHOLD.in(byKk(sql, number))));
            }
            collect(sql, fits, BY_NUMBER, found);
            if (!typed.words().isEmpty()) {
                found.keySet().retainAll(withWords(sql, typed, found.keySet()));
            }
        } else if (!typed.words().isEmpty()) {
            for (String key : keys) {
                collect(sql, begins(PERSON_SEARCH.NAME_KEY, key), FROM_START, found);
            }
            if (typed.longest() >= SHORTEST_WORD) {
                collect(sql, PERSON_SEARCH.PERSON.in(byWords(sql, typed)), BY_WORDS, found);
            }
        }
        return found.values().stream().sorted(order(keys)).toList();
    }

    /** The whole name, then its beginning, then the rest; the living, then heads of families, then by name. */
    private static Comparator<Candidate> order(List<String> keys) {
        return Comparator.<Candidate>comparingInt(c -> nearness(c, keys))
                .thenComparing(c -> !c.alive())
                .thenComparing(c -> !c.head())
                .thenComparing(Candidate::sortName)
                .thenComparingLong(Candidate::person);
    }

    private static int nearness(Candidate candidate, List<String> keys) {
        if (keys.contains(candidate.key())) {
            return 0;
        }
        return keys.stream().anyMatch(candidate.key()::startsWith) ? 1 : 2;
    }

    private static void collect(DSLContext sql, Condition which, int limit, Map<Long, Candidate> found) {
        sql.select(
                        PERSON_SEARCH.PERSON,
                        PERSON_SEARCH.HEAD,
                        PERSON_SEARCH.ALIVE,
                        PERSON_SEARCH.NAME_KEY,
                        PERSON_SEARCH.SORT_NAME)
                .from(PERSON_SEARCH)
                .where(which)
                .limit(DSL.inline(limit))
                .forEach(row -> found.putIfAbsent(
                        row.value1(),
                        new Candidate(
                                row.value1(), row.value2() == 1L, row.value3() == 1L, row.value4(), row.value5())));
    }

    /** The limit stands inside: it is what keeps a short word from costing all its hits. */
    private static Select<Record1<Long>> byWords(DSLContext sql, Typed typed) {
        return sql.select(ROWID).from("person_fts").where(matches(typed)).limit(DSL.inline(BY_WORDS));
    }

    private static Collection<Long> withWords(DSLContext sql, Typed typed, Collection<Long> among) {
        return sql.select(ROWID)
                .from("person_fts")
                .where(matches(typed).and(ROWID.in(among)))
                .fetch(ROWID);
    }

    private static Condition matches(Typed typed) {
        return DSL.condition("person_fts MATCH {0}", DSL.val(typed.match()));
    }

    /** Families any member of which fits {@code text}, without a limit; for lists. */
    static Condition families(DSLContext sql, String text) {
        OptionalLong local = LocalId.parse(text);
        if (local.isPresent()) {
            return PERSON_SEARCH.HOUSEHOLD.in(
                    sql.select(PERSON.HOUSEHOLD).from(PERSON).where(PERSON.ID.eq(local.getAsLong())));
        }
        Typed typed = Typed.parse(text);
        if (typed.numbers().isEmpty() && typed.words().isEmpty()) {
            return DSL.falseCondition();
        }
        Condition fits = DSL.noCondition();
        for (String number : typed.numbers()) {
            fits = fits.and(PERSON_SEARCH
                    .HOUSEHOLD
                    .in(sql.select(PERSON.HOUSEHOLD)
                            .from(PERSON)
                            .where(begins(PERSON.NIK, number))
                            .and(PERSON.DELETED.eq(0L)))
                    .or(PERSON_SEARCH.HOUSEHOLD.in(sql.select(HOUSEHOLD.ID)
                            .from(HOUSEHOLD)
                            .where(begins(HOUSEHOLD.KK, number))
                            .and(HOUSEHOLD.DELETED.eq(0L)))));
        }
        if (!typed.words().isEmpty()) {
            id.simpul.store.jooq.tables.PersonSearch member = PERSON_SEARCH.as("member");
            fits = fits.and(PERSON_SEARCH.HOUSEHOLD.in(sql.select(member.HOUSEHOLD)
                    .from(member)
                    .where(member.PERSON.in(sql.select(ROWID).from("person_fts").where(matches(typed))))));
        }
        return fits;
    }

    /**
     * Whom {@code text} names in families that it has found, where it does not name who stands for them.
     *
     * @param standing family to the member who stands for it
     */
    static Map<Long, PersonName> members(DSLContext sql, String text, Map<Long, Long> standing) {
        Map<Long, PersonName> found = new LinkedHashMap<>();
        Typed typed = Typed.parse(text);
        if (typed.words().isEmpty() || LocalId.parse(text).isPresent()) {
            return found;
        }
        sql.select(PERSON.HOUSEHOLD, PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.in(standing.keySet()))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.ID.in(sql.select(ROWID).from("person_fts").where(matches(typed))))
                .orderBy(PERSON.ID)
                .forEach(row -> {
                    boolean stands = row.value2().equals(standing.get(row.value1()));
                    if (stands) {
                        found.put(row.value1(), new PersonName(""));
                    } else {
                        found.putIfAbsent(row.value1(), new PersonName(row.value3()));
                    }
                });
        found.values().removeIf(name -> name.reveal().isEmpty());
        return found;
    }

    /** A record that was merged leads to the one it was merged into. */
    private static Select<Record1<Long>> byNik(DSLContext sql, String number) {
        return sql.select(DSL.coalesce(PERSON.MERGED_INTO, PERSON.ID))
                .from(PERSON)
                .where(begins(PERSON.NIK, number))
                .and(PERSON.DELETED.eq(0L).or(PERSON.MERGED_INTO.isNotNull()))
                .orderBy(PERSON.NIK)
                .limit(DSL.inline(BY_NUMBER));
    }

    private static Select<Record1<Long>> byKk(DSLContext sql, String number) {
        return sql.select(DSL.coalesce(HOUSEHOLD.MERGED_INTO, HOUSEHOLD.ID))
                .from(HOUSEHOLD)
                .where(begins(HOUSEHOLD.KK, number))
                .and(HOUSEHOLD.DELETED.eq(0L).or(HOUSEHOLD.MERGED_INTO.isNotNull()))
                .orderBy(HOUSEHOLD.KK)
                .limit(DSL.inline(LIMIT));
    }

    /** A range instead of LIKE: SQLite uses an index for LIKE only where the column ignores case. */
    private static Condition begins(Field<String> field, String prefix) {
        return field.ge(prefix).and(field.lt(prefix + '\uffff'));
    }

    private static List<PersonHit> load(DSLContext sql, Collection<Long> persons) {
        Map<Long, PersonHit> hits = new LinkedHashMap<>();
        sql.select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NAME,
                        PERSON.NIK,
                        HOUSEHOLD.KK,
                        HOUSEHOLD.VILLAGE,
                        PERSON.SEX,
                        PERSON.BIRTH_DATE,
                        PERSON_SEARCH.ALIVE,
                        PERSON_SEARCH.HEAD)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .join(PERSON_SEARCH)
                .on(PERSON_SEARCH.PERSON.eq(PERSON.ID))
                .where(PERSON.ID.in(persons))
                .forEach(row -> hits.put(
                        row.value1(),
                        new PersonHit(
                                row.value1(),
                                row.value2(),
                                new PersonName(row.value3()),
                                Optional.ofNullable(row.value4()).map(Nik::new).orElse(null),
                                Optional.ofNullable(row.value5())
                                        .map(FamilyCardNumber::new)
                                        .orElse(null),
                                row.value6(),
                                Sex.of(row.value7()).orElse(null),
                                FamilyRows.date(row.value8()),
                                row.value9() == 1L,
                                row.value10() == 1L)));
        var ordered = new ArrayList<PersonHit>();
        persons.stream().map(hits::get).filter(Objects::nonNull).forEach(ordered::add);
        return ordered;
    }
}
