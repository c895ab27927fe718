package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.letter.LetterDesk;
import id.simpul.letter.Numbering;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import java.time.Clock;
import java.time.LocalDate;

/** State and commands of the office's settings, without a window. Its commands belong on a work thread. */
public final class OfficeSettingsModel {
    private final Actor actor;
    private final OfficeDesk office;
    private final LetterDesk letters;
    private final Clock clock;

    /** The settings as {@code actor} sees them. */
    public OfficeSettingsModel(Actor actor, OfficeDesk office, LetterDesk letters, Clock clock) {
        this.actor = actor;
        this.office = office;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What is set.
     *
     * @param usedBefore last number used on paper in this year's series of referral letters
     */
    public record Shown(OfficeProfile profile, long usedBefore) {}

    /** What is set now. */
    public Shown load() {
        OfficeProfile profile = office.profile();
        return new Shown(profile, office.usedBefore(numbering(profile), LocalDate.now(clock)));
    }

    /** A letter as it would look with {@code profile}. */
    public byte[] sample(OfficeProfile profile) {
        return letters.sample(profile);
    }

    /** Whether the user may change anything. */
    public boolean mayChange() {
        return actor.may(Capability.ADMINISTER_OFFICE);
    }

    /**
     * Keeps what was changed.
     *
     * @return the act, for undo
     */
    public long save(Shown before, OfficeProfile profile, long usedBefore) {
        long act = office.save(actor, profile);
        if (usedBefore != before.usedBefore()) {
            office.tellUsedBefore(actor, numbering(profile), LocalDate.now(clock), usedBefore);
        }
        return act;
    }

    /** Takes back {@code act}. */
    public void undo(long act) {
        office.undo(actor, act);
    }

    private static Numbering numbering(OfficeProfile profile) {
        return profile.numbering(LetterDesk.REFERRAL_LETTER);
    }
}
