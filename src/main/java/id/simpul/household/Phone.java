package id.simpul.household;

import org.jspecify.annotations.Nullable;

/**
 * Whether a family or person can be called. Numbers are often shared with a neighbour, and often there is none: both are worth
 * knowing before somebody is told to wait for a call.
 *
 * @param number as given; null: none
 * @param kind own, shared, or why there is none: code list {@link Codes#PHONE}; null: not asked
 * @param owner of a shared one: whose it is
 */
public record Phone(
        @Nullable String number,
        @Nullable Integer kind,
        @Nullable String owner) {
    /** Not asked. */
    public static final Phone UNKNOWN = new Phone(null, null, null);

    /** {@link #kind}: own. */
    public static final int OWN = 1;
    /** {@link #kind}: shared, or somebody else's. */
    public static final int SHARED = 2;

    /** Whether {@code kind} says why there is no number. */
    public static boolean absent(@Nullable Integer kind) {
        return kind != null && kind > SHARED;
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "Phone[kind=" + kind + "]";
    }
}
