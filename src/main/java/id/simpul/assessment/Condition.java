package id.simpul.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When a question is asked, as an instrument says it: {@code lighting=1}, {@code toilet=1|2|3|4}, {@code presence=1|5&age=10..54}
 * or {@code dis_sight=1|2 or dis_hearing=1|2}. {@code age} and {@code sex} are what the register knows of a member; where it knows
 * nothing, that part holds, so that a missing birth date hides no question. An answer that is missing holds for nothing.
 *
 * @param any holds if one of these does; each holds if all of its terms do
 */
public record Condition(List<List<Term>> any) {
    private static final Pattern OR = Pattern.compile(" or ");
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\|");

    /** Asked always. */
    public static final Condition ALWAYS = new Condition(List.of());

    public Condition {
        any = any.stream().map(List::copyOf).toList();
    }

    /** A field whose value lies in one of several ranges. */
    public record Term(String field, List<Range> ranges) {
        public Term {
            ranges = List.copyOf(ranges);
        }
    }

    /** Values {@code from} … {@code to}, both among them. */
    public record Range(long from, long to) {
        boolean holds(long value) {
            return from <= value && value <= to;
        }
    }

    static Condition parse(String rule) {
        return rule.isEmpty()
                ? ALWAYS
                : new Condition(OR.splitAsStream(rule)
                        .map(all -> AND.splitAsStream(all).map(Condition::term).toList())
                        .toList());
    }

    private static Term term(String text) {
        String[] parts = text.split("=", 2);
        return new Term(
                parts[0],
                ALTERNATIVE.splitAsStream(parts[1]).map(Condition::range).toList());
    }

    private static Range range(String text) {
        long[] ends = Arrays.stream(text.split("\\.\\.", 2))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Range(ends[0], ends[ends.length - 1]);
    }

    /** Whether it holds for {@code answers} given about {@code subject}. */
    public boolean holds(Map<String, Long> answers, Subject subject) {
        return any.isEmpty() || holds(answers, subject, true);
    }

    /** As {@link #holds}, but what the register does not know holds for nothing. */
    public boolean surely(Map<String, Long> answers, Subject subject) {
        return holds(answers, subject, false);
    }

    private boolean holds(Map<String, Long> answers, Subject subject, boolean unknown) {
        return any.stream()
                .anyMatch(all -> all.stream().allMatch(term -> {
                    boolean fact = subject.knows(term.field());
                    Long value = fact ? subject.fact(term.field()) : answers.get(term.field());
                    return value == null
                            ? fact && unknown
                            : term.ranges().stream().anyMatch(range -> range.holds(value));
                }));
    }

    /** Fields it looks at, {@code age} and {@code sex} among them. */
    public List<String> fields() {
        return any.stream().flatMap(List::stream).map(Term::field).distinct().toList();
    }
}
