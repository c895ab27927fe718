package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_PHONE;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int BESIDE_NUMBER = 1000;
    private static final Field<Long> ROWID = DSL.field("rowid", Long.class);

    private final Database database;

    /** What ranks a person, read without the row itself. */
    private record Candidate(
            long person, boolean head, boolean alive, String key, String sortName, String words, String places) {}

    /** The living, then heads of families, then by name. */
    private static final Comparator<Candidate> ORDER = Comparator.<Candidate, Boolean>comparing(c -> !c.alive())
            .thenComparing(c -> !c.head())
            .thenComparing(Candidate::sortName)
            .thenComparingLong(Candidate::person);

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
        return database.read(sql -> load(sql, List.of(person), false)).stream().findFirst();
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
            return load(sql, List.of(local.getAsLong()), false);
        }
        Typed typed = Typed.parse(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Long> found = best(typed, candidates(sql, typed));
        Optional<Typed> less = found.isEmpty() ? typed.withoutTheUnfinished() : Optional.empty();
        if (less.isPresent()) {
            found = best(less.get(), candidates(sql, less.get()));
        }
        return found.isEmpty() ? load(sql, similar(sql, typed), true) : load(sql, found, false);
    }

    private static Collection<Candidate> candidates(DSLContext sql, Typed typed) {
        Map<Long, Candidate> found = new LinkedHashMap<>();
        if (!typed.numbers().isEmpty()) {
            byNumbers(sql, typed, found);
        } else {
            byWords(sql, typed, found);
        }
        return found.values();
    }

    private static void byWords(DSLContext sql, Typed typed, Map<Long, Candidate> found) {
        if (typed.filters().isEmpty()) {
            for (String key : typed.keys()) {
                collect(sql, begins(PERSON_SEARCH.NAME_KEY, key), FROM_START, found);
            }
        }
        WordQuery query = WordQuery.of(sql);
        collect(sql, PERSON_SEARCH.PERSON.in(entered(sql, query.strict(typed), BY_WORDS)), BY_WORDS, found);
        if (found.size() < LIMIT && !typed.words().isEmpty()) {
            if (typed.filters().isEmpty()) {
                for (String key : typed.turningKeys()) {
                    collect(sql, begins(PERSON_SEARCH.NAME_KEY, key), FROM_START, found);
                }
            }
            collect(sql, PERSON_SEARCH.PERSON.in(entered(sql, query.loose(typed), BY_WORDS)), BY_WORDS, found);
        }
    }

    /** From the numbers to those whom the words fit, and from the words to those whom the numbers fit. */
    private static void byNumbers(DSLContext sql, Typed typed, Map<Long, Candidate> found) {
        String first = typed.numbers().getFirst();
        collect(sql, PERSON_SEARCH.PERSON.in(byNik(sql, first)), BY_NUMBER, found);
        collect(sql, PERSON_SEARCH.HOUSEHOLD.in(byKk(sql, first)), BY_NUMBER, found);
        PhoneDigits.beginning(first)
                .ifPresent(digits -> collect(sql, PERSON_SEARCH.HOUSEHOLD.in(byPhone(sql, digits)), BY_NUMBER, found));
        PhoneDigits.end(first)
                .ifPresent(digits -> collect(sql, PERSON_SEARCH.HOUSEHOLD.in(byPhone(sql, digits)), BY_NUMBER, found));
        if (typed.words().isEmpty() && typed.filters().isEmpty() && typed.numbers().size() == 1) {
            return;
        }
        found.values()
                .removeIf(candidate -> !typed.fits(
                        IndexWords.split(candidate.words()), IndexWords.split(candidate.places())));
        for (String number : typed.numbers().subList(1, typed.numbers().size())) {
            found.keySet().retainAll(having(sql, number, found.keySet()));
        }
        if (!typed.words().isEmpty() || !typed.filters().isEmpty()) {
            String entries = WordQuery.of(sql).loose(typed);
            Condition fits = PERSON_SEARCH.PERSON.in(entered(sql, entries, BESIDE_NUMBER));
            for (String number : typed.numbers()) {
                fits = fits.and(has(sql, number));
            }
            collect(sql, fits, BY_NUMBER, found);
        }
    }

    private static Collection<Long> having(DSLContext sql, String number, Collection<Long> among) {
        return sql.select(PERSON_SEARCH.PERSON)
                .from(PERSON_SEARCH)
                .where(PERSON_SEARCH.PERSON.in(among))
                .and(has(sql, number))
                .fetch(PERSON_SEARCH.PERSON);
    }

    /** Whether the row's person or family has {@code number}. */
    private static Condition has(DSLContext sql, String number) {
        Condition has = DSL.exists(sql.selectOne()
                        .from(PERSON)
                        .where(PERSON.ID.eq(PERSON_SEARCH.PERSON))
                        .and(begins(PERSON.NIK, number)))
                .or(DSL.exists(sql.selectOne()
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(PERSON_SEARCH.HOUSEHOLD))
                        .and(begins(HOUSEHOLD.KK, number))));
        for (String digits : phoneEntries(number)) {
            has = has.or(DSL.exists(sql.selectOne()
                    .from(SEARCH_PHONE)
                    .where(SEARCH_PHONE.HOUSEHOLD.eq(PERSON_SEARCH.HOUSEHOLD))
                    .and(begins(SEARCH_PHONE.DIGITS, digits))));
        }
        return has;
    }

    private static List<String> phoneEntries(String number) {
        return Stream.of(PhoneDigits.beginning(number), PhoneDigits.end(number))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whom somebody may have meant who found nobody: near words in each place, or a number that is one digit off. */
    private static List<Long> similar(DSLContext sql, Typed typed) {
        Map<Long, Candidate> found = new LinkedHashMap<>();
        if (typed.words().isEmpty()) {
            for (String number : typed.numbers()) {
                if (number.length() == NUMBER_LENGTH) {
                    List<String> near = NearNumbers.of(number);
                    collect(sql, PERSON_SEARCH.PERSON.in(ofNik(sql, near)), LIMIT, found);
                    collect(sql, PERSON_SEARCH.HOUSEHOLD.in(ofKk(sql, near)), LIMIT, found);
                }
            }
        } else if (typed.numbers().isEmpty()) {
            WordQuery.of(sql)
                    .near(typed, new NearWords(sql))
                    .ifPresent(entries ->
                            collect(sql, PERSON_SEARCH.PERSON.in(entered(sql, entries, BY_WORDS)), BY_WORDS, found));
        }
        return nearest(typed, found.values());
    }

    private static List<Long> nearest(Typed typed, Collection<Candidate> found) {
        String key = typed.words().stream().map(Typed.Word::whole).sorted().collect(Collectors.joining());
        return found.stream()
                .sorted(Comparator.<Candidate>comparingInt(candidate -> EditDistance.between(
                                key,
                                IndexWords.split(candidate.words()).stream().sorted().collect(Collectors.joining()),
                                false))
                        .thenComparing(ORDER))
                .limit(LIMIT)
                .map(Candidate::person)
                .toList();
    }

    /** The whole name, then its beginning, then all words in it, then the rest; each in {@link #ORDER}. */
    private static List<Long> best(Typed typed, Collection<Candidate> found) {
        List<String> keys = typed.keys();
        return found.stream()
                .sorted(Comparator.<Candidate>comparingInt(candidate -> nearness(candidate, typed, keys))
                        .thenComparing(ORDER))
                .limit(LIMIT)
                .map(Candidate::person)
                .toList();
    }

    private static int nearness(Candidate candidate, Typed typed, List<String> keys) {
        if (keys.contains(candidate.key())) {
            return 0;
        }
        if (!keys.isEmpty() && keys.stream().anyMatch(candidate.key()::startsWith)) {
            return 1;
        }
        List<String> names = IndexWords.split(candidate.words());
        return typed.words().stream().allMatch(word -> word.begins(names)) ? 2 : 3;
    }

    private static void collect(DSLContext sql, Condition which, int limit, Map<Long, Candidate> found) {
        sql.select(
                        PERSON_SEARCH.PERSON,
                        PERSON_SEARCH.HEAD,
                        PERSON_SEARCH.ALIVE,
                        PERSON_SEARCH.NAME_KEY,
                        PERSON_SEARCH.SORT_NAME,
                        PERSON_SEARCH.WORDS,
                        PERSON_SEARCH.PLACES)
                .from(PERSON_SEARCH)
                .where(which)
                .limit(DSL.inline(limit))
                .forEach(row -> found.putIfAbsent(
                        row.value1(),
                        new Candidate(
                                row.value1(),
                                row.value2() == 1L,
                                row.value3() == 1L,
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7())));
    }

    /** The limit stands inside: it is what keeps a common word from costing all its rows. */
    private static Select<Record1<Long>> entered(DSLContext sql, String entries, int limit) {
        return sql.select(ROWID).from("person_fts").where(matches(entries)).limit(DSL.inline(limit));
    }

    private static Condition matches(String entries) {
        return DSL.condition("person_fts MATCH {0}", DSL.val(entries));
    }

    /** Families any member of which fits {@code text}, without a limit; for lists. */
    static Condition families(DSLContext sql, String text) {
        OptionalLong local = LocalId.parse(text);
        if (local.isPresent()) {
            return PERSON_SEARCH.HOUSEHOLD.in(
                    sql.select(PERSON.HOUSEHOLD).from(PERSON).where(PERSON.ID.eq(local.getAsLong())));
        }
        Typed typed = Typed.parse(text);
        if (typed.isEmpty()) {
            return DSL.falseCondition();
        }
        Condition fits = DSL.noCondition();
        for (String number : typed.numbers()) {
            Condition has = PERSON_SEARCH
                    .HOUSEHOLD
                    .in(sql.select(PERSON.HOUSEHOLD)
                            .from(PERSON)
                            .where(begins(PERSON.NIK, number))
                            .and(PERSON.DELETED.eq(0L)))
                    .or(PERSON_SEARCH.HOUSEHOLD.in(sql.select(HOUSEHOLD.ID)
                            .from(HOUSEHOLD)
                            .where(begins(HOUSEHOLD.KK, number))
                            .and(HOUSEHOLD.DELETED.eq(0L))));
            for (String digits : phoneEntries(number)) {
                has = has.or(PERSON_SEARCH.HOUSEHOLD.in(sql.select(SEARCH_PHONE.HOUSEHOLD)
                        .from(SEARCH_PHONE)
                        .where(begins(SEARCH_PHONE.DIGITS, digits))));
            }
            fits = fits.and(has);
        }
        if (!typed.words().isEmpty() || !typed.filters().isEmpty()) {
            id.simpul.store.jooq.tables.PersonSearch member = PERSON_SEARCH.as("member");
            String entries = WordQuery.complete(sql).loose(typed);
            fits = fits.and(PERSON_SEARCH.HOUSEHOLD.in(sql.select(member.HOUSEHOLD)
                    .from(member)
                    .where(member.PERSON.in(
                            sql.select(ROWID).from("person_fts").where(matches(entries))))));
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
        Set<Long> named = new HashSet<>();
        sql.select(PERSON.HOUSEHOLD, PERSON.ID, PERSON.NAME, PERSON_SEARCH.WORDS, PERSON_SEARCH.PLACES)
                .from(PERSON)
                .join(PERSON_SEARCH)
                .on(PERSON_SEARCH.PERSON.eq(PERSON.ID))
                .where(PERSON.HOUSEHOLD.in(standing.keySet()))
                .and(PERSON.DELETED.eq(0L))
                .orderBy(PERSON.ID)
                .forEach(row -> {
                    if (typed.fits(IndexWords.split(row.value4()), IndexWords.split(row.value5()))) {
                        if (row.value2().equals(standing.get(row.value1()))) {
                            named.add(row.value1());
                        } else {
                            found.putIfAbsent(row.value1(), new PersonName(row.value3()));
                        }
                    }
                });
        found.keySet().removeAll(named);
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

    private static Select<Record1<Long>> byPhone(DSLContext sql, String digits) {
        return sql.select(SEARCH_PHONE.HOUSEHOLD)
                .from(SEARCH_PHONE)
                .where(begins(SEARCH_PHONE.DIGITS, digits))
                .limit(DSL.inline(LIMIT));
    }

    private static Select<Record1<Long>> ofNik(DSLContext sql, List<String> numbers) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.NIK.in(inlined(numbers)))
                .and(PERSON.DELETED.eq(0L));
    }

    private static Select<Record1<Long>> ofKk(DSLContext sql, List<String> numbers) {
        return sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.KK.in(inlined(numbers)))
                .and(HOUSEHOLD.DELETED.eq(0L));
    }

    private static List<Field<String>> inlined(List<String> numbers) {
        return numbers.stream().<Field<String>>map(DSL::inline).toList();
    }

    /** A range instead of LIKE: SQLite uses an index for LIKE only where the column ignores case. */
    private static Condition begins(Field<String> field, String prefix) {
        return field.ge(prefix).and(field.lt(prefix + '\uffff'));
    }

    private static List<PersonHit> load(DSLContext sql, Collection<Long> persons, boolean similar) {
        if (persons.isEmpty()) {
            return List.of();
        }
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
                                row.value10() == 1L,
                                similar)));
        var ordered = new ArrayList<PersonHit>();
        persons.stream().map(hits::get).filter(Objects::nonNull).forEach(ordered::add);
        return ordered;
    }
}
