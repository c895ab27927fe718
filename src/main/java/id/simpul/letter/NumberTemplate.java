package id.simpul.letter;

import id.simpul.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an office writes its letter numbers: fixed text and tokens in braces, for example
 * <code>{klasifikasi}/{urut}/{unit}</code>. Three ways of writing are in use, and no rule names one for all offices, so the
 * office sets its own.
 */
public final class NumberTemplate {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** What can stand in braces. */
    public enum Token {
        /** Classification code of Permendagri 83/2022, for example {@code 400.9}. */
        CLASSIFICATION("klasifikasi"),
        /** The sequence number as it is. */
        SEQUENCE("urut"),
        /** The sequence number with at least three digits. */
        SEQUENCE_3("urut3"),
        /** The sequence number with at least four digits. */
        SEQUENCE_4("urut4"),
        /** Short name of the unit that writes, for example {@code Kesos}. */
        UNIT("unit"),
        /** Code of the office (kode perangkat daerah). */
        OFFICE_CODE("kode"),
        /** Short name of the signing position, for example {@code CMT}. */
        POSITION("jabatan"),
        /** B for biasa, R for rahasia. */
        DEGREE("derajat"),
        /** Month in two digits. */
        MONTH("MM"),
        /** Month in Roman digits. */
        ROMAN_MONTH("bulan_romawi"),
        /** Year in four digits. */
        YEAR("YYYY"),
        /** Year in two digits. */
        SHORT_YEAR("YY");

        private final String word;

        Token(String word) {
            this.word = word;
        }

        /** The word between the braces. */
        public String word() {
            return word;
        }

        private boolean isSequence() {
            return this == SEQUENCE || this == SEQUENCE_3 || this == SEQUENCE_4;
        }

        private static Optional<Token> of(String word) {
            for (Token token : values()) {
                if (token.word.equals(word)) {
                    return Optional.of(token);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Values of the tokens that do not change from letter to letter. Empty where the office has none.
     *
     * @param classification for {@link Token#CLASSIFICATION}
     * @param unit for {@link Token#UNIT}
     * @param officeCode for {@link Token#OFFICE_CODE}
     * @param position for {@link Token#POSITION}
     * @param degree for {@link Token#DEGREE}
     */
    public record Values(String classification, String unit, String officeCode, String position, String degree) {
        private Optional<String> of(Token token) {
            return switch (token) {
                case CLASSIFICATION -> Optional.of(classification);
                case UNIT -> Optional.of(unit);
                case OFFICE_CODE -> Optional.of(officeCode);
                case POSITION -> Optional.of(position);
                case DEGREE -> Optional.of(degree);
                case SEQUENCE, SEQUENCE_3, SEQUENCE_4, MONTH, ROMAN_MONTH, YEAR, SHORT_YEAR -> Optional.empty();
            };
        }
    }

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Value(Token token) implements Part {}
    }

    private final String source;
    private final List<Part> parts;

    private NumberTemplate(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /**
     * The template written as {@code source}.
     *
     * @throws Refusal with {@link LetterProblem.UnknownToken}, {@link LetterProblem.OpenToken} or
     *     {@link LetterProblem.NoSequence}
     */
    public static NumberTemplate of(String source) {
        String text = source.strip();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int stray = text.indexOf('}', at);
            if (stray >= 0 && (open < 0 || stray < open)) {
                throw new Refusal(new LetterProblem.OpenToken());
            }
            int end = open < 0 ? text.length() : open;
            if (end > at) {
                parts.add(new Part.Text(text.substring(at, end)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new Refusal(new LetterProblem.OpenToken());
            }
            String word = text.substring(open + 1, close);
            parts.add(new Part.Value(
                    Token.of(word.strip()).orElseThrow(() -> new Refusal(new LetterProblem.UnknownToken(word)))));
            at = close + 1;
        }
        var template = new NumberTemplate(text, parts);
        if (template.tokens().stream().noneMatch(Token::isSequence)) {
            throw new Refusal(new LetterProblem.NoSequence());
        }
        return template;
    }

    /** The template as it was written. */
    public String source() {
        return source;
    }

    /** The tokens it uses. */
    public Set<Token> tokens() {
        return parts.stream()
                .filter(Part.Value.class::isInstance)
                .map(part -> ((Part.Value) part).token())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first token that it uses and {@code values} leaves empty. */
    public Optional<Token> missing(Values values) {
        return tokens().stream()
                .filter(token -> values.of(token).filter(String::isBlank).isPresent())
                .findFirst();
    }

    /**
     * The number of the letter.
     *
     * @param values what the office has set
     * @param sequence place in the series, from 1
     * @param date date of the letter
     */
    public String number(Values values, long sequence, LocalDate date) {
        var number = new StringBuilder();
        for (Part part : parts) {
            number.append(
                    switch (part) {
                        case Part.Text text -> text.text();
                        case Part.Value value -> value(value.token(), values, sequence, date);
                    });
        }
        return number.toString();
    }

    private static String value(Token token, Values values, long sequence, LocalDate date) {
        return switch (token) {
            case SEQUENCE -> Long.toString(sequence);
            case SEQUENCE_3 -> padded(3, sequence);
            case SEQUENCE_4 -> padded(4, sequence);
            case MONTH -> padded(2, date.getMonthValue());
            case ROMAN_MONTH -> ROMAN.get(date.getMonthValue() - 1);
            case YEAR -> padded(4, date.getYear());
            case SHORT_YEAR -> padded(2, date.getYear() % 100);
            case CLASSIFICATION, UNIT, OFFICE_CODE, POSITION, DEGREE ->
                values.of(token).orElseThrow();
        };
    }

    private static String padded(int digits, long value) {
        return String.format(Locale.ROOT, "%0" + digits + "d", value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberTemplate template && source.equals(template.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
