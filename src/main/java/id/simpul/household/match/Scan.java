package id.simpul.household.match;

import id.simpul.kernel.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for second records among everybody. */
public final class Scan {
    /** Bits from which a pair is put before a person: odds of three to one. docs/performance/duplicates.md has the curve. */
    public static final double THRESHOLD = 1.5;

    private final Lexicon lexicon = new Lexicon();
    private final List<Folded> people = new ArrayList<>();
    private long compared;

    /**
     * A pair that may be one person.
     *
     * @param first row id, the lower one
     * @param second row id
     * @param bits as in {@link Comparison#bits}
     * @param reasons what speaks for one person, strongest first
     */
    public record Pair(long first, long second, double bits, List<Level> reasons) {}

    /** Takes a person in. All of them first, since how rare a name is depends on everybody. */
    public void add(Traits person) {
        people.add(lexicon.add(person));
    }

    /** How many persons were taken in. */
    public int people() {
        return people.size();
    }

    /** How many pairs the last {@link #pairs} compared. */
    public long compared() {
        return compared;
    }

    /**
     * The pairs with at least {@code least} bits, best first.
     *
     * @param progress cancels it
     */
    public List<Pair> pairs(double least, Progress progress) {
        var matcher = new Matcher(lexicon);
        var found = new ArrayList<Pair>();
        var blocks = new Blocks(lexicon, people);
        blocks.visit(progress, (a, b) -> {
            double bits = matcher.weigh(a, b, least);
            if (bits >= least) {
                found.add(new Pair(
                        Math.min(a.person(), b.person()),
                        Math.max(a.person(), b.person()),
                        bits,
                        matcher.reasons().stream()
                                .filter(Reason::speaksFor)
                                .sorted(Comparator.comparingDouble(Reason::bits).reversed())
                                .map(Reason::level)
                                .toList()));
            }
        });
        compared = blocks.compared();
        found.sort(Comparator.comparingDouble(Pair::bits)
                .reversed()
                .thenComparingLong(Pair::first)
                .thenComparingLong(Pair::second));
        return found;
    }

    /** Weighs two persons and says why. */
    public Comparison compare(Traits a, Traits b) {
        return new Matcher(lexicon).compare(lexicon.fold(a), lexicon.fold(b));
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
