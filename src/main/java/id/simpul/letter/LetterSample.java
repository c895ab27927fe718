package id.simpul.letter;

import id.simpul.paper.Stamp;
import id.simpul.paper.Typesetter;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Shows what letters of an office look like, before there is an office or a letter. */
public final class LetterSample {
    private static final long SEQUENCE = 123;

    private final Clock clock;
    private final LetterComposer composer = new LetterComposer();
    private @Nullable LetterPaper paper;

    /**
     * Samples before there is an office.
     *
     * @param clock says which day it is at the office
     */
    public LetterSample(Clock clock) {
        this.clock = clock;
    }

    /** As above, set by {@code paper}. */
    LetterSample(LetterPaper paper, Clock clock) {
        this.clock = clock;
        this.paper = paper;
    }

    /** Reading the fonts takes a second, so it waits for the first sample, which is made on a work thread. */
    private synchronized LetterPaper paper() {
        LetterPaper made = paper == null ? new LetterPaper(new Typesetter()) : paper;
        paper = made;
        return made;
    }

    /**
     * A letter about nobody with {@code profile}, marked on every page as a sample. Takes a second the first time.
     *
     * @throws id.simpul.kernel.Refusal with {@link LetterProblem.NoLetterhead} if it has no lines or too many
     */
    public byte[] pdf(OfficeProfile profile) {
        LocalDate today = LocalDate.now(clock);
        ReferralFacts facts = composer.sample(today);
        Numbering numbering = profile.numbering(LetterDesk.REFERRAL_LETTER);
        ReferralLetter letter = composer.letter(
                facts,
                profile,
                composer.choices(facts, profile),
                numbering.template().number(numbering.values(), SEQUENCE, today),
                today,
                clock.instant());
        return Stamp.over(paper().pdf(letter), Stamp.Word.SAMPLE);
    }
}
