package id.simpul.l10n;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folds Indonesian names to what they sound like, so that a name is found however it was spelt: old and new spelling
 * (Soekarno, Sukarno; Djoko, Joko), letters that offices mix up (Zaenal, Jaenal; Efendy, Effendi), abbreviations (Moch.,
 * St., Abd.) and titles. Folded text is for finding, never for showing. Whatever stores it stores {@link #VERSION} with it
 * and folds again when that has changed: index and query must use the same rules.
 */
public final class NameFolding {
    /** Number of these rules. Raise it with every change that alters any folded text. */
    public static final int VERSION = 1;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´\"]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOTTED_DEGREE =
            Pattern.compile("(?<=[\\s,])(?:s|m|a|d|dr|ph|sp|st|str)\\.(?:[a-z]{1,5}\\.?){1,3}(?=[\\s,]|$)");

    /** Two letters that sound as one, in the order they are tried at each place. */
    private static final String[][] PAIRS = {
        {"oe", "u"}, {"oo", "u"}, {"ie", "i"}, {"ae", "ai"}, {"dj", "j"}, {"tj", "c"}, {"sj", "s"}, {"sy", "s"},
        {"sh", "s"}, {"ch", "h"}, {"kh", "h"}, {"dz", "z"}, {"dh", "d"}, {"th", "t"}, {"bh", "b"}, {"gh", "g"},
        {"ph", "f"}
    };

    private static final Set<String> TITLES = Set.of(
            "h",
            "hj",
            "haji",
            "hajjah",
            "hajah",
            "kh",
            "ky",
            "kyai",
            "kiai",
            "ust",
            "ustad",
            "ustadz",
            "ustaz",
            "ustadzah",
            "drs",
            "dra",
            "dr",
            "drg",
            "drh",
            "ir",
            "prof",
            "tn",
            "ny",
            "nn",
            "bpk",
            "bapak",
            "ibu",
            "sdr",
            "sdri",
            "alm",
            "almh",
            "almarhum",
            "almarhumah");
    private static final Set<String> CHILD_OF = Set.of("bin", "binti", "bnt", "bt", "bte", "b");
    private static final Set<String> DEGREES = Set.of(
            "sh", "se", "spd", "spdi", "ssos", "sag", "skom", "skm", "stp", "sip", "sap", "sp", "st", "ssi", "ssit",
            "sst", "skep", "shi", "sei", "spsi", "sik", "mm", "msi", "mpd", "mpdi", "mh", "mkes", "mkom", "mt", "ma",
            "map", "mag", "amd", "amdkeb", "amdkep", "strkeb", "ners", "apt", "phd", "keb", "kep");
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("moh", "muhammad"),
            Map.entry("moch", "muhammad"),
            Map.entry("mokh", "muhammad"),
            Map.entry("muh", "muhammad"),
            Map.entry("much", "muhammad"),
            Map.entry("mhd", "muhammad"),
            Map.entry("mohd", "muhammad"),
            Map.entry("muhd", "muhammad"),
            Map.entry("mhmd", "muhammad"),
            Map.entry("mohamad", "muhammad"),
            Map.entry("mohammad", "muhammad"),
            Map.entry("mohamed", "muhammad"),
            Map.entry("mohammed", "muhammad"),
            Map.entry("mochamad", "muhammad"),
            Map.entry("mochammad", "muhammad"),
            Map.entry("mokhamad", "muhammad"),
            Map.entry("mokhammad", "muhammad"),
            Map.entry("muhamat", "muhammad"),
            Map.entry("st", "siti"),
            Map.entry("sty", "siti"),
            Map.entry("abd", "abdul"),
            Map.entry("abdl", "abdul"));

    private NameFolding() {}

    /**
     * The folded words of a person's name, without titles, degrees, "bin" and "binti"; empty only if the name has no letter
     * and no digit.
     */
    public static List<String> personWords(String name) {
        List<String> words = personWordsOnce(name);
        List<String> before;
        do {
            before = words;
            words = personWordsOnce(String.join(" ", before));
        } while (!words.equals(before));
        return words;
    }

    private static List<String> personWordsOnce(String name) {
        var words = new ArrayList<String>();
        String[] parts = lower(name).split(",", -1);
        for (int part = 0; part < parts.length; part++) {
            List<String> raw = split(DOTTED_DEGREE.matcher(parts[part]).replaceAll(" "));
            for (int i = 0; i < raw.size(); i++) {
                // What is left of a name is kept whatever it is: "Ibu" may be all that was written.
                boolean alone = words.isEmpty() && i == raw.size() - 1;
                if (alone || !dropped(raw.get(i), part > 0, words.isEmpty())) {
                    words.add(fold(expanded(raw.get(i), words.isEmpty() && !alone)));
                }
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static boolean dropped(String word, boolean afterComma, boolean first) {
        return TITLES.contains(word) || (!first && CHILD_OF.contains(word)) || (afterComma && DEGREES.contains(word));
    }

    /** {@link #personWords} in one text with single spaces, as search columns hold it. */
    public static String person(String name) {
        return String.join(" ", personWords(name));
    }

    /** The folded words of any text: nothing dropped, nothing expanded. */
    public static List<String> words(String text) {
        return split(lower(text)).stream()
                .map(NameFolding::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    /** One word folded: whatever separates words inside it is dropped. */
    public static String word(String word) {
        return fold(SEPARATORS.matcher(lower(word)).replaceAll(""));
    }

    private static String expanded(String word, boolean first) {
        if (first && word.equals("m")) {
            return "muhammad";
        }
        return ABBREVIATIONS.getOrDefault(word, word);
    }

    private static String lower(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        for (String word : SEPARATORS.split(text, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Folds one lower-case word until the rules change nothing more, which makes folding idempotent. */
    private static String fold(String word) {
        String folded = word;
        String before;
        do {
            before = folded;
            folded = once(before);
        } while (!folded.equals(before));
        return folded;
    }

    private static String once(String word) {
        var out = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            String pair = replacement(word, at);
            if (pair != null) {
                append(out, pair);
                at += 2;
            } else {
                append(out, letter(word.charAt(at)));
                at++;
            }
        }
        return ending(out);
    }

    private static @Nullable String replacement(String word, int at) {
        for (String[] pair : PAIRS) {
            if (word.startsWith(pair[0], at)) {
                return pair[1];
            }
        }
        return null;
    }

    private static String letter(char letter) {
        return switch (letter) {
            case 'j', 'z' -> "y";
            case 'v' -> "f";
            case 'q' -> "k";
            case 'x' -> "ks";
            default -> String.valueOf(letter);
        };
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

    private static String ending(StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 1 && out.charAt(last) == 'h') {
            out.setLength(last);
        } else if (last >= 1 && out.charAt(last) == 'y') {
            out.setCharAt(last, 'i');
        }
        return out.toString();
    }
}
