package id.simpul.finding;

import id.simpul.finding.Condition.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions. The language is closed: it compares facts and counts, and has no calls, no loops and no names of its own.
 *
 * <pre>
 * floor in 6|8                          power = 1 or (lighting = 4 and not (power in 1..5))
 * age &gt;= 60                             any member where (relation = 1 and education in 1|2)
 * no_shelter      no_shelter = no       all member where (…)     count listed where (…) &gt;= 2
 * takes PKH       took KUBE             met BPS-14.criterion &gt;= 9
 * occupation like pns|'kepala desa'     illnesses has 12
 * </pre>
 *
 * A {@code member} lives with the family, whoever is {@code listed} is recorded in it; {@code took} counts what has ended too.
 */
final class ConditionParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+)|([A-Za-z_][A-Za-z0-9_-]*)|'([^']*)'|(\\.\\.|<=|>=|!=|[()|=<>.]))");
    private static final Range MANY = new Range(1, Long.MAX_VALUE);

    private final FactList facts;
    private final List<Token> tokens;
    private final int length;
    private int next;
    private int depth;

    private enum Sort {
        NUMBER(1),
        WORD(2),
        QUOTED(3),
        SIGN(4);

        private final int group;

        Sort(int group) {
            this.group = group;
        }
    }

    private record Token(Sort sort, String text, int position) {}

    private ConditionParser(String text, Fact.About about, FactList facts) {
        this.facts = facts;
        this.tokens = tokens(text);
        this.length = text.length();
        this.depth = about == Fact.About.MEMBER ? 1 : 0;
    }

    /**
     * Reads {@code text}; empty text is always met.
     *
     * @throws ConditionFault if it is no condition, or asks about a fact that does not exist
     */
    static Condition parse(String text, Fact.About about, FactList facts) {
        if (text.isBlank()) {
            return new Condition.Always();
        }
        var parser = new ConditionParser(text, about, facts);
        Condition condition = parser.either();
        if (parser.next < parser.tokens.size()) {
            throw parser.fault("unexpected '" + parser.peek() + "'");
        }
        return condition;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new ConditionFault("unexpected '" + text.charAt(at) + "'", at);
            }
            for (Sort sort : Sort.values()) {
                String found = matcher.group(sort.group);
                if (found != null) {
                    tokens.add(new Token(sort, found, matcher.start(sort.group)));
                }
            }
            at = matcher.end();
        }
        return tokens;
    }

    private Condition either() {
        Condition condition = both();
        while (takes("or")) {
            condition = new Condition.Or(condition, both());
        }
        return condition;
    }

    private Condition both() {
        Condition condition = single();
        while (takes("and")) {
            condition = new Condition.And(condition, single());
        }
        return condition;
    }

    private Condition single() {
        if (takes("not")) {
            return new Condition.Not(single());
        }
        if (takes("(")) {
            Condition inner = either();
            expect(")");
            return inner;
        }
        if (takes("any")) {
            return members(MANY, false);
        }
        if (takes("all")) {
            return members(new Range(0, 0), true);
        }
        if (takes("count")) {
            boolean all = listed();
            Condition inner = where();
            return new Condition.Members(all, inner, compared());
        }
        if (takes("takes")) {
            return new Condition.Takes(take(Sort.WORD), false);
        }
        if (takes("took")) {
            return new Condition.Takes(take(Sort.WORD), true);
        }
        return takes("met") ? rules() : test();
    }

    private Condition members(Range counted, boolean opposite) {
        boolean all = listed();
        Condition inner = where();
        return new Condition.Members(all, opposite ? new Condition.Not(inner) : inner, counted);
    }

    private boolean listed() {
        if (takes("listed")) {
            return true;
        }
        expect("member");
        return false;
    }

    private Condition where() {
        expect("where");
        expect("(");
        depth++;
        Condition inner = either();
        depth--;
        expect(")");
        return inner;
    }

    private Condition rules() {
        String set = take(Sort.WORD);
        expect(".");
        int position = position();
        String kind = take(Sort.WORD);
        Rule.Kind asked = Arrays.stream(Rule.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind) && one.asked())
                .findFirst()
                .orElseThrow(() -> new ConditionFault("no kind of rule '" + kind + "'", position));
        return new Condition.Rules(set, asked, compared());
    }

    private Condition test() {
        int position = position();
        String name = take(Sort.WORD);
        Fact fact = facts.find(name).orElseThrow(() -> new ConditionFault("no fact '" + name + "'", position));
        if (fact.about() == Fact.About.MEMBER && depth == 0) {
            throw new ConditionFault("'" + name + "' is a member's", position);
        }
        if (takes("like")) {
            require(fact, fact.kind() == Fact.Kind.TEXT, position);
            return new Condition.Like(fact, words());
        }
        if (takes("has")) {
            require(fact, fact.kind().several(), position);
            return new Condition.Has(fact, numbers());
        }
        require(fact, fact.kind() != Fact.Kind.TEXT && !fact.kind().several(), position);
        if (takes("in")) {
            return new Condition.In(fact, ranges());
        }
        if (fact.kind() == Fact.Kind.YESNO) {
            boolean yes = !takes("=") || yes();
            long value = yes ? Fact.YES : Fact.NO;
            return new Condition.In(fact, List.of(new Range(value, value)));
        }
        if (takes("!=")) {
            long value = number();
            return new Condition.Not(new Condition.In(fact, List.of(new Range(value, value))));
        }
        return new Condition.In(fact, List.of(compared()));
    }

    private static void require(Fact fact, boolean fits, int position) {
        if (!fits) {
            throw new ConditionFault("'" + fact.name() + "' is " + fact.kind(), position);
        }
    }

    private boolean yes() {
        int position = position();
        return switch (take(Sort.WORD)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new ConditionFault("expected yes or no", position);
        };
    }

    private Range compared() {
        int position = position();
        String sign = take(Sort.SIGN);
        long value = number();
        return switch (sign) {
            case "=" -> new Range(value, value);
            case "<" -> new Range(Long.MIN_VALUE, value - 1);
            case "<=" -> new Range(Long.MIN_VALUE, value);
            case ">" -> new Range(value + 1, Long.MAX_VALUE);
            case ">=" -> new Range(value, Long.MAX_VALUE);
            default -> throw new ConditionFault("expected a comparison", position);
        };
    }

    private List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        do {
            long from = number();
            ranges.add(new Range(from, takes("..") ? number() : from));
        } while (takes("|"));
        return ranges;
    }

    private List<Long> numbers() {
        var numbers = new ArrayList<Long>();
        do {
            numbers.add(number());
        } while (takes("|"));
        return numbers;
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        do {
            words.add(take(peeks(Sort.QUOTED) ? Sort.QUOTED : Sort.WORD).toLowerCase(Locale.ROOT));
        } while (takes("|"));
        return words;
    }

    private long number() {
        return Long.parseLong(take(Sort.NUMBER));
    }

    private boolean peeks(Sort sort) {
        return next < tokens.size() && tokens.get(next).sort() == sort;
    }

    private boolean takes(String text) {
        boolean found = next < tokens.size()
                && tokens.get(next).sort() != Sort.QUOTED
                && tokens.get(next).text().equals(text);
        if (found) {
            next++;
        }
        return found;
    }

    private void expect(String text) {
        if (!takes(text)) {
            throw fault("expected '" + text + "'");
        }
    }

    private String take(Sort sort) {
        if (!peeks(sort)) {
            throw fault("expected a " + sort.name().toLowerCase(Locale.ROOT));
        }
        return tokens.get(next++).text();
    }

    private String peek() {
        return tokens.get(next).text();
    }

    private int position() {
        return next < tokens.size() ? tokens.get(next).position() : length;
    }

    private ConditionFault fault(String message) {
        return new ConditionFault(message, position());
    }
}
