package id.simpul.letter;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter that has no number yet.
 *
 * @param referral the referral it is for
 * @param caseFile its case
 * @param person whom it is about
 * @param letter the letter as it would print, with a placeholder for its number
 * @param date the day it would carry
 * @param choices what the officer decided
 * @param missing what must be mended before it can be issued, in order; empty if nothing
 */
public record LetterDraft(
        long referral,
        long caseFile,
        PersonName person,
        ReferralLetter letter,
        LocalDate date,
        LetterChoices choices,
        List<LetterProblem> missing) {
    public LetterDraft {
        missing = List.copyOf(missing);
    }
}
