package id.simpul.household.match;

import id.simpul.kernel.Progress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pairs are worth comparing: those that share a key, made of what is rarely wrong twice. Comparing everybody with
 * everybody would take hours.
 */
final class Blocks {
    /** A key that more people share than this says too little; others find the pair. */
    static final int LARGEST = 300;

    private static final int INDEX_BITS = 22;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
    private static final int MOST_WORDS = 4;
    private static final int STEP = 512;
    private static final int NIK_DATE = 6;

    private final Lexicon lexicon;
    private final List<Folded> people;
    private final long[][] keys;
    private final Set<Long> common = new HashSet<>();
    private long compared;

    /** Takes a pair of places in the list of people. */
    interface PairVisitor {
        void pair(Folded a, Folded b);
    }

    Blocks(Lexicon lexicon, List<Folded> people) {
        if (people.size() > INDEX_MASK) {
            throw new IllegalArgumentException("more than 4 million people");
        }
        this.lexicon = lexicon;
        this.people = people;
        this.keys = new long[people.size()][];
    }

    /** How many pairs were visited. */
    long compared() {
        return compared;
    }

    /** Visits every pair that shares a key, once. */
    void visit(Progress progress, PairVisitor visitor) {
        long[] entries = entries(progress);
        Arrays.sort(entries);
        findCommon(entries);
        int from = 0;
        int steps = 0;
        while (from < entries.length) {
            long key = entries[from] >>> INDEX_BITS;
            int to = from + 1;
            while (to < entries.length && entries[to] >>> INDEX_BITS == key) {
                to++;
            }
            if (to - from > 1 && to - from <= LARGEST) {
                block(entries, from, to, key, visitor);
            }
            from = to;
            if (++steps % STEP == 0) {
                progress.check();
                progress.at(from, entries.length);
            }
        }
    }

    private void findCommon(long[] entries) {
        int from = 0;
        for (int i = 1; i <= entries.length; i++) {
            if (i == entries.length || entries[i] >>> INDEX_BITS != entries[from] >>> INDEX_BITS) {
                if (i - from > LARGEST) {
                    common.add(entries[from] >>> INDEX_BITS);
                }
                from = i;
            }
        }
    }

    private void block(long[] entries, int from, int to, long key, PairVisitor visitor) {
        for (int i = from; i < to; i++) {
            int first = (int) (entries[i] & INDEX_MASK);
            for (int j = i + 1; j < to; j++) {
                int second = (int) (entries[j] & INDEX_MASK);
                if (first != second && firstShared(keys[first], keys[second], key)) {
                    compared++;
                    visitor.pair(people.get(first), people.get(second));
                }
            }
        }
    }

    /** Whether {@code key} is the lowest that both have and that is not too common, so that each pair comes once. */
    private boolean firstShared(long[] a, long[] b, long key) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                if (a[i] == key) {
                    return true;
                }
                if (!common.contains(a[i])) {
                    return false;
                }
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private long[] entries(Progress progress) {
        var entries = new Longs();
        var own = new Longs();
        for (int i = 0; i < people.size(); i++) {
            own.clear();
            keys(people.get(i), own);
            long[] sorted = own.sortedDistinct();
            keys[i] = sorted;
            for (long key : sorted) {
                entries.add(key << INDEX_BITS | i);
            }
            if (i % STEP == 0) {
                progress.check();
            }
        }
        return entries.array();
    }

    private void keys(Folded person, Longs out) {
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
    }

    private void dateKeys(Folded person, int date, int word, char initial, Longs out) {
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

    private static long key(int kind, int one, int two, int three) {
        long mixed = kind;
        mixed = mixed * 0x9E3779B97F4A7C15L + one;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L + two;
        mixed = (mixed ^ mixed >>> 32) * 0x94D049BB133111EBL + three;
        mixed = (mixed ^ mixed >>> 29) * 0x9E3779B97F4A7C15L;
        return mixed >>> INDEX_BITS;
    }

    /** A growing array of numbers without boxes. */
    private static final class Longs {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        void clear() {
            size = 0;
        }

        long[] array() {
            return Arrays.copyOf(values, size);
        }

        long[] sortedDistinct() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[kept - 1]) {
                    values[kept++] = values[i];
                }
            }
            size = kept;
            return array();
        }
    }
}
