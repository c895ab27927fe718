package id.simpul.household.match;

/**
 * A word with the set of its letters, which tells quickly that two words are far apart.
 *
 * @param text lower case
 * @param letters one bit for each letter in it
 */
record Word(String text, int letters) {
    private static final int ALPHABET = 26;

    static Word of(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i) - 'a';
            letters |= 1 << (letter >= 0 && letter < ALPHABET ? letter : ALPHABET);
        }
        return new Word(text, letters);
    }

    /** How many letters only one of the two has: at least half as many as one has to be changed. */
    int differing(Word other) {
        return Integer.bitCount(letters ^ other.letters);
    }

    int length() {
        return text.length();
    }
}
