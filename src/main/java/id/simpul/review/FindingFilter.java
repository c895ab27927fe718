package id.simpul.review;

import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows.
 *
 * @param check code of a check; null: all
 * @param village Kemendagri code; null: all
 * @param state open, decided or all
 */
public record FindingFilter(
        @Nullable String check, @Nullable String village, State state) {
    /** Everything nobody has decided about. */
    public static final FindingFilter OPEN = new FindingFilter(null, null, State.OPEN);

    /** Whether somebody has decided. */
    public enum State {
        /** Nobody has, or the facts have changed since. */
        OPEN,
        /** Somebody has, on the facts as they are. */
        DECIDED,
        /** Both. */
        ALL
    }

    /** This filter for another check. */
    public FindingFilter of(@Nullable String other) {
        return new FindingFilter(other, village, state);
    }
}
