package id.simpul.letter;

import id.simpul.paper.Letterhead;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.StyledText;
import id.simpul.paper.Typeface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A letter about nobody that uses every part of the template. */
final class Warming {
    private static final String X = "x";

    static final ReferralLetter LETTER = new ReferralLetter(
            new ReferralLetter.Layout(PaperSize.F4, Typeface.ARIAL, true),
            new Letterhead(Optional.empty(), List.of(X), List.of(X)),
            new ReferralLetter.Heading(X, X, X, X, X, X),
            new ReferralLetter.Addressee(X, X, X),
            StyledText.bold(X).then(StyledText.italic(X)),
            List.of(new ReferralLetter.Line(X, X)),
            List.of(StyledText.plain(X)),
            StyledText.plain(X),
            List.of(new ReferralLetter.Member(X, X, X, X, X)),
            List.of(StyledText.plain(X)),
            StyledText.plain(X),
            List.of(X),
            StyledText.plain(X),
            Signatory.of(X, X, X, X),
            Optional.of(new ReferralLetter.Seal(X, X)),
            List.of(X),
            Instant.EPOCH);

    private Warming() {}
}
