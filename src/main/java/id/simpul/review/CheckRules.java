package id.simpul.review;

import static id.simpul.store.jooq.Tables.REF_CHECK_RULE;

import id.simpul.store.jooq.tables.records.RefCheckRuleRecord;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/** What checks compare with on one day, from {@code db/reference/ref_check_rule.csv}. */
final class CheckRules {
    private final List<RefCheckRuleRecord> rows;

    private CheckRules(List<RefCheckRuleRecord> rows) {
        this.rows = rows;
    }

    static CheckRules on(DSLContext sql, LocalDate day) {
        return new CheckRules(sql.selectFrom(REF_CHECK_RULE)
                .where(REF_CHECK_RULE.VALID_FROM.le(day.toString()))
                .and(REF_CHECK_RULE.VALID_TO.ge(day.toString()))
                .fetch());
    }

    /** The items of a kind of rule of {@code check}. */
    List<String> items(String check, String kind) {
        return rows.stream()
                .filter(row -> row.getCheckCode().equals(check) && row.getKind().equals(kind))
                .map(RefCheckRuleRecord::getItem)
                .toList();
    }

    /** A threshold; 0 if there is none. */
    int number(String check, String kind, String item) {
        return rows.stream()
                .filter(row -> row.getCheckCode().equals(check)
                        && row.getKind().equals(kind)
                        && row.getItem().equals(item))
                .mapToInt(row -> Integer.parseInt(row.getValue()))
                .findFirst()
                .orElse(0);
    }
}
