package id.simpul.casework;

import org.jspecify.annotations.Nullable;

/**
 * Which cases the inbox shows.
 *
 * @param kind which chip is on
 * @param village only this village; null for all
 * @param stream only this of code list {@code aliran}; null for all
 */
public record InboxFilter(
        Kind kind, @Nullable String village, @Nullable String stream) {
    /** The chips above the inbox. */
    public enum Kind {
        /** Open, and the next step is the office's own; of those that wait for others, what is due today or late. */
        ACTION,
        /** Every open case. */
        OPEN,
        /** Waiting for the answer of a destination. */
        REFERRED,
        /** Past its day. */
        LATE,
        /** Ended, newest first. */
        CLOSED
    }

    /** Whatever the stream. */
    public InboxFilter(Kind kind, @Nullable String village) {
        this(kind, village, null);
    }

    /** Everything open, in all villages. */
    public static final InboxFilter ALL = new InboxFilter(Kind.OPEN, null);
}
