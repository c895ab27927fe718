package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.letter.LetterDesk;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * @param usedBefore last number used on paper in this year's series, by kind of paper
     */
    public record Shown(OfficeProfile profile, Map<String, Long> usedBefore) {
        public Shown {
            usedBefore = Map.copyOf(usedBefore);
        }
    }

    /** What is set now. */
    public Shown load() {
        OfficeProfile profile = office.profile();
        LocalDate today = LocalDate.now(clock);
        return new Shown(
                profile,
                NumberingForm.KINDS.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), kind -> office.usedBefore(profile.numbering(kind), today))));
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
    public long save(Shown before, OfficeProfile profile, Map<String, Long> usedBefore) {
        long act = office.save(actor, profile);
        usedBefore.forEach((kind, last) -> {
            if (!last.equals(before.usedBefore().get(kind))) {
                office.tellUsedBefore(actor, profile.numbering(kind), LocalDate.now(clock), last);
            }
        });
        return act;
    }

    /** Takes back {@code act}. */
    public void undo(long act) {
        office.undo(actor, act);
    }
}
