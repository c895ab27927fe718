package id.simpul.caseload;

import static id.simpul.store.jooq.Tables.PKH_GROUP;
import static id.simpul.store.jooq.Tables.PKH_MEMBERSHIP;
import static id.simpul.store.jooq.Tables.PUPIL_SCHOOL;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import java.util.Map;
import org.jooq.DSLContext;

/** Which PKH groups a family was in and which schools its members go to, for its history. */
public final class CaseloadHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        // An office has some hundred groups.
        Map<Long, String> groups =
                sql.select(PKH_GROUP.ID, PKH_GROUP.NAME).from(PKH_GROUP).fetchMap(PKH_GROUP.ID, PKH_GROUP.NAME);
        into.add(
                PKH_MEMBERSHIP,
                PKH_MEMBERSHIP.HOUSEHOLD.eq(whose.household()),
                Topic.PROGRAMME,
                row -> null,
                row -> groups.get(row.get(PKH_MEMBERSHIP.PKH_GROUP)));
        into.add(
                PKH_GROUP,
                PKH_GROUP.CHAIR.in(whose.persons()),
                Topic.PROGRAMME,
                row -> row.get(PKH_GROUP.CHAIR),
                row -> row.get(PKH_GROUP.NAME));
        into.add(
                PUPIL_SCHOOL,
                PUPIL_SCHOOL.PERSON.in(whose.persons()),
                Topic.MEMBER,
                row -> row.get(PUPIL_SCHOOL.PERSON),
                row -> null);
    }
}
