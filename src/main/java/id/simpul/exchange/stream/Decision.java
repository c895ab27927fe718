package id.simpul.exchange.stream;

import java.util.List;

/** What to do with a verified bundle. Only {@link Apply} changes anything. */
public sealed interface Decision {
    /**
     * Merge it, and store {@code next} in the same transaction.
     *
     * @param next the stream after it
     */
    record Apply(StreamState next) implements Decision {}

    /** The same bundle was merged before: say so, change nothing. */
    record AlreadyReceived() implements Decision {}

    /**
     * Bundles before it are missing: keep the file, show the numbers, try again when they have come.
     *
     * @param missing the numbers not yet merged, as closed ranges in order
     */
    record Gap(List<Range> missing) implements Decision {
        public Gap {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Two different bundles claim one place: a restored backup or a stolen key. Freeze the stream (see
     * {@link StreamState#freeze}) until the operator has opened a new epoch.
     *
     * @param sequence the contested number
     */
    record Fork(long sequence) implements Decision {}

    /** The stream is frozen since an earlier {@link Fork}. */
    record Frozen() implements Decision {}

    /** From before the epoch that counts: refuse. */
    record EpochLower(long epoch) implements Decision {}

    /** From an epoch nobody approved here: the operator asks the office, then {@link StreamState#approve}. */
    record EpochHigher(long epoch) implements Decision {}

    /** Addressed to another office: refuse. */
    record NotForUs() implements Decision {}

    /** Numbers {@code from} to {@code to}, both included. */
    record Range(long from, long to) {}
}
