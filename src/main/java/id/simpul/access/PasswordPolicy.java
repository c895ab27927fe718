package id.simpul.access;

import id.simpul.kernel.Refusal;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AccessText;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are accepted: at least 12 characters or 4 words, not made of what people commonly use, and without the
 * user's own names. Length alone does not help against who has copied the files and tries what people choose.
 */
public final class PasswordPolicy {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    static final int WORDS = 4;
    /** From here on a password is accepted: 10^10 guesses are weeks of rented machines at the cost of one Argon2id each. */
    static final int ACCEPTED = 3;

    private static final double[] STEPS = {4, 7, 10, 13};
    private static final int SHORTEST_OWN_WORD = 4;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> EVERYBODYS = Set.of(
            "kabupaten",
            "kota",
            "kecamatan",
            "kelurahan",
            "desa",
            "provinsi",
            "administrasi",
            "utara",
            "selatan",
            "timur",
            "barat",
            "tengah",
            "jawa",
            "sumatera",
            "kalimantan",
            "sulawesi",
            "maluku",
            "papua",
            "nusa",
            "tenggara");

    private final CommonWords common;

    /** The policy with the list of common passwords that comes with the program. */
    public PasswordPolicy() {
        this.common = CommonWords.load();
    }

    /** What is wrong with a password. */
    public enum Weakness {
        /** Fewer than 12 characters and fewer than 4 words. */
        TOO_SHORT(AccessText.WEAK_SHORT),
        /** More than 256 characters. */
        TOO_LONG(AccessText.WEAK_LONG),
        /** Contains the user's name or login or the office's name. */
        OWN_DATA(AccessText.WEAK_OWN),
        /** Made of sequences, repetitions, years or dates. */
        PATTERN(AccessText.WEAK_PATTERN),
        /** Made of common words or passwords. */
        COMMON(AccessText.WEAK_COMMON);

        // TextKey is an interface; its constants here are enum constants.
        @SuppressWarnings("ImmutableEnumChecker")
        private final TextKey text;

        Weakness(TextKey text) {
            this.text = text;
        }

        /** What to tell the user. */
        public TextKey text() {
            return text;
        }
    }

    /**
     * How a password stands.
     *
     * @param strength 0 (falls at once) to 4; for the bar beside the field
     * @param weakness why it is refused; null if it is accepted
     */
    public record Verdict(int strength, @Nullable Weakness weakness) {
        /** Whether the password is accepted. */
        public boolean accepted() {
            return weakness == null;
        }

        /** The word for the strength. */
        public TextKey title() {
            return List.of(
                            AccessText.STRENGTH_0,
                            AccessText.STRENGTH_1,
                            AccessText.STRENGTH_2,
                            AccessText.STRENGTH_3,
                            AccessText.STRENGTH_4)
                    .get(strength);
        }
    }

    /**
     * Looks at a password. Quick enough for every keystroke.
     *
     * @param own what the password must not contain: the user's name and login, the office's name
     */
    public Verdict check(char[] password, Collection<String> own) {
        if (password.length > LONGEST) {
            return new Verdict(0, Weakness.TOO_LONG);
        }
        String text = CharBuffer.wrap(password).toString();
        Guesses.Estimate estimate = Guesses.of(text, common, ownWords(own));
        int strength = 0;
        while (strength < STEPS.length && estimate.log10() >= STEPS[strength]) {
            strength++;
        }
        Weakness weakness = weakness(text, strength, estimate, ownWords(own));
        return new Verdict(weakness == null ? strength : Math.min(strength, ACCEPTED - 1), weakness);
    }

    private static @Nullable Weakness weakness(
            String text, int strength, Guesses.Estimate estimate, Set<String> ownWords) {
        if (text.codePointCount(0, text.length()) < SHORTEST && words(text) < WORDS) {
            return Weakness.TOO_SHORT;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (ownWords.stream().anyMatch(lower::contains)) {
            return Weakness.OWN_DATA;
        }
        if (strength < ACCEPTED) {
            return estimate.mostlyPattern() ? Weakness.PATTERN : Weakness.COMMON;
        }
        return null;
    }

    /**
     * Passes if {@code password} is accepted.
     *
     * @throws Refusal with {@link AccessProblem.WeakPassword} otherwise
     */
    public void require(char[] password, Collection<String> own) {
        Weakness weakness = check(password, own).weakness();
        if (weakness != null) {
            throw new Refusal(new AccessProblem.WeakPassword(weakness));
        }
    }

    private static int words(String text) {
        var words = new LinkedHashSet<String>();
        for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return words.size();
    }

    private static Set<String> ownWords(Collection<String> own) {
        var words = new LinkedHashSet<String>();
        for (String text : own) {
            for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
                if (word.length() >= SHORTEST_OWN_WORD && !EVERYBODYS.contains(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
