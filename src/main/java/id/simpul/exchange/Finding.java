package id.simpul.exchange;

import id.simpul.kernel.Message;
import id.simpul.kernel.Sensitive;
import id.simpul.l10n.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merge does to one record.
 *
 * @param outcome new, changed, in conflict or refused
 * @param kind what it is
 * @param row its id
 * @param label how a person recognises it
 * @param why why it is refused; else null
 * @param fields for a changed record its fields with old and new value, for one in conflict the competing values first
 */
public record Finding(
        Outcome outcome,
        RecordKind kind,
        long row,
        RowLabel label,
        @Nullable Message why,
        List<FieldValues> fields) {
    public Finding {
        fields = List.copyOf(fields);
    }

    /** What happens to a record. */
    public enum Outcome {
        /** Was not here. */
        NEW,
        /** Gets other values. */
        CHANGED,
        /** Two offices changed the same field. */
        CONFLICT,
        /** Left out. */
        REFUSED
    }

    /**
     * Values of one field.
     *
     * @param field which
     * @param values oldest first; of a conflict the last one is shown from now on, and all stay in the history
     */
    public record FieldValues(FieldName field, List<Value> values) {
        public FieldValues {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a field.
     *
     * @param content what it says, in the words of its code list
     * @param who who wrote it; empty for a value from before
     * @param office whose user that is, code without dots; empty for a value from before
     * @param install installation it was written on; 0 for a value from before
     * @param at when; null for a value from before
     */
    public record Value(
            Content content,
            String who,
            String office,
            int install,
            @Nullable Instant at) {}

    /**
     * What a field says: masked unless asked for.
     *
     * @param reveal in Bahasa Indonesia, or as it stands in the table
     * @param english the same in English where it comes from a code list
     */
    public record Content(String reveal, String english) implements Sensitive {
        static final Content NOTHING = new Content("", "");

        /** In the language of {@code texts}. */
        public String reveal(Texts texts) {
            return texts.english() ? english : reveal;
        }

        @Override
        public String toString() {
            return "•".repeat(Math.min(reveal.length(), 3));
        }
    }
}
