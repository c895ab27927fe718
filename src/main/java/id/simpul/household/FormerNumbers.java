package id.simpul.household;

import static id.simpul.store.jooq.Tables.FAMILY_EVENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Whose a No. KK or NIK was before it was replaced, by its beginning: people go on bringing the old card. */
final class FormerNumbers {
    private FormerNumbers() {}

    /** The events that replaced a number which begins so. */
    static SelectConditionStep<Record1<Integer>> of(DSLContext sql, String number) {
        return sql.selectOne()
                .from(FAMILY_EVENT)
                .where(PersonCandidates.begins(FAMILY_EVENT.NUMBER, number))
                .and(FAMILY_EVENT.DELETED.eq(0L));
    }

    /** Whose NIK it was; of a merged record the one it was merged into. */
    static SelectConditionStep<Record1<Long>> persons(DSLContext sql, String number) {
        return sql.select(DSL.coalesce(PERSON.MERGED_INTO, PERSON.ID))
                .from(FAMILY_EVENT)
                .join(PERSON)
                .on(PERSON.ID.eq(FAMILY_EVENT.PERSON))
                .where(PersonCandidates.begins(FAMILY_EVENT.NUMBER, number))
                .and(FAMILY_EVENT.DELETED.eq(0L));
    }

    /** Whose No. KK it was; of a merged record the one it was merged into. */
    static SelectConditionStep<Record1<Long>> households(DSLContext sql, String number) {
        return sql.select(DSL.coalesce(HOUSEHOLD.MERGED_INTO, HOUSEHOLD.ID))
                .from(FAMILY_EVENT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(FAMILY_EVENT.HOUSEHOLD))
                .where(PersonCandidates.begins(FAMILY_EVENT.NUMBER, number))
                .and(FAMILY_EVENT.PERSON.isNull())
                .and(FAMILY_EVENT.DELETED.eq(0L));
    }

    /** Numbers that begin so and were given up, with the day. */
    static Until until(DSLContext sql, List<String> numbers) {
        var until = new Until(new HashMap<>(), new HashMap<>());
        for (String number : numbers) {
            sql.select(
                            FAMILY_EVENT.PERSON,
                            FAMILY_EVENT.HOUSEHOLD,
                            PERSON.MERGED_INTO,
                            HOUSEHOLD.MERGED_INTO,
                            FAMILY_EVENT.ON_DATE)
                    .from(FAMILY_EVENT)
                    .leftJoin(PERSON)
                    .on(PERSON.ID.eq(FAMILY_EVENT.PERSON))
                    .leftJoin(HOUSEHOLD)
                    .on(HOUSEHOLD.ID.eq(FAMILY_EVENT.HOUSEHOLD))
                    .where(PersonCandidates.begins(FAMILY_EVENT.NUMBER, number))
                    .and(FAMILY_EVENT.DELETED.eq(0L))
                    .forEach(row -> {
                        LocalDate day = LocalDate.parse(row.value5());
                        if (row.value1() != null) {
                            until.persons().put(row.value3() == null ? row.value1() : row.value3(), day);
                        } else {
                            until.households().put(row.value4() == null ? row.value2() : row.value4(), day);
                        }
                    });
        }
        return until;
    }

    /** Until when persons and families had a number. */
    record Until(Map<Long, LocalDate> persons, Map<Long, LocalDate> households) {
        /** How somebody was found who has none of the numbers now. */
        PersonHit.@Nullable Former of(long person, long household) {
            LocalDate own = persons.get(person);
            LocalDate card = households.get(household);
            if (own != null) {
                return new PersonHit.Former(false, own);
            }
            return card == null ? null : new PersonHit.Former(true, card);
        }
    }
}
