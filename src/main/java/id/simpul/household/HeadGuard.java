package id.simpul.household;

import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.HouseholdProblem.ManyHeads;
import id.simpul.household.HouseholdProblem.NoHead;
import id.simpul.kernel.Refusal;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * That every family in which somebody lives goes on having one head when an act is taken back: later acts on other members may
 * count on a head that would come or go with it.
 */
final class HeadGuard {
    private HeadGuard() {}

    /** To be called before the act is taken back; what it gives examines the families afterwards. */
    static Runnable guard(Transaction tx, long act) {
        DSLContext sql = tx.sql();
        Set<Long> persons = sql.select(CHANGE.ROW)
                .from(CHANGE)
                .where(CHANGE.ACT.eq(act))
                .and(CHANGE.ENTITY.eq((long) Entity.PERSON.number()))
                .fetchSet(CHANGE.ROW);
        Set<Long> families = families(sql, persons);
        Set<Long> headless = without(sql, families);
        return () -> {
            families.addAll(families(sql, persons));
            if (!many(sql, families).isEmpty()) {
                throw new Refusal(new ManyHeads());
            }
            if (!headless.containsAll(without(sql, families))) {
                throw new Refusal(new NoHead());
            }
        };
    }

    private static Set<Long> families(DSLContext sql, Collection<Long> persons) {
        return new HashSet<>(sql.selectDistinct(PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.ID.in(persons))
                .fetch(PERSON.HOUSEHOLD));
    }

    /** Families with more than one living head. */
    private static Set<Long> many(DSLContext sql, Collection<Long> families) {
        return sql.select(PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.in(families))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.PRESENCE.ne((long) Codes.DECEASED))
                .and(PERSON.RELATION.eq((long) Codes.HEAD))
                .groupBy(PERSON.HOUSEHOLD)
                .having(DSL.count().gt(1))
                .fetchSet(PERSON.HOUSEHOLD);
    }

    /** Families in which somebody lives, and no head. */
    private static Set<Long> without(DSLContext sql, Collection<Long> families) {
        return sql.select(PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.in(families))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.PRESENCE.ne((long) Codes.DECEASED))
                .groupBy(PERSON.HOUSEHOLD)
                .having(DSL.sum(DSL.when(PERSON.RELATION.eq((long) Codes.HEAD), 1)
                                .otherwise(0))
                        .eq(BigDecimal.ZERO))
                .fetchSet(PERSON.HOUSEHOLD);
    }
}
