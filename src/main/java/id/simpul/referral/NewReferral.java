package id.simpul.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a worker asks a destination for.
 *
 * @param caseFile the case
 * @param destination row of the directory
 * @param request in the letter's words; null for just the service
 * @param attachments one a line; null for none
 * @param dueOn when an answer is due; null for the destination's usual working days from today
 */
public record NewReferral(
        long caseFile,
        long destination,
        @Nullable String request,
        @Nullable String attachments,
        @Nullable LocalDate dueOn) {
    /** A referral whose answer is due after the destination's usual time. */
    public NewReferral(long caseFile, long destination, @Nullable String request, @Nullable String attachments) {
        this(caseFile, destination, request, attachments, null);
    }
}
