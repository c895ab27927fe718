package id.simpul.programme.ui;

import id.simpul.household.PersonHit;
import java.util.Optional;

/** What the screens of programmes ask of other features. */
public interface ProgrammeHost {
    /** Opens the record of a family. */
    void openFamily(long household);

    /** Opens the record of a case. */
    void openCase(long caseId);

    /** Row of the case with this register number; empty if there is none. Called on a work thread. */
    Optional<Long> caseOf(String register);

    /** The head of a family, as a search would show them; empty if there is none. Called on a work thread. */
    Optional<PersonHit> headOf(long household);
}
