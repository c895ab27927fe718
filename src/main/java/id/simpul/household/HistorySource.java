package id.simpul.household;

import id.simpul.household.HistoryEntry.Topic;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Which records another feature keeps of a family, so that the family's history tells of them. */
public interface HistorySource {
    /**
     * Whose history it is.
     *
     * @param household row id of the family
     * @param persons row ids of everybody who is or was in it
     * @param restricted whether the reader may learn of restricted records
     */
    record Whose(long household, Set<Long> persons, boolean restricted) {
        public Whose {
            persons = Set.copyOf(persons);
        }
    }

    /** Takes the records. */
    interface Rows {
        /**
         * Adds the rows of {@code table} that meet {@code which}, deleted ones among them: their history goes on being told.
         *
         * @param topic under which it is told
         * @param person gives the member a row is about; null: the family
         * @param of gives what tells it from others; null: nothing
         * @return their row ids
         */
        List<Long> add(
                Table<?> table,
                Condition which,
                Topic topic,
                Function<Record, @Nullable Long> person,
                Function<Record, @Nullable String> of);
    }

    /** Adds all records of the family to {@code into}. */
    void rows(DSLContext sql, Whose whose, Rows into);
}
