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
 * @param why why it is referred; null where nothing is to be said
 * @param basis consent or legal basis; null for the office's public task, which a restricted case does not allow
 */
public record NewReferral(
        long caseFile,
        long destination,
        @Nullable String request,
        @Nullable String attachments,
        @Nullable LocalDate dueOn,
        @Nullable String why,
        @Nullable Basis basis) {
    /** A referral on the office's public task. */
    public NewReferral(
            long caseFile,
            long destination,
            @Nullable String request,
            @Nullable String attachments,
            @Nullable LocalDate dueOn) {
        this(caseFile, destination, request, attachments, dueOn, null, null);
    }

    /** A referral whose answer is due after the destination's usual time. */
    public NewReferral(long caseFile, long destination, @Nullable String request, @Nullable String attachments) {
        this(caseFile, destination, request, attachments, null);
    }

    /** The same to another destination, whose usual time counts. */
    public NewReferral to(long other) {
        return new NewReferral(caseFile, other, request, attachments, null, why, basis);
    }

    /** The same on {@code other}. */
    public NewReferral on(Basis other) {
        return new NewReferral(caseFile, destination, request, attachments, dueOn, why, other);
    }
}
