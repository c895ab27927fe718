package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily;
import id.simpul.kernel.Problem;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.IssuedLetter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is being prepared.
 *
 * @param family whose it is
 * @param draft what it says, and what is missing for it
 * @param issued the letter; null while there is none
 * @param problem why issuing failed; null if it did not
 */
record PreparedLine(
        CaseloadFamily family,
        FamilyLetterDraft draft,
        @Nullable IssuedLetter issued,
        @Nullable Problem problem) {
    /** What stands in the way: what issuing said, else the first thing that is missing. */
    Optional<Problem> obstacle() {
        return issued != null
                ? Optional.empty()
                : Optional.ofNullable(problem).or(() -> draft.missing().stream().findFirst());
    }

    boolean ready() {
        return issued == null && draft.ready();
    }
}
