package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_PHONE;

import id.simpul.kernel.PersonName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The search for people as a condition on the list of families. */
final class FamilySearch {
    private FamilySearch() {}

    /** Whether {@code text} is the beginning of a number that more than {@code bound} No. KK share. */
    static boolean common(DSLContext sql, String text, int bound) {
        Typed typed = Typed.parse(text);
        return LocalId.parse(text).isEmpty()
                && typed.numbers().size() == 1
                && typed.words().isEmpty()
                && typed.filters().isEmpty()
                && sql.fetchCount(sql.selectOne()
                                .from(HOUSEHOLD)
                                .where(PersonCandidates.begins(
                                        HOUSEHOLD.KK, typed.numbers().getFirst()))
                                .and(HOUSEHOLD.DELETED.eq(0L))
                                .limit(bound + 1))
                        > bound;
    }

    /**
     * Families any member of which fits {@code text}, without a limit; for lists.
     *
     * @param bound a number that more No. KK than this begin with is looked for family by family, in the list's order: the
     *     first page is full at once
     */
    static Condition families(DSLContext sql, String text, int bound) {
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
        if (common(sql, text, bound)) {
            return eachFamily(sql, typed.numbers().getFirst());
        }
        for (String number : typed.numbers()) {
            Condition has = PERSON_SEARCH
                    .HOUSEHOLD
                    .in(sql.select(PERSON.HOUSEHOLD)
                            .from(PERSON)
                            .where(PersonCandidates.begins(PERSON.NIK, number))
                            .and(PERSON.DELETED.eq(0L)))
                    .or(PERSON_SEARCH.HOUSEHOLD.in(sql.select(HOUSEHOLD.ID)
                            .from(HOUSEHOLD)
                            .where(PersonCandidates.begins(HOUSEHOLD.KK, number))
                            .and(HOUSEHOLD.DELETED.eq(0L))));
            has = has.or(PERSON_SEARCH.HOUSEHOLD.in(FormerNumbers.households(sql, number)))
                    .or(PERSON_SEARCH.HOUSEHOLD.in(sql.select(PERSON.HOUSEHOLD)
                            .from(PERSON)
                            .where(PERSON.ID.in(FormerNumbers.persons(sql, number)))
                            .and(PERSON.DELETED.eq(0L))));
            for (String digits : PersonCandidates.phoneEntries(number)) {
                has = has.or(PERSON_SEARCH.HOUSEHOLD.in(sql.select(SEARCH_PHONE.HOUSEHOLD)
                        .from(SEARCH_PHONE)
                        .where(PersonCandidates.begins(SEARCH_PHONE.DIGITS, digits))));
            }
            fits = fits.and(has);
        }
        if (!typed.words().isEmpty() || !typed.filters().isEmpty()) {
            id.simpul.store.jooq.tables.PersonSearch member = PERSON_SEARCH.as("member");
            String entries = WordQuery.complete(sql).loose(typed);
            fits = fits.and(PERSON_SEARCH.HOUSEHOLD.in(sql.select(member.HOUSEHOLD)
                    .from(member)
                    .where(member.PERSON.in(sql.select(PersonCandidates.ROWID)
                            .from("person_fts")
                            .where(PersonCandidates.matches(entries))))));
        }
        return fits;
    }

    private static Condition eachFamily(DSLContext sql, String number) {
        Condition has = DSL.exists(sql.selectOne()
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(PERSON_SEARCH.HOUSEHOLD))
                        .and(PersonCandidates.begins(HOUSEHOLD.KK, number)))
                .or(DSL.exists(sql.selectOne()
                        .from(PERSON)
                        .where(PERSON.HOUSEHOLD.eq(PERSON_SEARCH.HOUSEHOLD))
                        .and(PersonCandidates.begins(PERSON.NIK, number))
                        .and(PERSON.DELETED.eq(0L))));
        for (String digits : PersonCandidates.phoneEntries(number)) {
            has = has.or(DSL.exists(sql.selectOne()
                    .from(SEARCH_PHONE)
                    .where(SEARCH_PHONE.HOUSEHOLD.eq(PERSON_SEARCH.HOUSEHOLD))
                    .and(PersonCandidates.begins(SEARCH_PHONE.DIGITS, digits))));
        }
        return has;
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
}
