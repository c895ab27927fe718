package id.simpul.access;

import java.security.SecureRandom;

/**
 * First passwords that can be read over the telephone and typed without looking for a key: four made-up words such as
 * {@code tirako-benalu-mosida-kepora}. 24 letters from 14 consonants and 5 vowels give 73 bits, so even one that nobody
 * changes would not be guessed.
 */
public final class TemporaryPassword {
    private static final String CONSONANTS = "bdgjklmnprstwy";
    private static final String VOWELS = "aiueo";
    private static final int WORDS = 4;
    private static final int SYLLABLES = 3;

    private TemporaryPassword() {}

    /** A new one. */
    public static String random(SecureRandom random) {
        var password = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            password.append(word == 0 ? "" : "-");
            for (int syllable = 0; syllable < SYLLABLES; syllable++) {
                password.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
        }
        return password.toString();
    }
}
