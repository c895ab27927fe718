package id.simpul.letter;

import static id.simpul.store.jooq.Tables.CASE_FILE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Whether a case is of a restricted category. */
final class CaseGuard {
    private CaseGuard() {}

    static boolean restricted(DSLContext sql, @Nullable Long caseFile) {
        return caseFile != null
                && sql.fetchExists(CASE_FILE, CASE_FILE.ID.eq(caseFile).and(CASE_FILE.RESTRICTED.ne(0L)));
    }
}
