package id.simpul.visit;

import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import org.jooq.DSLContext;

/** Visits to a family, planned and made, for its history. */
public final class HomeVisitHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        into.add(
                VISIT,
                VISIT.HOUSEHOLD.eq(whose.household()),
                Topic.VISIT,
                row -> null,
                row -> row.get(VISIT.VISITED_ON) == null ? row.get(VISIT.PLANNED_ON) : row.get(VISIT.VISITED_ON));
    }
}
