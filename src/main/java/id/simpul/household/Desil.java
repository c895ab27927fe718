package id.simpul.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Welfare decile of a family in DTSEN, as somebody read it there. The program never computes one: BPS does not publish the
 * weights.
 *
 * @param value 1 (poorest) … 10
 * @param on when it was checked
 * @param by who checked, or the file it came from
 */
public record Desil(
        int value, @Nullable LocalDate on, @Nullable String by) {
    /** Lowest value. */
    public static final int MIN = 1;
    /** Highest value. */
    public static final int MAX = 10;

    public Desil {
        if (value < MIN || value > MAX) {
            throw new IllegalArgumentException("desil " + value);
        }
    }
}
