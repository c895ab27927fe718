package id.simpul.letter;

import id.simpul.kernel.PersonName;
import id.simpul.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter about a family that has no number yet.
 *
 * @param request what was asked for
 * @param household row of the family
 * @param person whom it is about
 * @param letter the letter as it would print; null while the records do not bear what it says
 * @param date the day it would carry, and whose records it tells
 * @param missing what must be mended before it can be issued, in order; empty if nothing
 * @param earlier number of the latest letter of this kind about the same person this year; empty if there is none
 */
public record FamilyLetterDraft(
        FamilyLetterRequest request,
        long household,
        PersonName person,
        @Nullable ReferralLetter letter,
        LocalDate date,
        List<Problem> missing,
        Optional<String> earlier) {
    public FamilyLetterDraft {
        missing = List.copyOf(missing);
    }

    /** Whether it can be issued. */
    public boolean ready() {
        return letter != null && missing.isEmpty();
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "FamilyLetterDraft[" + request.kind() + ", missing=" + missing.size() + "]";
    }
}
