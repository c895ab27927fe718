package id.simpul.household.match;

import id.simpul.kernel.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for second records among everybody. */
public final class Scan {
    /** Bits from which a pair is put before a person: odds of three to one. docs/performance/duplicates.md has the curve. */
    public static final double THRESHOLD = 1.5;

    /** Sixteen times as many second records as usual, one in thirteen: more is no longer believed. */
    private static final double MOST_MORE = 4;
    /** What is usual counts as much as this many records of the office's own. */
    private static final double USUAL = 5000;

    private static final int ROUNDS = 12;

    private final Lexicon lexicon = new Lexicon();
    private final List<Folded> people = new ArrayList<>();
    private long compared;

    /**
     * A pair that may be one person.
     *
     * @param first row id, the lower one
     * @param second row id
     * @param bits as in {@link Comparison#bits}
     * @param firstFamily row id of the first one's family
     * @param secondFamily row id of the second one's family
     * @param reasons what speaks for one person, strongest first
     */
    public record Pair(long first, long second, double bits, long firstFamily, long secondFamily, List<Level> reasons) {
        Pair with(double other) {
            return new Pair(first, second, other, firstFamily, secondFamily, reasons);
        }
    }

    /** Takes a person in. All of them first, since how rare a name is depends on everybody. */
    public void add(Traits person) {
        people.add(lexicon.add(person));
    }

    /** How many persons were taken in. */
    public int people() {
        return people.size();
    }

    /** How many members each of {@code families} has. */
    Map<Long, Integer> sizes(Set<Long> families) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (Folded person : people) {
            if (families.contains(person.household())) {
                sizes.merge(person.household(), 1, Integer::sum);
            }
        }
        return sizes;
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
        double floor = least - MOST_MORE;
        lexicon.expect(0);
        var matcher = new Matcher(lexicon);
        var weighed = new ArrayList<Pair>();
        var blocks = new Blocks(lexicon, people);
        blocks.visit(progress, (a, b) -> {
            double bits = matcher.weigh(a, b, floor);
            if (bits >= floor) {
                boolean inOrder = a.person() < b.person();
                Folded first = inOrder ? a : b;
                Folded second = inOrder ? b : a;
                weighed.add(new Pair(
                        first.person(),
                        second.person(),
                        bits,
                        first.household(),
                        second.household(),
                        matcher.reasons().stream()
                                .filter(Reason::speaksFor)
                                .sorted(Comparator.comparingDouble(Reason::bits).reversed())
                                .map(Reason::level)
                                .toList()));
            }
        });
        compared = blocks.compared();
        double more = more(weighed, people.size());
        lexicon.expect(more);
        var found = new ArrayList<Pair>();
        for (Pair pair : weighed) {
            if (pair.bits() + more >= least) {
                found.add(pair.with(pair.bits() + more));
            }
        }
        found.sort(Comparator.comparingDouble(Pair::bits)
                .reversed()
                .thenComparingLong(Pair::first)
                .thenComparingLong(Pair::second));
        return found;
    }

    /**
     * How many bits more than usual (or fewer) any pair deserves here, because this office has more second records than usual:
     * the share that makes what is expected of all pairs together equal to itself.
     */
    private static double more(List<Pair> pairs, int people) {
        double more = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double expected = 0;
            for (Pair pair : pairs) {
                expected += 1 / (1 + Math.pow(2, -(pair.bits() + more)));
            }
            double share = (expected + Matcher.SECOND_RECORDS * USUAL) / (people + USUAL);
            more = Math.clamp(Chance.bits(share, Matcher.SECOND_RECORDS), -1, MOST_MORE);
        }
        return more;
    }

    /** Weighs two persons and says why. */
    public Comparison compare(Traits a, Traits b) {
        return new Matcher(lexicon).compare(lexicon.fold(a), lexicon.fold(b));
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
