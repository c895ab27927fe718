package id.simpul.household.match;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Compares names word by word, in whatever order: a word that agrees counts by how rare it is, an initial and a slip of the
 * pen count less, what is missing or different counts against.
 */
final class NameEvidence {
    /** How often each kind of agreement is expected between two records of one person; decision 0105 says where from. */
    private static final double WORD_EQUAL = 0.85;

    private static final double WORD_TYPO = 0.08;
    private static final double WORD_MIXED_UP = 0.01;
    private static final double WHOLE_EQUAL = 0.6;
    private static final double FURTHER_WORDS = 0.6;
    private static final double SHORT = 0.2;
    private static final double INITIAL_BITS = 1;
    private static final double MISSING_BITS = -1;
    private static final double OTHER_BITS = -5;
    private static final double OTHER_FIRST_BITS = -2;
    private static final double MOST = 15;
    private static final double LEAST = -8;
    private static final int MANY = 12;
    private static final int LONG_WORD = 8;
    private static final int SHORTEST = 3;
    /** Two changes touch four letters at most. */
    private static final int MOST_LETTERS = 4;

    private static final double SIMILAR = 0.94;
    /** A word this many times rarer than the other is taken for a slip of the pen rather than for a name of its own. */
    private static final int RARER = 8;

    private final Lexicon lexicon;
    private final DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(2);
    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final boolean[] takenA = new boolean[MANY];
    private final boolean[] takenB = new boolean[MANY];

    private double bits;
    private Level level = Level.NAME_OTHER;
    private double commonShare;

    NameEvidence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Evidence of the last comparison. */
    double bits() {
        return bits;
    }

    /** The last comparison in words. */
    Level level() {
        return level;
    }

    /** How common the words are that the last two names share: siblings share common ones. */
    double commonShare() {
        return commonShare;
    }

    /** Compares the names of two persons. */
    void compare(Folded a, Folded b) {
        boolean sameName = a.name() != Folded.NONE && a.name() == b.name();
        if (sameName && a.words().length != b.words().length) {
            // Written together or not: one name.
            level = Level.NAME_SPELLING;
            bits = Chance.bits(WHOLE_EQUAL, lexicon.name(a.name()));
            commonShare = lexicon.name(a.name());
        } else {
            words(a.words(), a.written(), b.words(), b.written());
            if (sameName) {
                bits = Math.min(bits, Chance.bits(WHOLE_EQUAL, lexicon.name(a.name())));
            } else if (level == Level.NAME_SPELLING && a.words().length != b.words().length) {
                bits = Math.min(
                        bits, Chance.bits(WHOLE_EQUAL, Math.max(lexicon.name(a.name()), lexicon.name(b.name()))));
            } else if (level == Level.NAME_SHORT || level == Level.NAME_TYPO) {
                // Words of a name go together ("Al Fatih"): chance is at least as common as the commoner of the two.
                double share = Math.max(lexicon.name(a.name()), lexicon.name(b.name()));
                bits = Math.min(bits, Chance.bits(SHORT, share));
            }
        }
        if (level == Level.NAME_PARTLY) {
            bits = Math.min(bits, 0);
        }
        if (sameName) {
            level = a.spelt().equals(b.spelt()) ? Level.NAME_EQUAL : Level.NAME_SPELLING;
        }
        bits = Math.clamp(bits, LEAST, MOST);
    }

    /** Whether one slip of the pen turns {@code a} into {@code b}: a character changed, missing, added, or two swapped. */
    boolean oneSlip(String a, String b) {
        if (a.length() == b.length()) {
            return oneSlipInPlace(a, b);
        }
        int slips = Math.abs(a.length() - b.length()) > 1 ? -1 : distance.apply(a, b);
        return slips == 1;
    }

    /** As the distance would say, without its tables: numbers are compared two million times. */
    private static boolean oneSlipInPlace(String a, String b) {
        int first = -1;
        int differing = 0;
        for (int i = 0; i < a.length() && differing <= 2; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differing++;
                first = first < 0 ? i : first;
            }
        }
        boolean swapped = differing == 2
                && first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first);
        return differing == 1 || swapped;
    }

    /** Compares two lists of words: names of mothers, for example. */
    void words(int[] a, int[] writtenA, int[] b, int[] writtenB) {
        int lengthA = Math.min(a.length, MANY);
        int lengthB = Math.min(b.length, MANY);
        for (int i = 0; i < MANY; i++) {
            takenA[i] = false;
            takenB[i] = false;
        }
        bits = 0;
        commonShare = 1;
        if (lengthA != lengthB && runTogether(writtenA, writtenB)) {
            allOf(lengthA > lengthB ? a : b, Math.max(lengthA, lengthB));
            level = Level.NAME_SPELLING;
            return;
        }
        int equal = equalWords(a, lengthA, b, lengthB);
        int initials = initials(a, writtenA, lengthA, b, writtenB, lengthB);
        int typos = typos(a, writtenA, lengthA, b, writtenB, lengthB);
        int leftA = lengthA - equal - initials - typos;
        int leftB = lengthB - equal - initials - typos;
        if (leftA > 0 && leftB > 0 && !takenA[0] && !takenB[0]) {
            bits += OTHER_FIRST_BITS;
        }
        bits += Math.min(leftA, leftB) * OTHER_BITS;
        bits += Math.abs(leftA - leftB) * MISSING_BITS;
        level = levelOf(equal, initials, typos, leftA, leftB);
    }

    /** Whether one was written without the blanks between its words, letter by letter: "MuhammadSalim". */
    private boolean runTogether(int[] a, int[] b) {
        return (a.length == 1 || b.length == 1)
                && a.length > 0
                && b.length > 0
                && letters(a) == letters(b)
                && together(a).equals(together(b));
    }

    private int letters(int[] written) {
        int letters = 0;
        for (int word : written) {
            letters += lexicon.written(word).length();
        }
        return letters;
    }

    private String together(int[] written) {
        var text = new StringBuilder();
        for (int word : written) {
            text.append(lexicon.written(word).text());
        }
        return text.toString();
    }

    /** As if each of {@code words} had been found equal. */
    private void allOf(int[] words, int length) {
        double most = 0;
        double all = 0;
        for (int i = 0; i < length; i++) {
            double share = lexicon.share(words[i]);
            commonShare *= share;
            double worth = Math.max(0, Chance.bits(WORD_EQUAL, share));
            all += worth;
            most = Math.max(most, worth);
        }
        bits = most + (all - most) * FURTHER_WORDS;
    }

    private static Level levelOf(int equal, int initials, int typos, int leftA, int leftB) {
        if (equal + typos == 0) {
            return Level.NAME_OTHER;
        }
        if (Math.min(leftA, leftB) > 0) {
            return Level.NAME_PARTLY;
        }
        if (initials > 0 || leftA + leftB > 0) {
            return Level.NAME_SHORT;
        }
        return typos > 0 ? Level.NAME_TYPO : Level.NAME_SPELLING;
    }

    private int equalWords(int[] a, int lengthA, int[] b, int lengthB) {
        int found = 0;
        double most = 0;
        double all = 0;
        for (int i = 0; i < lengthA; i++) {
            for (int j = 0; j < lengthB; j++) {
                if (!takenB[j] && !takenA[i] && a[i] == b[j]) {
                    takenA[i] = true;
                    takenB[j] = true;
                    found++;
                    double share = lexicon.share(a[i]);
                    commonShare *= share;
                    double worth = Math.max(0, Chance.bits(WORD_EQUAL, share));
                    all += worth;
                    most = Math.max(most, worth);
                }
            }
        }
        // Words of a name are chosen together, so further ones say less than they would by themselves.
        bits += most + (all - most) * FURTHER_WORDS;
        return found;
    }

    private int initials(int[] a, int[] writtenA, int lengthA, int[] b, int[] writtenB, int lengthB) {
        int found = 0;
        for (int i = 0; i < lengthA; i++) {
            for (int j = 0; j < lengthB; j++) {
                if (!takenA[i]
                        && !takenB[j]
                        && (initial(lexicon.word(a[i]), lexicon.word(b[j]))
                                || (writtenA.length > i
                                        && writtenB.length > j
                                        && initial(
                                                lexicon.written(writtenA[i]).text(),
                                                lexicon.written(writtenB[j]).text())))) {
                    takenA[i] = true;
                    takenB[j] = true;
                    found++;
                    bits += INITIAL_BITS;
                }
            }
        }
        return found;
    }

    private static boolean initial(String a, String b) {
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    private int typos(int[] a, int[] writtenA, int lengthA, int[] b, int[] writtenB, int lengthB) {
        int found = 0;
        for (int i = 0; i < lengthA; i++) {
            for (int j = 0; j < lengthB; j++) {
                if (!takenA[i]
                        && !takenB[j]
                        && (near(lexicon.letters(a[i]), lexicon.letters(b[j]))
                                || (writtenA.length > i
                                        && writtenB.length > j
                                        && near(lexicon.written(writtenA[i]), lexicon.written(writtenB[j]))))) {
                    takenA[i] = true;
                    takenB[j] = true;
                    found++;
                    double share = lexicon.share(a[i]) + lexicon.share(b[j]);
                    commonShare *= share;
                    boolean slip = slip(lexicon.occurrences(a[i]), lexicon.occurrences(b[j]));
                    bits += Chance.bits(slip ? WORD_TYPO : WORD_MIXED_UP, share);
                }
            }
        }
        return found;
    }

    /** "Maharai" beside "Maharani" is a slip; "Rini" beside "Rina" is another name, since both are common. */
    private static boolean slip(int countA, int countB) {
        return Math.min(countA, countB) * RARER <= Math.max(countA, countB) || Math.max(countA, countB) <= 2;
    }

    private boolean near(Word a, Word b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        int letters = longer >= LONG_WORD ? MOST_LETTERS : MOST_LETTERS / 2;
        if (shorter < SHORTEST || longer - shorter > 2 || a.differing(b) > letters) {
            return false;
        }
        int apart = distance.apply(a.text(), b.text());
        if (apart < 0) {
            return false;
        }
        return apart == 1 || longer >= LONG_WORD || similarity.apply(a.text(), b.text()) >= SIMILAR;
    }
}
