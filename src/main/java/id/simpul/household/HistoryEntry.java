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
 * @param here whether it was done in this office, and did not come in a bundle
 * @param undone whether a later act took it back
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
        boolean here,
        boolean undone,
        List<RowChange> changes) {
    /** {@link #action} of having identity numbers shown in full, which changes nothing. */
    public static final String REVEAL = "household.reveal";
    /** Act that merged two records of one person or family. */
    public static final String MERGE = "duplicate.merge";

    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /** The same act with these changes alone. */
    public HistoryEntry only(List<RowChange> some) {
        return new HistoryEntry(household, act, at, office, user, action, reason, here, undone, some);
    }

    /** Whether the office can take it back, unless something was built on it since. */
    public boolean undoable() {
        return here && !undone && action.startsWith("household.") && !action.equals(REVEAL);
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

    /** What a row is about. */
    public enum Topic {
        /** The family itself. */
        FAMILY,
        /** A member. */
        MEMBER,
        /** A participation in a programme. */
        PROGRAMME,
        /** Something that happened, see {@link FamilyEvent}. */
        EVENT,
        /** A photo. */
        PHOTO,
        /** A visit to the house, and what was answered about the family. */
        VISIT,
        /** What was answered about a member at a visit. */
        VISIT_MEMBER,
        /** A case, its steps and referrals, of which its own record tells more. */
        CASE,
        /** A card, aid received, a group, a repair of the house, an offer. */
        AID,
        /** A fact that somebody learnt apart from a visit. */
        FACT,
        /** A letter, of which its own register tells more. */
        LETTER,
        /** What was decided about a finding of the checks. */
        REVIEW
    }

    /**
     * What an act did to one row.
     *
     * @param kind what happened
     * @param topic what the row is about
     * @param person row id of the member it is about; null: the family
     * @param member the member's name; null: the family
     * @param of what tells it from others: a programme's code, a case's register number, a visit's day, a photo's kind
     * @param row row id
     * @param table whose row it is, as the file calls it
     * @param fields of a change: what it was and is now; of a creation: what was recorded
     */
    public record RowChange(
            Kind kind,
            Topic topic,
            @Nullable Long person,
            @Nullable PersonName member,
            @Nullable String of,
            long row,
            String table,
            List<FieldChange> fields) {
        public RowChange {
            fields = List.copyOf(fields);
        }

        /** The same change with these fields alone. */
        public RowChange only(List<FieldChange> some) {
            return new RowChange(kind, topic, person, member, of, row, table, some);
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
