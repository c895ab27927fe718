package id.simpul.assessment;

import id.simpul.assessment.Condition.Range;
import id.simpul.assessment.Condition.Term;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AssessmentText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says on paper when a question is asked, by the numbers of the questions before it: "bila 307a = 1", "umur 10–54 tahun". */
public final class ConditionWords {
    private static final long OLDEST = 200;
    private static final String PRESENCE = "presence";

    private final Instrument instrument;
    private final Texts texts;

    /** Words in the language of {@code texts}. */
    public ConditionWords(Instrument instrument, Texts texts) {
        this.instrument = instrument;
        this.texts = texts;
    }

    /** When {@code question} is asked; empty if always. That a member lives there is said once for all of them, not here. */
    public String of(Question question) {
        List<List<Term>> any = question.askedIf().any();
        if (any.isEmpty()) {
            return "";
        }
        if (any.size() > 1) {
            // Alternatives of one list of codes over neighbouring questions.
            return texts.get(
                    AssessmentText.PAPER_IF,
                    number(any.getFirst().getFirst()) + "–"
                            + number(any.getLast().getFirst()),
                    codes(any.getFirst().getFirst()));
        }
        return any.getFirst().stream()
                .filter(term -> !term.field().equals(PRESENCE))
                .map(this::of)
                .collect(Collectors.joining(", "));
    }

    private String of(Term term) {
        Range range = term.ranges().getFirst();
        return switch (term.field()) {
            case "age" ->
                range.to() >= OLDEST
                        ? texts.get(AssessmentText.PAPER_FROM_AGE, range.from())
                        : texts.get(AssessmentText.PAPER_AGES, range.from(), range.to());
            case "sex" -> texts.get(range.from() == 2 ? AssessmentText.PAPER_WOMEN : AssessmentText.PAPER_MEN);
            default -> texts.get(AssessmentText.PAPER_IF, number(term), codes(term));
        };
    }

    private String number(Term term) {
        return Optional.of(term.field())
                .flatMap(field -> instrument.family(field).or(() -> instrument.member(field)))
                .map(Question::number)
                .orElse(term.field());
    }

    private static String codes(Term term) {
        return term.ranges().stream()
                .map(range -> range.from() == range.to() ? "" + range.from() : range.from() + "–" + range.to())
                .collect(Collectors.joining("/"));
    }
}
