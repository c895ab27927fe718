package id.simpul.assessment;

import id.simpul.assessment.Question.Kind;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Says what answers mean: codes in the words of their lists, months by name. */
public final class AnswerWords {
    private static final String YES_NO = "ya_tidak";
    private static final int YEAR = 100;

    private final CodeLists codes;
    private final Texts texts;
    private final Formats formats;
    private final LocalDate day;

    /** Words in the language of {@code texts}, of lists as they hold on {@code day}. */
    public AnswerWords(CodeLists codes, Texts texts, Formats formats, LocalDate day) {
        this.codes = codes;
        this.texts = texts;
        this.formats = formats;
        this.day = day;
    }

    /** The entries that {@code question} may be answered with, in order; empty for numbers and months. */
    public List<Code> entries(Question question) {
        return switch (question.kind()) {
            case CODE, MULTI, SEVERAL -> codes.list(question.list(), day);
            case YESNO -> codes.list(YES_NO, day);
            case NUMBER, MONTH -> List.of();
        };
    }

    /** Whether {@code answer} is one of the entries, or several of them; a number or a month always is. */
    public boolean knows(Question question, long answer) {
        List<Code> entries = entries(question);
        return entries.isEmpty()
                || (question.several()
                        ? SeveralCodes.codes(question, answer).stream().allMatch(code -> among(entries, code))
                        : among(entries, answer));
    }

    private static boolean among(List<Code> entries, long code) {
        return entries.stream().anyMatch(entry -> entry.number() == code);
    }

    /** What {@code answer} means, without its code: "Genteng", "Akta kelahiran, KTP", "Mei 2026", "36". */
    public String of(Question question, long answer) {
        return switch (question.kind()) {
            case CODE -> codes.label(question.list(), answer, texts);
            case YESNO -> codes.label(YES_NO, answer, texts);
            case NUMBER -> formats.number(answer);
            case MONTH -> formats.month(YearMonth.of((int) (answer / YEAR), (int) (answer % YEAR)));
            case MULTI, SEVERAL ->
                SeveralCodes.codes(question, answer).stream()
                        .map(code -> codes.label(question.list(), code, texts))
                        .collect(Collectors.joining(", "));
        };
    }

    /** As {@link #of}, with the code before it where there is one: "2 Genteng". */
    public String withCode(Question question, long answer) {
        boolean coded = question.kind() != Kind.NUMBER && question.kind() != Kind.MONTH;
        return coded ? AnswerText.write(question, answer) + " " + of(question, answer) : of(question, answer);
    }
}
