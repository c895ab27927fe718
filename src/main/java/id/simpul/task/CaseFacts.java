package id.simpul.task;

import id.simpul.casework.ApprovalState;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an open case tasks follow from.
 *
 * @param ofCase the case
 * @param household row of the family
 * @param applicant who it is for
 * @param stage code
 * @param stageOn since when it stands there
 * @param dueOn when it should be finished
 * @param handedIn who handed its draft in for approval last; null: nobody
 * @param assessed whether a complete assessment was recorded since it came in
 * @param visitOpen whether a visit for it is planned
 * @param visitedOn when it was visited last; null: never
 * @param approval how far it is along the chain of initials and signatures; null where it waits for none
 * @param escalated whether it was raised to the district
 * @param referrals those that wait for an answer
 * @param letters letters in force that were never printed nor saved
 */
record CaseFacts(
        Task.OfCase ofCase,
        long household,
        PersonName applicant,
        String stage,
        LocalDate stageOn,
        LocalDate dueOn,
        @Nullable String handedIn,
        boolean assessed,
        boolean visitOpen,
        @Nullable LocalDate visitedOn,
        @Nullable ApprovalState approval,
        boolean escalated,
        List<Waiting> referrals,
        List<Unprinted> letters) {
    /**
     * A referral that waits for an answer.
     *
     * @param id row
     * @param destination its name
     * @param sentOn when
     * @param dueOn when an answer is due; null: no day was set
     * @param letter whether a letter in force is about it
     */
    record Waiting(
            long id,
            String destination,
            LocalDate sentOn,
            @Nullable LocalDate dueOn,
            boolean letter) {}

    /**
     * A letter that was never printed.
     *
     * @param id row
     * @param number its number
     * @param issuedOn when
     */
    record Unprinted(long id, String number, LocalDate issuedOn) {}

    CaseFacts {
        referrals = List.copyOf(referrals);
        letters = List.copyOf(letters);
    }

    /** Without whom. */
    @Override
    public String toString() {
        return "CaseFacts[" + ofCase.id() + " " + stage + "]";
    }
}
