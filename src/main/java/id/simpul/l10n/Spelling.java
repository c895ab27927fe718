package id.simpul.l10n;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one word of a name is reduced to what it sounds like, letter by letter: spelling before 1972 (oe, dj, tj, sj, j for y),
 * Arabic sounds (kh, sy, dh, th, dz), what Sundanese and Javanese offices hear alike (f, v and p; z and j; Rizki and Riski),
 * doubled letters, silent h, d and t or b and p at the end. The letter j stands for all of j, z and y before a vowel.
 */
final class Spelling {
    private static final String VOWELS = "aeiou";

    /** Letters that sound as one, in the order they are tried at each place. */
    private static final String[][] TOGETHER = {
        {"chr", "kr"}, {"oe", "u"}, {"oo", "u"}, {"ou", "u"}, {"ie", "i"}, {"ae", "ai"}, {"ei", "ai"}, {"oi", "ai"},
        {"dj", "j"}, {"tj", "c"}, {"sj", "s"}, {"sy", "s"}, {"sh", "s"}, {"ch", "h"}, {"ck", "k"}, {"kh", "h"},
        {"dz", "z"}, {"dh", "d"}, {"th", "t"}, {"bh", "b"}, {"gh", "g"}, {"ph", "p"}
    };

    /** What the last letters of an unfinished word may still turn into. */
    private static final Map<Character, List<String>> OPEN_ENDS = Map.ofEntries(
            Map.entry('o', List.of("u", "a")),
            Map.entry('e', List.of("a")),
            Map.entry('d', List.of("j")),
            Map.entry('t', List.of("c")),
            Map.entry('c', List.of("h", "k")),
            Map.entry('k', List.of("h")),
            Map.entry('z', List.of("j", "i", "s")),
            Map.entry('j', List.of("i")),
            Map.entry('y', List.of("j")),
            Map.entry('w', List.of("u")));

    private Spelling() {}

    /** Folds one lower-case word until the rules change nothing more, which makes folding idempotent. */
    static String fold(String word) {
        String folded = word;
        String before;
        do {
            before = folded;
            folded = ending(once(before));
        } while (!folded.equals(before));
        return folded;
    }

    /** What the folded form of a word that begins with the lower-case {@code beginning} may begin with, likeliest first. */
    static Stream<String> open(String beginning) {
        if (beginning.isEmpty()) {
            return Stream.empty();
        }
        // A digit behind it keeps the rules for endings away.
        int last = beginning.length() - 1;
        Stream<String> turned = OPEN_ENDS.getOrDefault(beginning.charAt(last), List.of()).stream()
                .map(end -> beginning.substring(0, last) + end);
        return Stream.concat(Stream.of(beginning), turned)
                .map(word -> fold(word + '0'))
                .map(folded -> folded.substring(0, folded.length() - 1))
                .filter(form -> !form.isEmpty());
    }

    private static String once(String word) {
        var out = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            String[] together = together(word, at);
            if (together != null) {
                append(out, together[1]);
                at += together[0].length();
            } else if (word.charAt(at) == 'i'
                    && at + 2 < word.length()
                    && word.charAt(at + 1) == 'y'
                    && open(word, at + 2)) {
                // Zakiyah, Zakiah.
                append(out, "i");
                at += 2;
            } else {
                append(out, letter(word, at));
                at++;
            }
        }
        return out.toString();
    }

    private static String @Nullable [] together(String word, int at) {
        for (String[] pair : TOGETHER) {
            if (word.startsWith(pair[0], at)) {
                return pair;
            }
        }
        if (at > 0 && word.startsWith("ijah", at) && at + 4 == word.length()) {
            // Asijah as it was written for Asiyah.
            return new String[] {"ijah", "ia"};
        }
        return null;
    }

    private static String letter(String word, int at) {
        char letter = word.charAt(at);
        return switch (letter) {
            case 'y', 'j', 'z' -> glide(word, at);
            case 'f', 'v' -> "p";
            // Awliya, Aulia.
            case 'w' -> at > 0 && VOWELS.indexOf(word.charAt(at - 1)) >= 0 && beforeConsonant(word, at) ? "u" : "w";
            case 'q' -> "k";
            case 'x' -> "ks";
            case 'c' -> at > 0 && hard(word, at + 1) ? "k" : "c";
            default -> String.valueOf(letter);
        };
    }

    /** Surya is Suria, Rizki is Riski, Aziz is Azis, Zaenal is Jaenal; what is left of the three letters is one. */
    private static String glide(String word, int at) {
        char letter = word.charAt(at);
        boolean end = at + 1 == word.length();
        boolean beforeConsonant = beforeConsonant(word, at);
        if (letter == 'z' && at > 0 && (end || beforeConsonant)) {
            return "s";
        }
        if ((end && at > 0) || (letter == 'y' && beforeConsonant)) {
            return "i";
        }
        boolean behindConsonant = at > 0 && consonant(word.charAt(at - 1)) && !glides(word.charAt(at - 1));
        return behindConsonant && !end && open(word, at + 1) ? "i" : "j";
    }

    private static boolean beforeConsonant(String word, int at) {
        return at + 1 < word.length() && consonant(word.charAt(at + 1)) && !glides(word.charAt(at + 1));
    }

    private static boolean glides(char letter) {
        return letter == 'y' || letter == 'j' || letter == 'z';
    }

    private static boolean open(String word, int at) {
        return "aou".indexOf(word.charAt(at)) >= 0;
    }

    private static boolean consonant(char letter) {
        return letter >= 'a' && letter <= 'z' && VOWELS.indexOf(letter) < 0;
    }

    /** Whether a c in front is a k: Victor, Isaac. */
    private static boolean hard(String word, int at) {
        return at == word.length()
                || (consonant(word.charAt(at)) && word.charAt(at) != 'c' && !glides(word.charAt(at)));
    }

    private static void append(StringBuilder out, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == letter && !Character.isDigit(letter);
            if (!doubled) {
                out.append(letter);
            }
        }
    }

    private static String ending(String word) {
        int last = word.length() - 1;
        if (last < 1) {
            return word;
        }
        String before = word.substring(0, last);
        return switch (word.charAt(last)) {
            case 'h' -> before;
            case 'd' -> before + 't';
            case 'b' -> before + 'p';
            default -> word;
        };
    }

    /** {@code words} folded, as a set to look folded words up in. */
    static Stream<String> folded(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split(" ", -1)).map(Spelling::fold);
    }
}
