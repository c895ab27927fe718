package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_APPROVAL;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_OUTCOME;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** What a family received through its cases and who approved them, for its history. */
public final class OutcomeHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        Map<Long, String> registers = new HashMap<>();
        sql.select(CASE_FILE.ID, CASE_FILE.REGISTER)
                .from(CASE_FILE)
                .where(CASE_FILE.HOUSEHOLD.eq(whose.household()))
                .and(whose.restricted() ? CASE_FILE.ID.isNotNull() : CASE_FILE.RESTRICTED.eq(0L))
                .forEach(row -> registers.put(row.value1(), row.value2()));
        into.add(
                CASE_OUTCOME,
                CASE_OUTCOME.CASE_FILE.in(registers.keySet()),
                Topic.AID,
                row -> null,
                row -> registers.get(row.get(CASE_OUTCOME.CASE_FILE)));
        into.add(
                CASE_APPROVAL,
                CASE_APPROVAL.CASE_FILE.in(registers.keySet()),
                Topic.CASE,
                row -> null,
                row -> registers.get(row.get(CASE_APPROVAL.CASE_FILE)));
    }
}
