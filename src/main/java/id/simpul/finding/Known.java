package id.simpul.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is known.
 *
 * @param number its value; of a text 0
 * @param text its value in words; null where it is a number
 * @param origin where it is recorded
 */
public record Known(long number, @Nullable String text, Origin origin) {
    /**
     * Where and when a fact was recorded.
     *
     * @param place kind of record
     * @param row its id
     * @param on the day it speaks of; null if not noted
     * @param by who recorded it; null if not noted
     */
    public record Origin(
            Fact.Place place,
            long row,
            @Nullable LocalDate on,
            @Nullable String by) {}

    static Known of(long number, Origin origin) {
        return new Known(number, null, origin);
    }

    /** Nothing about the person: facts go to logs by accident only. */
    @Override
    public String toString() {
        return "Known[" + origin.place() + "]";
    }
}
