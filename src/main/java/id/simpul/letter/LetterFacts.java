package id.simpul.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The recorded facts that a referral letter's sentences are made of. Nothing is said in a letter that is not here.
 *
 * @param office name of the office that refers
 * @param requested date of the applicant's request
 * @param register register number of the case
 * @param service what the applicant is referred for
 * @param listing what the check of the social register found, if one is recorded
 * @param assessment what the assessment recorded, if there was one
 * @param visit the home visit, if there was one
 * @param dueDays working days within which an answer is asked; at least 1
 * @param contact whom the destination may call, if anyone
 */
public record LetterFacts(
        String office,
        LocalDate requested,
        String register,
        String service,
        Optional<Listing> listing,
        Optional<Assessed> assessment,
        Optional<Visit> visit,
        int dueDays,
        Optional<Contact> contact) {
    /**
     * The result of looking the family up in the social register.
     *
     * @param source the register and its edition, for example {@code DTSEN Juni 2026}
     * @param checked when it was looked up
     * @param listed whether the family stands in it
     * @param decile 1 (poorest) to 10; empty while it has none
     */
    public record Listing(String source, LocalDate checked, boolean listed, Optional<Integer> decile) {
        public Listing {
            if (decile.isPresent() && (!listed || decile.get() < 1 || decile.get() > 10)) {
                throw new IllegalArgumentException("decile " + decile.get() + ", listed " + listed);
            }
        }
    }

    /** What an assessment of {@code date} found, as one phrase without full stop. */
    public record Assessed(LocalDate date, String findings) {}

    /** A home visit and the number of its record (berita acara). */
    public record Visit(LocalDate date, String record) {}

    /** An officer and their telephone number. */
    public record Contact(String officer, String telephone) {}
}
