package id.simpul.assessment;

import id.simpul.household.HistoryWords;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions and answers of visits, as a family's history calls them. */
public final class VisitWords implements HistoryWords {
    private final Texts texts;
    private final AnswerWords answers;
    private final Instrument instrument = Instrument.current();

    /** Words in the language of {@code texts}, of lists as they hold on {@code day}. */
    public VisitWords(Texts texts, CodeLists codes, LocalDate day) {
        this.texts = texts;
        this.answers = new AnswerWords(codes, texts, new Formats(texts), day);
    }

    private Optional<Question> question(String table, String column) {
        return switch (table) {
            case "assessment" -> instrument.family(column);
            case "assessment_member" -> instrument.member(column);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> field(String table, String column) {
        return question(table, column).map(question -> question.label(texts));
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        return question(table, column)
                .filter(question -> value.matches("-?[0-9]{1,18}"))
                .map(question -> answers.of(question, Long.parseLong(value)));
    }
}
