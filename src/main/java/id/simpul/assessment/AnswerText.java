package id.simpul.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers as they are typed: {@code 3}, {@code 1.250}, {@code 05/2026}, {@code 2 7 18}. Of a list whose codes are added up the
 * sum may be typed too, as on the paper form: {@code 5} is {@code 1 4}. Pure; whether a code is in its list is the caller's to
 * know.
 */
public final class AnswerText {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})*|\\d{1,9}");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/. -]?(\\d{4})");
    private static final Pattern BETWEEN = Pattern.compile("[^0-9]+");
    private static final int MONTHS = 12;
    private static final int YEAR = 100;

    private AnswerText() {}

    /** What {@code typed} says; empty for nothing, and for what this question does not take. */
    public static Optional<Long> read(Question question, String typed) {
        String text = typed.strip();
        return switch (question.kind()) {
            case CODE, YESNO -> whole(text, WHOLE);
            case NUMBER -> whole(text, GROUPED).filter(question::takes);
            case MONTH -> month(text);
            case MULTI, SEVERAL -> SeveralCodes.number(question, codes(question, text));
        };
    }

    private static Optional<Long> whole(String text, Pattern form) {
        return form.matcher(text).matches() ? Optional.of(Long.valueOf(text.replace(".", ""))) : Optional.empty();
    }

    private static Optional<Long> month(String text) {
        Matcher parts = MONTH.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long month = Long.parseLong(parts.group(1));
        return month >= 1 && month <= MONTHS
                ? Optional.of(Long.parseLong(parts.group(2)) * YEAR + month)
                : Optional.empty();
    }

    private static List<Long> codes(Question question, String text) {
        List<Long> codes = new ArrayList<>();
        for (String part :
                Arrays.stream(BETWEEN.split(text)).filter(s -> !s.isEmpty()).toList()) {
            if (!WHOLE.matcher(part).matches()) {
                return List.of();
            }
            long number = Long.parseLong(part);
            if (question.kind() == Question.Kind.MULTI) {
                codes.addAll(SeveralCodes.codes(question, number));
            } else if (number >= 1 && number <= SeveralCodes.MOST) {
                codes.add(number);
            } else {
                return List.of();
            }
        }
        return codes;
    }

    /** {@code answer} as it is typed. */
    public static String write(Question question, long answer) {
        return switch (question.kind()) {
            case CODE, YESNO, NUMBER -> Long.toString(answer);
            case MONTH -> String.format(Locale.ROOT, "%02d/%04d", answer % YEAR, answer / YEAR);
            case MULTI, SEVERAL ->
                String.join(
                        " ",
                        SeveralCodes.codes(question, answer).stream()
                                .map(String::valueOf)
                                .toList());
        };
    }
}
