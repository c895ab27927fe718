package id.simpul.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral.
 *
 * @param id row
 * @param caseFile the case
 * @param destination name at the time
 * @param service code
 * @param request what is asked for; null for just the service
 * @param attachments one a line; null for none
 * @param sentOn when
 * @param dueOn when an answer is due; null if none was set
 * @param answer the answer, null while waiting
 * @param letter number of the letter issued for it; null if none yet
 */
public record Referral(
        long id,
        long caseFile,
        String destination,
        String service,
        @Nullable String request,
        @Nullable String attachments,
        LocalDate sentOn,
        @Nullable LocalDate dueOn,
        @Nullable Answer answer,
        @Nullable String letter) {
    /**
     * What the destination answered.
     *
     * @param code code list {@code jawaban}
     * @param on when
     * @param by who answered
     * @param note anything else
     */
    public record Answer(
            String code,
            LocalDate on,
            @Nullable String by,
            @Nullable String note) {}
}
