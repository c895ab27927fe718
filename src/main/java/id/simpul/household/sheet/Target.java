package id.simpul.household.sheet;

import id.simpul.store.Transaction;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Where the records of a list go: into an act, or nowhere while it is only checked. */
final class Target {
    private final @Nullable Transaction transaction;
    private final @Nullable DSLContext reading;
    private long next = -1;

    private Target(@Nullable Transaction transaction, @Nullable DSLContext reading) {
        this.transaction = transaction;
        this.reading = reading;
    }

    static Target act(Transaction transaction) {
        return new Target(transaction, null);
    }

    /** Nothing is written; what would be new has a negative id. */
    static Target nowhere(DSLContext sql) {
        return new Target(null, sql);
    }

    DSLContext sql() {
        if (transaction != null) {
            return transaction.sql();
        }
        if (reading == null) {
            throw new IllegalStateException("neither an act nor a query");
        }
        return reading;
    }

    long insert(TableRecord<?> record) {
        return transaction == null ? next-- : transaction.insert(record);
    }

    /** Writes what differs. */
    void update(UpdatableRecord<?> record) {
        if (transaction != null) {
            transaction.update(record);
        }
    }
}
