package id.simpul.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a worker hands over besides referrals.
 *
 * @param caseFile the case
 * @param kind what kind
 * @param toUser of an assignment: row of the colleague; 0 else
 * @param toOffice of the others: code of the office; of a request not read, since the owner is asked
 * @param why why
 * @param basis consent or legal basis; null for the office's public task; of an assignment not read
 * @param dueOn when an answer is due; null for the usual days
 */
public record NewHandOver(
        long caseFile,
        Kind kind,
        long toUser,
        String toOffice,
        String why,
        @Nullable Basis basis,
        @Nullable LocalDate dueOn) {
    /** Given to a colleague. */
    public static NewHandOver toColleague(long caseFile, long user, String why) {
        return new NewHandOver(caseFile, Kind.ASSIGN, user, "", why, null, null);
    }

    /** Given to, or asked from, another office. */
    public static NewHandOver toOffice(long caseFile, Kind kind, String office, String why, @Nullable Basis basis) {
        return new NewHandOver(caseFile, kind, 0, office, why, basis, null);
    }
}
