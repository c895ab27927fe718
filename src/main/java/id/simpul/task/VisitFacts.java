package id.simpul.task;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit without result.
 *
 * @param id row
 * @param ofCase the case it is for; null: none
 * @param household row of the family
 * @param who the applicant, else the head; null: nobody is recorded
 * @param plannedOn the day
 * @param officer who goes
 */
record VisitFacts(
        long id,
        Task.@Nullable OfCase ofCase,
        long household,
        @Nullable PersonName who,
        LocalDate plannedOn,
        String officer) {
    /** Without whom. */
    @Override
    public String toString() {
        return "VisitFacts[" + id + "]";
    }
}
