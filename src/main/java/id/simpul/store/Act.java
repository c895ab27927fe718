package id.simpul.store;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * One act of one user: everything that was done in one transaction.
 *
 * @param id install number and sequence
 * @param hlc hybrid logical clock
 * @param at wall clock, milliseconds since 1970
 * @param office code of the office where it was done
 * @param userId the user; 0 for the program
 * @param userName the user's name at the time
 * @param action the use case, for example {@code casework.register}
 * @param subject the row it is about, if one stands out
 * @param reason why, if asked
 * @param undoes the act it takes back
 * @param bundle manifest hash of the bundle it came in; null when done here
 */
public record Act(
        long id,
        long hlc,
        long at,
        String office,
        long userId,
        String userName,
        String action,
        @Nullable Long subject,
        @Nullable String reason,
        @Nullable Long undoes,
        @Nullable String bundle) {

    static Act of(Record row) {
        return new Act(
                row.get("id", Long.class),
                row.get("hlc", Long.class),
                row.get("at", Long.class),
                row.get("office", String.class),
                row.get("user_id", Long.class),
                row.get("user_name", String.class),
                row.get("action", String.class),
                row.get("subject", Long.class),
                row.get("reason", String.class),
                row.get("undoes", Long.class),
                row.get("bundle", String.class));
    }
}
