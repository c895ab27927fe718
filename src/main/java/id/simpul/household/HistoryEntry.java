package id.simpul.household;

import id.simpul.kernel.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on a family, as its history tells it; {@link HistoryText} puts it into words.
 *
 * @param household the family whose history it is
 * @param act row id of the act
 * @param at when, by the clock of the computer where it was done
 * @param office code of the office where it was done
 * @param user name of the user at the time
 * @param action the use case, for example {@code household.register}
 * @param reason why, if it was said
 * @param changes what it did to the family and its members
 */
public record HistoryEntry(
        long household,
        long act,
        Instant at,
        String office,
        String user,
        String action,
        @Nullable String reason,
        List<RowChange> changes) {
    /** {@link #action} of having identity numbers shown in full, which changes nothing. */
    public static final String REVEAL = "household.reveal";
    /** Act that merged two records of one person or family. */
    public static final String MERGE = "duplicate.merge";

    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /** What happened to a row. */
    public enum Kind {
        /** It was recorded. */
        CREATED,
        /** Fields of it were changed. */
        CHANGED,
        /** It was taken out. */
        REMOVED,
        /** It was taken back in. */
        RESTORED
    }

    /**
     * What an act did to one row.
     *
     * @param kind what happened
     * @param member name of the member it is about; null: the family
     * @param programme code of the programme whose participation it is about; null: none
     * @param row row id
     * @param fields of a change: what it was and is now; of a creation: what was recorded
     */
    public record RowChange(
            Kind kind,
            @Nullable PersonName member,
            @Nullable String programme,
            long row,
            List<FieldChange> fields) {
        public RowChange {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param field column name
     * @param before value before; null: none
     * @param after value after; null: none
     */
    public record FieldChange(
            String field, @Nullable Object before, @Nullable Object after) {
        /** Without the values. */
        @Override
        public String toString() {
            return "FieldChange[" + field + "]";
        }
    }
}
