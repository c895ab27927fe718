package id.simpul.region;

import id.simpul.region.AreaWords.Kind;
import id.simpul.region.WordIndex.IntList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Search by name. Every word that was typed must be found in the name of the area or of one that it lies in, and at least
 * one in its own name; what fits its own name best comes first, larger areas before smaller ones. Misspelt words are tried
 * only when the words as they stand find too little.
 */
final class AreaIndex {
    private static final int ROW_BITS = 20;
    private static final int LAST_ROW = (1 << ROW_BITS) - 1;
    private static final int LONGEST_QUERY = 6;

    private final AreaTable areas;
    private final WordIndex words;
    private final byte[] nameLength;

    AreaIndex(AreaTable areas) {
        this.areas = areas;
        this.nameLength = new byte[areas.size()];
        var found = new TreeMap<String, IntList>();
        Map<String, String> folded = new HashMap<>();
        for (int row = 0; row < areas.size(); row++) {
            List<String> name = AreaWords.ofName(areas.name(row), areas.level(row));
            int length = 0;
            for (int i = 0; i < name.size(); i++) {
                String word = folded.computeIfAbsent(name.get(i), AreaWords::folded);
                length += word.length();
                found.computeIfAbsent(word, IntList::of).add(row);
                if (i + 1 < name.size()) {
                    // "Bojong Gede" is found by "bojonggede" too.
                    String joined = AreaWords.folded(name.get(i) + name.get(i + 1));
                    found.computeIfAbsent(joined, IntList::of).add(row);
                }
            }
            nameLength[row] = (byte) Math.min(Byte.MAX_VALUE, length);
        }
        found.remove("");
        this.words = new WordIndex(found);
    }

    /** How many different words the names have, joined pairs included. */
    int size() {
        return words.size();
    }

    /** The rows in {@code from} … {@code to} that fit {@code text}, best first. */
    List<Integer> search(String text, @Nullable Level level, int from, int to, int limit) {
        Query query = Query.of(text);
        if (query.words.isEmpty()) {
            return List.of();
        }
        List<Integer> exact = best(query, false, level, from, to, limit);
        return exact.size() >= limit ? exact : best(query, true, level, from, to, limit);
    }

    private List<Integer> best(Query query, boolean tolerant, @Nullable Level level, int from, int to, int limit) {
        byte[][] own = ownScores(query, tolerant);
        var heap = new PriorityQueue<Long>();
        int kept = limit + limit / 2 + 8;
        int[][] above = new int[Level.VILLAGE.depth() + 2][own.length];
        int start = from == 0 ? 0 : areas.row(areas.code(from).substring(0, Level.PROVINCE.digits()));
        for (int row = start; row < to; row++) {
            Level here = areas.level(row);
            int score = score(query, own, row, above[here.depth()], above[here.depth() + 1]);
            if (score > 0 && row >= from && (level == null || level == here)) {
                long key = key(score, row);
                if (heap.size() < kept) {
                    heap.add(key);
                } else if (heap.peek() < key) {
                    heap.poll();
                    heap.add(key);
                }
            }
        }
        return inOrder(heap, query, limit);
    }

    /** What each typed word scores in each area's own name. */
    private byte[][] ownScores(Query query, boolean tolerant) {
        int count = query.words.size();
        byte[][] own = new byte[count][areas.size()];
        for (int i = 0; i < count; i++) {
            words.score(query.words.get(i).folded, tolerant, own[i]);
        }
        for (int i = 0; i + 1 < count; i++) {
            // "bojong gede" finds "Bojonggede" too: both words count as found.
            byte[] joined = new byte[areas.size()];
            words.score(AreaWords.folded(query.words.get(i).typed + query.words.get(i + 1).typed), false, joined);
            for (int row = 0; row < joined.length; row++) {
                if (joined[row] > 0) {
                    own[i][row] = (byte) Math.max(own[i][row], joined[row]);
                    own[i + 1][row] = (byte) Math.max(own[i + 1][row], joined[row]);
                }
            }
        }
        return own;
    }

    /**
     * How well a row fits; 0 if it does not.
     *
     * @param inherited what each word scored in the areas above
     * @param passedOn receives what each word scores in this area and above
     */
    private int score(Query query, byte[][] own, int row, int[] inherited, int[] passedOn) {
        int total = 0;
        int matchedLength = 0;
        boolean named = false;
        boolean complete = true;
        for (int i = 0; i < own.length; i++) {
            Word word = query.words.get(i);
            int here = own[i][row] * 10;
            passedOn[i] = Math.max(here * 8 / 10, inherited[i]);
            if (here > 0) {
                named |= !word.optional;
                matchedLength += word.folded.length();
            }
            int points = Math.max(here, inherited[i]);
            complete &= points > 0 || word.optional;
            total += word.optional ? points / 10 : points;
        }
        if (!complete || !named) {
            return 0;
        }
        int covered = Math.min(250, 250 * matchedLength / Math.max(1, nameLength[row]));
        int fitting = query.kind != null && query.kind.fits(areas.code(row)) ? 150 : 0;
        return total
                + covered
                + fitting
                + 20 * (Level.VILLAGE.depth() - areas.level(row).depth());
    }

    /** What is spelt as it was typed goes before what only sounds like it. */
    private List<Integer> inOrder(PriorityQueue<Long> heap, Query query, int limit) {
        var keys = new ArrayList<Long>(heap.size());
        for (long key : heap) {
            String name = " " + areas.name(row(key)).toLowerCase(Locale.ROOT);
            long spelt = query.words.stream()
                    .filter(word -> name.contains(" " + word.typed))
                    .count();
            keys.add(key + ((spelt * 30) << ROW_BITS));
        }
        keys.sort(Comparator.reverseOrder());
        return keys.stream().limit(limit).map(AreaIndex::row).toList();
    }

    /** Score and row in one number that sorts: higher scores first, then lower codes. */
    private static long key(int score, int row) {
        return ((long) score << ROW_BITS) | (LAST_ROW - row);
    }

    private static int row(long key) {
        return LAST_ROW - (int) (key & LAST_ROW);
    }

    /** A word as typed and as folded; an optional one ("kec.") need not occur. */
    private record Word(String typed, String folded, boolean optional) {}

    /** What was typed, and which kind of area it names. */
    private record Query(List<Word> words, @Nullable Kind kind) {
        static Query of(String text) {
            List<String> typed = AreaWords.split(text).stream()
                    .filter(word -> !AreaWords.folded(word).isEmpty())
                    .limit(LONGEST_QUERY)
                    .toList();
            var words = new ArrayList<Word>();
            Kind kind = null;
            for (int i = 0; i < typed.size(); i++) {
                Kind said = AreaWords.kind(typed.get(i), i == typed.size() - 1);
                kind = kind == null ? said : kind;
                words.add(new Word(typed.get(i), AreaWords.folded(typed.get(i)), said != null));
            }
            if (words.stream().allMatch(Word::optional)) {
                words.replaceAll(word -> new Word(word.typed, word.folded, false));
            }
            return new Query(words, kind);
        }
    }
}
