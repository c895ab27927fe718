package id.simpul.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a family actually received.
 *
 * @param kind code list {@code hasil}
 * @param what in words
 * @param receivedOn the day; null if nothing was received or the day is not known
 * @param amount rupiah; null if it was no money or is not known
 * @param source from whom; null if not known
 * @param satisfaction code list {@code kepuasan}; null if not asked
 * @param why why they are not satisfied; null if they are
 */
public record Outcome(
        String kind,
        String what,
        @Nullable LocalDate receivedOn,
        @Nullable Long amount,
        @Nullable String source,
        @Nullable String satisfaction,
        @Nullable String why) {
    /** Of list {@code hasil}: all of it. */
    public static final String FULL = "PENUH";

    /** Of list {@code hasil}: nothing. */
    public static final String NOTHING = "TIDAK";

    /** Of list {@code hasil}: a question was answered. */
    public static final String ANSWERED = "INFORMASI";

    /** Of list {@code kepuasan}: not satisfied, which asks for a reason. */
    public static final String UNSATISFIED = "TIDAK";

    /** An outcome of which only the words are known. */
    public static Outcome told(String what) {
        return new Outcome(FULL, what, null, null, null, null, null);
    }
}
