package id.simpul.recommendation;

import static id.simpul.store.jooq.Tables.AID_CHOICE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.RECOMMENDATION;
import static id.simpul.store.jooq.Tables.RECOMMENDATION_LINE;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What a family was recommended for and which of two aids it chose, for its history. */
public final class RecommendationHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        into.add(
                AID_CHOICE,
                AID_CHOICE.HOUSEHOLD.eq(whose.household()),
                Topic.AID,
                row -> row.get(AID_CHOICE.PERSON),
                row -> null);
        Condition cases = CASE_FILE.HOUSEHOLD.eq(whose.household());
        Map<Long, String> registers = sql.select(CASE_FILE.ID, CASE_FILE.REGISTER)
                .from(CASE_FILE)
                .where(whose.restricted() ? cases : cases.and(CASE_FILE.RESTRICTED.eq(0L)))
                .fetchMap(CASE_FILE.ID, CASE_FILE.REGISTER);
        List<Long> all = into.add(
                RECOMMENDATION,
                RECOMMENDATION.CASE_FILE.in(registers.keySet()),
                Topic.CASE,
                row -> null,
                row -> registers.get(row.get(RECOMMENDATION.CASE_FILE)));
        Map<Long, String> of = sql.select(RECOMMENDATION.ID, RECOMMENDATION.CASE_FILE)
                .from(RECOMMENDATION)
                .where(RECOMMENDATION.ID.in(all))
                .fetchMap(
                        RECOMMENDATION.ID,
                        row -> Objects.requireNonNull(registers.get(row.get(RECOMMENDATION.CASE_FILE))));
        into.add(
                RECOMMENDATION_LINE,
                RECOMMENDATION_LINE.RECOMMENDATION.in(all),
                Topic.CASE,
                row -> row.get(RECOMMENDATION_LINE.PERSON),
                row -> of.get(row.get(RECOMMENDATION_LINE.RECOMMENDATION)));
    }
}
