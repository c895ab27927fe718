package id.simpul.region;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** A dictionary of folded words in order, each with the rows it occurs in, packed into arrays. */
final class WordIndex {
    private static final int EXACT = 100;
    private static final int BEGINNING = 88;
    private static final int BEGINNING_LEAST = 70;
    private static final int ONE_OFF = 62;
    private static final int TWO_OFF = 48;
    private static final int BEGINNING_ONE_OFF = 50;
    /** Shorter words have too many neighbours for a typo in them to mean anything. */
    private static final int SHORTEST_WITH_TYPO = 4;

    private static final int SHORTEST_WITH_TWO_TYPOS = 8;

    private final byte[] text;
    private final int[] start;
    private final int[] letters;
    private final int[] rowStart;
    private final int[] rows;

    /** Packs {@code words}, each with the rows it occurs in. */
    WordIndex(SortedMap<String, IntList> words) {
        int size = words.size();
        start = new int[size + 1];
        letters = new int[size];
        rowStart = new int[size + 1];
        int textLength = 0;
        int rowCount = 0;
        for (Map.Entry<String, IntList> entry : words.entrySet()) {
            textLength += entry.getKey().getBytes(StandardCharsets.UTF_8).length;
            rowCount += entry.getValue().size();
        }
        text = new byte[textLength];
        rows = new int[rowCount];
        int word = 0;
        for (Map.Entry<String, IntList> entry : words.entrySet()) {
            byte[] bytes = entry.getKey().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, text, start[word], bytes.length);
            start[word + 1] = start[word] + bytes.length;
            letters[word] = Spelling.letters(text, start[word], start[word + 1]);
            rowStart[word + 1] = rowStart[word] + entry.getValue().copyTo(rows, rowStart[word]);
            word++;
        }
    }

    /** Gives every row that has a word like {@code typed} its score (1 to 100), if that is higher than what it has. */
    void score(String typed, boolean tolerant, byte[] scores) {
        byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
        for (int word = firstFrom(bytes); word < letters.length && startsWith(word, bytes); word++) {
            int extra = start[word + 1] - start[word] - bytes.length;
            give(word, extra == 0 ? EXACT : Math.max(BEGINNING_LEAST, BEGINNING - 2 * extra), scores);
        }
        if (tolerant && bytes.length >= SHORTEST_WITH_TYPO) {
            scoreMisspelt(bytes, scores);
        }
    }

    private void scoreMisspelt(byte[] typed, byte[] scores) {
        var spelling = new Spelling(typed);
        int typedLetters = Spelling.letters(typed, 0, typed.length);
        int most = typed.length >= SHORTEST_WITH_TWO_TYPOS ? 2 : 1;
        for (int word = 0; word < letters.length; word++) {
            if (Integer.bitCount(typedLetters & ~letters[word]) > most) {
                continue;
            }
            int extra = start[word + 1] - start[word] - typed.length;
            if (extra < -most) {
                continue;
            }
            if (extra <= most && Integer.bitCount(letters[word] & ~typedLetters) <= most) {
                int distance = spelling.distance(text, start[word], start[word + 1], most, false);
                if (distance <= most) {
                    give(word, distance <= 1 ? ONE_OFF : TWO_OFF, scores);
                    continue;
                }
            }
            if (extra > 0 && typed.length > SHORTEST_WITH_TYPO) {
                // Only as much of the word as could match is compared.
                int end = Math.min(start[word + 1], start[word] + typed.length + 1);
                if (spelling.distance(text, start[word], end, 1, true) <= 1) {
                    give(word, BEGINNING_ONE_OFF - Math.min(10, extra), scores);
                }
            }
        }
    }

    private void give(int word, int score, byte[] scores) {
        for (int at = rowStart[word]; at < rowStart[word + 1]; at++) {
            if (scores[rows[at]] < score) {
                scores[rows[at]] = (byte) score;
            }
        }
    }

    private int firstFrom(byte[] typed) {
        int low = 0;
        int high = letters.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(text, start[middle], start[middle + 1], typed, 0, typed.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean startsWith(int word, byte[] typed) {
        int length = start[word + 1] - start[word];
        return length >= typed.length
                && Arrays.equals(text, start[word], start[word] + typed.length, typed, 0, typed.length);
    }

    /** How many words there are. */
    int size() {
        return letters.length;
    }

    /** Row numbers that come in order; the same one again is not kept twice. */
    static final class IntList {
        private int[] values = new int[2];
        private int size;

        /** An empty list for {@code word}. */
        @SuppressWarnings("unused") // fits Map.computeIfAbsent
        static IntList of(String word) {
            return new IntList();
        }

        void add(int value) {
            if (size > 0 && values[size - 1] == value) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int copyTo(int[] target, int at) {
            System.arraycopy(values, 0, target, at, size);
            return size;
        }
    }
}
