package id.simpul.numbering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a further computer still has of one series.
 *
 * @param series which
 * @param left numbers it may still give
 * @param next the next one; 0 if none is left
 * @param last the last one of its newest block; 0 if it never had one
 * @param expires last day of what is left; null if nothing is
 * @param lapsed last day of numbers it did not use in time; null if there are none
 * @param asked whether it has asked for more
 */
public record Holding(
        Series series,
        long left,
        long next,
        long last,
        @Nullable LocalDate expires,
        @Nullable LocalDate lapsed,
        boolean asked) {
    /** From how few on a person is told. */
    public static final int FEW = 5;

    /** Whether a person should know that numbers run out. */
    public boolean few() {
        return left <= FEW;
    }

    /** From which to which number is left, if there is any; with an ellipsis where numbers of others lie between. */
    public Optional<String> range() {
        boolean whole = last - next + 1 == left;
        return left == 0 ? Optional.empty() : Optional.of(next + (whole ? "–" : " … ") + last);
    }
}
