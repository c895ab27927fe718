package id.simpul.visit;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit, planned or made.
 *
 * @param id row
 * @param household row of the family
 * @param head who is head of it; null if nobody is recorded
 * @param house where it lives
 * @param ofCase the case it is for; null: the register is verified
 * @param plannedOn the day of the route
 * @param place on the route, from 1
 * @param officer who goes
 * @param purpose what must be checked besides; null: nothing
 * @param outcome what came of it; null: not made yet
 * @param letter the berita acara in force about it; null: none
 */
public record HomeVisit(
        long id,
        long household,
        @Nullable PersonName head,
        HousePlace house,
        Candidate.@Nullable OfCase ofCase,
        LocalDate plannedOn,
        int place,
        String officer,
        @Nullable String purpose,
        @Nullable VisitOutcome outcome,
        @Nullable Report letter) {
    /** A berita acara: its row among the letters, and its number. */
    public record Report(long id, String number) {}

    /** Whether it is still to be made. */
    public boolean open() {
        return outcome == null;
    }

    /** What came of it; empty: not made yet. */
    public Optional<VisitResult> result() {
        return Optional.ofNullable(outcome).map(VisitOutcome::result);
    }

    /** Whose house: the applicant of its case, else the head. */
    public Optional<PersonName> who() {
        return ofCase == null ? Optional.ofNullable(head) : Optional.of(ofCase.applicant());
    }

    /** Without whom. */
    @Override
    public String toString() {
        return "HomeVisit[" + id + "]";
    }
}
