package id.simpul.visit;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A family that can be visited.
 *
 * @param why what for
 * @param household row of the family
 * @param head who is head of it; null if nobody is recorded
 * @param place where it lives
 * @param ofCase the case it is for; null: the register is verified
 * @param lastOn when it was last visited, at home or for the questionnaire; null: never
 */
public record Candidate(
        Why why,
        long household,
        @Nullable PersonName head,
        HousePlace place,
        @Nullable OfCase ofCase,
        @Nullable LocalDate lastOn) {
    /** What a family is visited for, in the order in which it matters. */
    public enum Why {
        /** Its case waits for a visit. */
        CASE_WAITS,
        /** It has an open case that could be verified at home. */
        CASE_OPEN,
        /** Its data was never asked at home, or long ago. */
        REGISTER
    }

    /**
     * The case a visit is for.
     *
     * @param id row
     * @param register register number
     * @param service code
     * @param applicant who it is for
     * @param dueOn when it should be finished
     */
    public record OfCase(long id, String register, String service, PersonName applicant, LocalDate dueOn) {}

    /** What tells it from others. */
    public String key() {
        return household + ":" + (ofCase == null ? 0 : ofCase.id());
    }

    /** Without whom. */
    @Override
    public String toString() {
        return "Candidate[" + key() + "]";
    }
}
