package id.simpul.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a visit that was made.
 *
 * @param visitedOn the day
 * @param result what came of it
 * @param met who was met; null: nobody, or not told
 * @param metAs what they are to the family; null: not told
 * @param note what was seen and said; null: nothing
 * @param againOn when to come again; null: not
 */
public record VisitOutcome(
        LocalDate visitedOn,
        VisitResult result,
        @Nullable String met,
        @Nullable String metAs,
        @Nullable String note,
        @Nullable LocalDate againOn) {
    /** Without whom and what. */
    @Override
    public String toString() {
        return "VisitOutcome[" + result + "]";
    }
}
