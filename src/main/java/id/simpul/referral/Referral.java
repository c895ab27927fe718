package id.simpul.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A handing-over of a case: an assignment, referral, transfer, request or escalation.
 *
 * @param id row
 * @param caseFile the case
 * @param kind what kind
 * @param state where it stands
 * @param theirs whom it went to, or, of a request, who was asked: as it was then
 * @param ours who handed over, as it was then; null on records older than version 24
 * @param by the worker who did; null on records older than version 24
 * @param service code
 * @param why why it was handed over; null if not said
 * @param request what is asked for; null for just the service
 * @param attachments one a line
 * @param basis consent or legal basis; null if not recorded
 * @param sentOn when
 * @param dueOn when an answer is due; null if none was set
 * @param answer the last answer, null while there is none
 * @param reminded the last reminder; null if there was none
 * @param revoked when and why it was taken back; null if it was not
 * @param done when and what was given in the end; null while it was not
 * @param letter number of the letter issued for it; null if none yet
 */
public record Referral(
        long id,
        long caseFile,
        Kind kind,
        State state,
        Organisation theirs,
        @Nullable Organisation ours,
        @Nullable String by,
        String service,
        @Nullable String why,
        @Nullable String request,
        @Nullable String attachments,
        @Nullable Basis basis,
        LocalDate sentOn,
        @Nullable LocalDate dueOn,
        @Nullable Answer answer,
        @Nullable Reminder reminded,
        @Nullable Ended revoked,
        @Nullable Ended done,
        @Nullable String letter) {
    /**
     * What the destination answered.
     *
     * @param code code list {@code jawaban}
     * @param on when
     * @param by who answered
     * @param note anything else
     * @param channel code list {@code kanal_jawaban}; null if not recorded
     * @param nextOn of a waiting list or missing papers: when to ask again; null for the usual days
     * @param user who wrote it down; not read when it is recorded
     */
    public record Answer(
            String code,
            LocalDate on,
            @Nullable String by,
            @Nullable String note,
            @Nullable String channel,
            @Nullable LocalDate nextOn,
            @Nullable String user) {
        /** An answer without its channel. */
        public Answer(String code, LocalDate on, @Nullable String by, @Nullable String note) {
            this(code, on, by, note, null, null, null);
        }
    }

    /**
     * The last time the destination was reminded.
     *
     * @param on when
     * @param by who did
     * @param channel code list {@code kanal_jawaban}
     * @param count how often in all
     */
    public record Reminder(LocalDate on, String by, String channel, int count) {}

    /** A day and what was said. */
    public record Ended(LocalDate on, String note) {}

    /** Name of the destination at the time. */
    public String destination() {
        return theirs.name();
    }

    /** When something is next to be heard: of a waiting list the day to ask again, else when the answer is due. */
    public @Nullable LocalDate expectedOn() {
        return answer != null && answer.nextOn() != null ? answer.nextOn() : dueOn;
    }
}
