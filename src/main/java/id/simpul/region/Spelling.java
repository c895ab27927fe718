package id.simpul.region;

/**
 * How far other words are from one that was typed: letters changed, left out, added, or swapped with their neighbour. One
 * of these serves one search, in one thread.
 */
final class Spelling {
    private static final int LONGEST = 63;

    private final byte[] typed;
    private int[] before = new int[LONGEST + 1];
    private int[] last = new int[LONGEST + 1];
    private int[] row = new int[LONGEST + 1];

    Spelling(byte[] typed) {
        this.typed = typed;
    }

    /**
     * The distance to a word, or, with {@code prefix}, to the beginning of that word which is nearest.
     *
     * @param bytes holds the word from {@code start} up to {@code end}; only its first 63 letters count
     * @param most distances above this are of no interest
     * @return the distance, or {@code most + 1} if it is larger
     */
    int distance(byte[] bytes, int start, int end, int most, boolean prefix) {
        int length = Math.min(LONGEST, end - start);
        for (int j = 0; j <= length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length; i++) {
            if (next(i, bytes, start, length) > most) {
                return most + 1;
            }
            int[] reused = before;
            before = last;
            last = row;
            row = reused;
        }
        int distance = last[length];
        for (int j = 0; prefix && j < length; j++) {
            distance = Math.min(distance, last[j]);
        }
        return Math.min(distance, most + 1);
    }

    /** Works out the row of the {@code i}th letter and returns its least value. */
    private int next(int i, byte[] bytes, int start, int length) {
        row[0] = i;
        int least = i;
        byte letter = typed[i - 1];
        for (int j = 1; j <= length; j++) {
            byte other = bytes[start + j - 1];
            int value = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (letter == other ? 0 : 1));
            if (i > 1 && j > 1 && letter == bytes[start + j - 2] && typed[i - 2] == other) {
                value = Math.min(value, before[j - 2] + 1);
            }
            row[j] = value;
            least = Math.min(least, value);
        }
        return least;
    }

    /** Which letters and digits a word has, one bit each: a quick way to see that two words cannot be near. */
    static int letters(byte[] bytes, int start, int end) {
        int mask = 0;
        for (int i = start; i < end; i++) {
            int letter = bytes[i];
            mask |= 1 << (letter >= 'a' && letter <= 'z' ? letter - 'a' : 26 + (letter & 3));
        }
        return mask;
    }
}
