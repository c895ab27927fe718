package id.simpul.finding;

import static id.simpul.store.jooq.Tables.OBSERVATION;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Facts that somebody learnt of a family apart from a visit, for its history. */
public final class FactHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        Condition which = OBSERVATION.HOUSEHOLD.eq(whose.household());
        into.add(
                OBSERVATION,
                whose.restricted() ? which : which.and(OBSERVATION.RESTRICTED.eq(0L)),
                Topic.FACT,
                row -> row.get(OBSERVATION.PERSON),
                row -> row.get(OBSERVATION.FACT));
    }
}
