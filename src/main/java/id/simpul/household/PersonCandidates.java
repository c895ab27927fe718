package id.simpul.household;

import static id.simpul.store.jooq.Tables.FAMILY_EVENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_PHONE;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Who may be meant by what was typed, found in the index with work that does not grow with the number of people. */
final class PersonCandidates {
    private static final int NUMBER_LENGTH = 16;
    private static final int FROM_START = 60;
    private static final int BY_WORDS = 200;
    private static final int BY_NUMBER = 100;
    private static final int BESIDE_NUMBER = 1000;
    /** Row id of the full-text index: the person's. */
    static final Field<Long> ROWID = DSL.field("rowid", Long.class);

    private final DSLContext sql;
    private final int wanted;
    private final Map<Long, Candidate> found = new LinkedHashMap<>();

    /** What ranks a person, read without the row itself. */
    record Candidate(
            long person, boolean head, boolean alive, String key, String sortName, String words, String places) {}

    private PersonCandidates(DSLContext sql, int wanted) {
        this.sql = sql;
        this.wanted = wanted;
    }

    /** Some who fit {@code typed}, at least {@code wanted} if there are so many. */
    static Collection<Candidate> of(DSLContext sql, Typed typed, int wanted) {
        var candidates = new PersonCandidates(sql, wanted);
        if (!typed.numbers().isEmpty()) {
            candidates.byNumbers(typed);
        } else {
            candidates.byWords(typed);
        }
        return candidates.found.values();
    }

    /** Some who are like {@code typed}: with near words in each place, or a number that is one digit off. */
    static Collection<Candidate> like(DSLContext sql, Typed typed, int wanted) {
        var candidates = new PersonCandidates(sql, wanted);
        candidates.like(typed);
        return candidates.found.values();
    }

    private void byWords(Typed typed) {
        if (typed.filters().isEmpty()) {
            for (String key : typed.keys()) {
                collect(begins(PERSON_SEARCH.NAME_KEY, key), FROM_START);
            }
        }
        WordQuery query = WordQuery.of(sql);
        collect(PERSON_SEARCH.PERSON.in(entered(query.strict(typed), BY_WORDS)), BY_WORDS);
        if (found.size() < wanted && !typed.words().isEmpty()) {
            if (typed.filters().isEmpty()) {
                for (String key : typed.turningKeys()) {
                    collect(begins(PERSON_SEARCH.NAME_KEY, key), FROM_START);
                }
            }
            collect(PERSON_SEARCH.PERSON.in(entered(query.loose(typed), BY_WORDS)), BY_WORDS);
        }
    }

    /** From the numbers to those whom the words fit, and from the words to those whom the numbers fit. */
    private void byNumbers(Typed typed) {
        String first = typed.numbers().getFirst();
        collect(PERSON_SEARCH.PERSON.in(byNik(first)), BY_NUMBER);
        collect(PERSON_SEARCH.HOUSEHOLD.in(byKk(first)), BY_NUMBER);
        collect(PERSON_SEARCH.PERSON.in(byFormerNik(first)), BY_NUMBER);
        collect(PERSON_SEARCH.HOUSEHOLD.in(byFormerKk(first)), BY_NUMBER);
        PhoneDigits.beginning(first)
                .ifPresent(digits -> collect(PERSON_SEARCH.HOUSEHOLD.in(byPhone(digits)), BY_NUMBER));
        PhoneDigits.end(first).ifPresent(digits -> collect(PERSON_SEARCH.HOUSEHOLD.in(byPhone(digits)), BY_NUMBER));
        if (typed.words().isEmpty()
                && typed.filters().isEmpty()
                && typed.numbers().size() == 1) {
            return;
        }
        found.values()
                .removeIf(candidate ->
                        !typed.fits(IndexWords.split(candidate.words()), IndexWords.split(candidate.places())));
        for (String number : typed.numbers().subList(1, typed.numbers().size())) {
            found.keySet().retainAll(having(number, found.keySet()));
        }
        if (!typed.words().isEmpty() || !typed.filters().isEmpty()) {
            String entries = WordQuery.of(sql).loose(typed);
            Condition fits = PERSON_SEARCH.PERSON.in(entered(entries, BESIDE_NUMBER));
            for (String number : typed.numbers()) {
                fits = fits.and(has(number));
            }
            collect(fits, BY_NUMBER);
        }
    }

    private Collection<Long> having(String number, Collection<Long> among) {
        return sql.select(PERSON_SEARCH.PERSON)
                .from(PERSON_SEARCH)
                .where(PERSON_SEARCH.PERSON.in(among))
                .and(has(number))
                .fetch(PERSON_SEARCH.PERSON);
    }

    /** Whether the row's person or family has {@code number}. */
    private Condition has(String number) {
        Condition has = DSL.exists(sql.selectOne()
                        .from(PERSON)
                        .where(PERSON.ID.eq(PERSON_SEARCH.PERSON))
                        .and(begins(PERSON.NIK, number)))
                .or(DSL.exists(sql.selectOne()
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(PERSON_SEARCH.HOUSEHOLD))
                        .and(begins(HOUSEHOLD.KK, number))))
                .or(DSL.exists(FormerNumbers.of(sql, number)
                        .and(FAMILY_EVENT
                                .PERSON
                                .eq(PERSON_SEARCH.PERSON)
                                .or(FAMILY_EVENT
                                        .PERSON
                                        .isNull()
                                        .and(FAMILY_EVENT.HOUSEHOLD.eq(PERSON_SEARCH.HOUSEHOLD))))));
        for (String digits : phoneEntries(number)) {
            has = has.or(DSL.exists(sql.selectOne()
                    .from(SEARCH_PHONE)
                    .where(SEARCH_PHONE.HOUSEHOLD.eq(PERSON_SEARCH.HOUSEHOLD))
                    .and(begins(SEARCH_PHONE.DIGITS, digits))));
        }
        return has;
    }

    static List<String> phoneEntries(String number) {
        return Stream.of(PhoneDigits.beginning(number), PhoneDigits.end(number))
                .flatMap(Optional::stream)
                .toList();
    }

    private void like(Typed typed) {
        if (typed.words().isEmpty()) {
            for (String number : typed.numbers()) {
                if (number.length() == NUMBER_LENGTH) {
                    List<String> near = NearNumbers.of(number);
                    collect(PERSON_SEARCH.PERSON.in(ofNik(near)), wanted);
                    collect(PERSON_SEARCH.HOUSEHOLD.in(ofKk(near)), wanted);
                }
            }
        } else if (typed.numbers().isEmpty()) {
            WordQuery.of(sql)
                    .near(typed, new NearWords(sql))
                    .ifPresent(entries -> collect(PERSON_SEARCH.PERSON.in(entered(entries, BY_WORDS)), BY_WORDS));
        }
    }

    private void collect(Condition which, int limit) {
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
    private Select<Record1<Long>> entered(String entries, int limit) {
        return sql.select(ROWID).from("person_fts").where(matches(entries)).limit(DSL.inline(limit));
    }

    static Condition matches(String entries) {
        return DSL.condition("person_fts MATCH {0}", DSL.val(entries));
    }

    /** A record that was merged leads to the one it was merged into. */
    private Select<Record1<Long>> byNik(String number) {
        return sql.select(DSL.coalesce(PERSON.MERGED_INTO, PERSON.ID))
                .from(PERSON)
                .where(begins(PERSON.NIK, number))
                .and(PERSON.DELETED.eq(0L).or(PERSON.MERGED_INTO.isNotNull()))
                .orderBy(PERSON.NIK)
                .limit(DSL.inline(BY_NUMBER));
    }

    private Select<Record1<Long>> byKk(String number) {
        return sql.select(DSL.coalesce(HOUSEHOLD.MERGED_INTO, HOUSEHOLD.ID))
                .from(HOUSEHOLD)
                .where(begins(HOUSEHOLD.KK, number))
                .and(HOUSEHOLD.DELETED.eq(0L).or(HOUSEHOLD.MERGED_INTO.isNotNull()))
                .orderBy(HOUSEHOLD.KK)
                .limit(DSL.inline(wanted));
    }

    private Select<Record1<Long>> byFormerNik(String number) {
        return FormerNumbers.persons(sql, number).limit(DSL.inline(BY_NUMBER));
    }

    private Select<Record1<Long>> byFormerKk(String number) {
        return FormerNumbers.households(sql, number).limit(DSL.inline(wanted));
    }

    private Select<Record1<Long>> byPhone(String digits) {
        return sql.select(SEARCH_PHONE.HOUSEHOLD)
                .from(SEARCH_PHONE)
                .where(begins(SEARCH_PHONE.DIGITS, digits))
                .limit(DSL.inline(wanted));
    }

    private Select<Record1<Long>> ofNik(List<String> numbers) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.NIK.in(inlined(numbers)))
                .and(PERSON.DELETED.eq(0L));
    }

    private Select<Record1<Long>> ofKk(List<String> numbers) {
        return sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.KK.in(inlined(numbers)))
                .and(HOUSEHOLD.DELETED.eq(0L));
    }

    private static List<Field<String>> inlined(List<String> numbers) {
        return numbers.stream().<Field<String>>map(DSL::inline).toList();
    }

    /** A range instead of LIKE: SQLite uses an index for LIKE only where the column ignores case. */
    static Condition begins(Field<String> field, String prefix) {
        return field.ge(prefix).and(field.lt(prefix + '\uffff'));
    }
}
