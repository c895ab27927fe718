package id.simpul.letter.ui;

import id.simpul.kernel.Capability;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterChoices;
import id.simpul.letter.LetterDraft;
import id.simpul.letter.LetterProblem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State and commands of the preview of a letter, without a window. Its commands belong on a work thread. */
public final class LetterDraftModel {
    private final LetterServices services;
    private final long referral;

    /** The preview of the letter for {@code referral}. */
    public LetterDraftModel(LetterServices services, long referral) {
        this.services = services;
        this.referral = referral;
    }

    /**
     * What the screen shows.
     *
     * @param draft the letter
     * @param pdf its pages, marked as a preview
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Shown(LetterDraft draft, byte[] pdf) {
        /** What must be mended before it can be issued. */
        public List<LetterProblem> missing() {
            return draft.missing();
        }
    }

    /** The letter with what the officer decided; null: nothing yet. */
    public Shown load(@Nullable LetterChoices choices) {
        LetterDraft draft = services.desk().draft(services.actor(), referral, choices);
        return new Shown(draft, services.desk().preview(draft));
    }

    /** Whether the user may issue letters at all. */
    public boolean mayIssue() {
        return services.actor().may(Capability.ISSUE_LETTER);
    }

    /** Whether the letter can be issued as it is. */
    public boolean canIssue(Shown shown) {
        return mayIssue() && shown.missing().isEmpty();
    }

    /** Gives the letter its number. */
    public IssuedLetter issue(Shown shown) {
        return services.desk().issue(services.actor(), shown.draft());
    }

    /** Saves the preview as a file. */
    public void save(Shown shown, Path file) {
        services.output().savePreview(services.actor(), shown.draft(), shown.pdf(), file);
    }
}
