package id.simpul.review;

import static id.simpul.store.jooq.Tables.REVIEW_DECISION;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import org.jooq.DSLContext;

/** What was decided about findings of a family, for its history. */
public final class DecisionHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        into.add(
                REVIEW_DECISION,
                REVIEW_DECISION.HOUSEHOLD.eq(whose.household()),
                Topic.REVIEW,
                row -> null,
                row -> row.get(REVIEW_DECISION.CHECK_CODE));
    }
}
