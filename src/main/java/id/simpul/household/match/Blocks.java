package id.simpul.household.match;

import id.simpul.kernel.Progress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pairs are worth comparing: those that share a key, made of what is rarely wrong twice. Comparing everybody with
 * everybody would take hours. A key that too many share counts only together with the village. Keys are sorted a part at a
 * time, so that the million people of a district fit beside everything else.
 */
final class Blocks {
    /** A key that more people share than this says too little by itself. */
    static final int LARGEST = 300;

    /** Keys of this many people are sorted at once. */
    private static final int AT_ONCE = 150_000;

    private static final int INDEX_BITS = 22;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
    private static final int MOST_WORDS = 4;
    private static final int STEP = 512;
    private static final int NIK_DATE = 6;

    private final Lexicon lexicon;
    private final List<Folded> people;
    private final int[][] keys;
    private final int parts;
    private final Set<Integer> common = new HashSet<>();
    private long compared;

    /** Takes two people. */
    interface PairVisitor {
        void pair(Folded a, Folded b);
    }

    private interface BlockVisitor {
        void block(long[] entries, int from, int to, int key);
    }

    Blocks(Lexicon lexicon, List<Folded> people) {
        if (people.size() > INDEX_MASK) {
            throw new IllegalArgumentException("more than 4 million people");
        }
        this.lexicon = lexicon;
        this.people = people;
        this.keys = new int[people.size()][];
        this.parts = people.size() / AT_ONCE + 1;
    }

    /** How many pairs were visited. */
    long compared() {
        return compared;
    }

    /** Visits every pair that shares a key, once. */
    void visit(Progress progress, PairVisitor visitor) {
        var own = new Ints();
        for (int i = 0; i < people.size(); i++) {
            own.clear();
            keys(people.get(i), own);
            keys[i] = own.sortedDistinct();
            if (i % STEP == 0) {
                progress.check();
            }
        }
        for (int part = 0; part < parts; part++) {
            blocks(part, progress, false, (entries, from, to, key) -> {
                if (to - from > LARGEST) {
                    common.add(key);
                }
            });
        }
        for (int part = 0; part < parts; part++) {
            blocks(part, progress, true, (entries, from, to, key) -> {
                if (to - from <= LARGEST) {
                    block(entries, from, to, key, visitor);
                } else {
                    byVillage(entries, from, to, key, visitor);
                }
            });
        }
    }

    /** Every key of one part that at least two people have, with its people. */
    private void blocks(int part, Progress progress, boolean shown, BlockVisitor visitor) {
        long[] entries = entries(part);
        int from = 0;
        int steps = 0;
        while (from < entries.length) {
            long key = entries[from] >>> INDEX_BITS;
            int to = from + 1;
            while (to < entries.length && entries[to] >>> INDEX_BITS == key) {
                to++;
            }
            if (to - from > 1) {
                visitor.block(entries, from, to, (int) key);
            }
            from = to;
            if (++steps % STEP == 0) {
                progress.check();
                if (shown) {
                    progress.at((long) part * entries.length + from, (long) parts * entries.length);
                }
            }
        }
    }

    private long[] entries(int part) {
        int size = 0;
        for (int[] own : keys) {
            for (int key : own) {
                size += Integer.remainderUnsigned(key, parts) == part ? 1 : 0;
            }
        }
        long[] entries = new long[size];
        int at = 0;
        for (int i = 0; i < keys.length; i++) {
            for (int key : keys[i]) {
                if (Integer.remainderUnsigned(key, parts) == part) {
                    entries[at++] = Integer.toUnsignedLong(key) << INDEX_BITS | i;
                }
            }
        }
        Arrays.sort(entries);
        return entries;
    }

    private void block(long[] entries, int from, int to, int key, PairVisitor visitor) {
        for (int i = from; i < to; i++) {
            int first = (int) (entries[i] & INDEX_MASK);
            for (int j = i + 1; j < to; j++) {
                int second = (int) (entries[j] & INDEX_MASK);
                if (firstShared(keys[first], keys[second], key)) {
                    compared++;
                    visitor.pair(people.get(first), people.get(second));
                }
            }
        }
    }

    /** Those of a large block who are in one village, as far as no key of their own brings them together. */
    private void byVillage(long[] entries, int from, int to, int key, PairVisitor visitor) {
        long[] inVillages = new long[to - from];
        for (int i = from; i < to; i++) {
            int person = (int) (entries[i] & INDEX_MASK);
            inVillages[i - from] = (long) people.get(person).village() << INDEX_BITS | person;
        }
        Arrays.sort(inVillages);
        int begin = 0;
        for (int i = 1; i <= inVillages.length; i++) {
            if (i == inVillages.length || inVillages[i] >> INDEX_BITS != inVillages[begin] >> INDEX_BITS) {
                if (i - begin <= LARGEST) {
                    block(inVillages, begin, i, key, visitor);
                }
                begin = i;
            }
        }
    }

    /**
     * Whether {@code key} is the one by which the two are visited, so that each pair comes once: the lowest of those that few
     * share, or, where they have none of these, the lowest of the others.
     */
    private boolean firstShared(int[] a, int[] b, int key) {
        boolean often = common.contains(key);
        boolean lowest = true;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                if (!common.contains(a[i])) {
                    return a[i] == key;
                }
                lowest &= a[i] >= key;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return often && lowest;
    }

    private void keys(Folded person, Ints out) {
        if (!person.nik().isEmpty()) {
            out.add(key(1, person.nik().hashCode(), 0, 0));
        }
        int inNik = person.dateInNik();
        int stated = person.date() == 0 ? 0 : Folded.withoutCentury(person.date());
        int count = Math.min(person.words().length, MOST_WORDS);
        for (int i = 0; i < count; i++) {
            int word = person.words()[i];
            char initial = lexicon.word(word).charAt(0);
            dateKeys(person, stated, word, initial, out);
            if (inNik != 0 && inNik != stated) {
                dateKeys(person, inNik, word, initial, out);
            }
            if (person.wholeNik()) {
                out.add(key(2, person.nik().substring(NIK_DATE).hashCode(), initial, 0));
            }
            if (person.household() != 0) {
                out.add(key(3, Long.hashCode(person.household()), initial, 0));
            }
            out.add(key(4, word, person.mother(), stated == 0 ? 0 : 1));
        }
        if (person.name() != Folded.NONE) {
            out.add(key(5, person.name(), person.date() == 0 ? 0 : Folded.year(person.date()), 0));
            out.add(key(6, person.name(), person.mother(), 0));
            out.add(key(7, person.name(), person.village(), 0));
        }
        int together = Lexicon.together(person.spelt()).hashCode();
        out.add(key(13, together, person.date() == 0 ? 0 : Folded.year(person.date()), 0));
        out.add(key(14, together, person.village(), 0));
    }

    private void dateKeys(Folded person, int date, int word, char initial, Ints out) {
        if (date == 0) {
            return;
        }
        // Day and month in either order are one key.
        int lower = Math.min(Folded.day(date), Folded.month(date));
        int upper = Math.max(Folded.day(date), Folded.month(date));
        int anyOrder = Folded.packed(Folded.year(date), lower, upper);
        out.add(key(8, anyOrder, initial, 0));
        out.add(key(9, anyOrder, person.mother(), 1));
        // Without the year, without the month, without the day.
        out.add(key(10, Folded.packed(0, lower, upper), word, person.sex()));
        out.add(key(11, Folded.year(date) * 100 + Folded.day(date), word, person.sex()));
        out.add(key(12, Folded.year(date) * 100 + Folded.month(date), word, person.sex()));
    }

    private static int key(int kind, int one, int two, int three) {
        long mixed = kind;
        mixed = mixed * 0x9E3779B97F4A7C15L + one;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L + two;
        mixed = (mixed ^ mixed >>> 32) * 0x94D049BB133111EBL + three;
        mixed = (mixed ^ mixed >>> 29) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Integer.SIZE);
    }

    /** A growing array of numbers without boxes. */
    private static final class Ints {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void clear() {
            size = 0;
        }

        int[] sortedDistinct() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[kept - 1]) {
                    values[kept++] = values[i];
                }
            }
            return Arrays.copyOf(values, kept);
        }
    }
}
