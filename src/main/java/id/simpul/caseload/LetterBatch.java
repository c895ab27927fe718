package id.simpul.caseload;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.letter.FamilyLetterDesk;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterRequest;
import id.simpul.letter.IssuedLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many letters at once. Each is an act of its own: one that fails takes no number and does not stop the others. Not for the
 * user interface's thread.
 */
public final class LetterBatch {
    private final FamilyLetterDesk letters;

    /** Letters of {@code letters}. */
    public LetterBatch(FamilyLetterDesk letters) {
        this.letters = letters;
    }

    /**
     * What became of a draft.
     *
     * @param draft the draft
     * @param issued the letter; null if there is none
     * @param problem why there is none; null if there is one
     */
    public record Outcome(
            FamilyLetterDraft draft,
            @Nullable IssuedLetter issued,
            @Nullable Problem problem) {}

    /**
     * Whom letters of {@code kind} are about in a family: one letter to each pupil's school, else one for whoever stands for
     * the family, or of a hospital letter for the members with a component of health or age; for the holder if none has.
     */
    public static List<Long> about(FamilyLetterKind kind, CaseloadFamily family) {
        return switch (kind) {
            case CERTIFICATE -> List.of(family.holder());
            case SCHOOL -> {
                List<Long> pupils = family.members().stream()
                        .filter(CaseloadFamily.Member::pupil)
                        .map(CaseloadFamily.Member::person)
                        .toList();
                // The check then says of the holder that there is no pupil.
                yield pupils.isEmpty() ? List.of(family.holder()) : pupils;
            }
            case HOSPITAL ->
                List.of(Stream.concat(
                                family.members().stream()
                                        .filter(member ->
                                                member.components().stream().anyMatch(component -> !component.pupil()))
                                        .map(CaseloadFamily.Member::person),
                                Stream.of(family.holder()))
                        .findFirst()
                        .orElseThrow());
        };
    }

    /** Drafts of many letters, with what each lacks. */
    public List<FamilyLetterDraft> check(Actor actor, List<FamilyLetterRequest> requests, Progress progress) {
        return requests.isEmpty() ? List.of() : letters.drafts(actor, requests, progress);
    }

    /**
     * Issues what can be issued. Asked to stop it stops between two letters: what has its number keeps it.
     *
     * @return what became of each, in the order of {@code drafts}; those it did not come to are not in it
     */
    public List<Outcome> issue(Actor actor, List<FamilyLetterDraft> drafts, Progress progress) {
        actor.require(Capability.ISSUE_LETTER);
        var outcomes = new ArrayList<Outcome>();
        for (FamilyLetterDraft draft : drafts) {
            if (progress.cancelled()) {
                break;
            }
            outcomes.add(outcome(actor, draft));
            progress.at(outcomes.size(), drafts.size());
        }
        return outcomes;
    }

    private Outcome outcome(Actor actor, FamilyLetterDraft draft) {
        if (!draft.ready()) {
            return new Outcome(draft, null, draft.missing().stream().findFirst().orElse(null));
        }
        try {
            return new Outcome(draft, letters.issue(actor, draft), null);
        } catch (Refusal refusal) {
            return new Outcome(draft, null, refusal.problem());
        }
    }

    /** A draft on paper, marked as a preview. */
    public byte[] preview(FamilyLetterDraft draft) {
        return letters.preview(draft);
    }
}
