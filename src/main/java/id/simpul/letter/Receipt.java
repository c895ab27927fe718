package id.simpul.letter;

import id.simpul.paper.Letterhead;
import id.simpul.paper.PaperSize;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The receipt (tanda terima) that an applicant takes home.
 *
 * @param size {@link PaperSize#HALF_F4} or {@link PaperSize#A5}
 * @param letterhead kop
 * @param register register number of the case
 * @param applicant name of the applicant
 * @param service what was asked for
 * @param received when the request was taken, in the office's own time
 * @param origin who passed the request on, with their number for it; empty if the applicant came directly
 * @param documents what was handed in; may be empty
 * @param awaited what is still to be brought; may be empty
 * @param place place of issue
 * @param officer name of the officer who received it
 * @param words its fixed sentences
 */
public record Receipt(
        PaperSize size,
        Letterhead letterhead,
        String register,
        String applicant,
        String service,
        ZonedDateTime received,
        String origin,
        List<String> documents,
        List<String> awaited,
        String place,
        String officer,
        Words words) {
    public Receipt {
        documents = List.copyOf(documents);
        awaited = List.copyOf(awaited);
    }

    /**
     * The sentences that are the same on every receipt of an office.
     *
     * @param free that the service costs nothing
     * @param next what happens now
     * @param privacy what the personal data is used for, and the applicant's rights
     */
    public record Words(String free, String next, String privacy) {
        /** The sentences the program comes with, in Indonesian. */
        public static Words standard() {
            var defaults = Defaults.of("receipt");
            return new Words(defaults.get("free"), defaults.get("next"), defaults.get("privacy"));
        }
    }
}
