package id.simpul.exchange;

import id.simpul.exchange.wire.OfficeCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far this office has come with its enrolment.
 *
 * @param step the next step
 * @param cardMade when its keys, and so its card, were made; null before that
 * @param district where it is enrolled; null before that
 * @param confirmed since when; null before that
 * @param validUntil when its certificate runs out; null before that
 * @param stale whether a newer list of offices should have come by now
 */
public record Standing(
        Step step,
        @Nullable Instant cardMade,
        @Nullable OfficeCode district,
        @Nullable Instant confirmed,
        @Nullable Instant validUntil,
        boolean stale) {
    /** What an office does to be enrolled. */
    public enum Step {
        /** Make the registration card and hand it in. */
        CARD,
        /** Wait for the district's answer and take it in. */
        ANSWER,
        /** Nothing: bundles can be sent. */
        READY
    }
}
