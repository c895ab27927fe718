package id.simpul.l10n;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folds Indonesian names to what they sound like, so that a name is found however it was spelt: old and new spelling
 * (Soekarno, Sukarno; Djoko, Joko), letters that offices mix up (Zaenal, Jaenal; Syarifudin, Saripudin), abbreviations
 * (Moch., St., Abd.), titles, and Abdul written together with what follows it. Folded text is for finding, never for showing. Whatever stores it stores {@link #VERSION} with it
 * and folds again when that has changed: index and query must use the same rules.
 */
public final class NameFolding {
    /** Number of these rules. Raise it with every change that alters any folded text. */
    public static final int VERSION = 2;

    /** How many letters of another spelling of a name say that it may be meant. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´\"]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOTTED_DEGREE =
            Pattern.compile("(?<=[\\s,])(?:s|m|a|d|dr|ph|sp|st|str)\\.(?:[a-z]{1,5}\\.?){1,3}(?=[\\s,]|$)");

    private static final Pattern DOTTED_TITLE = Pattern.compile("\\bk\\.\\s?h\\.");
    private static final Pattern OF_GOD = Pattern.compile("ull?oh\\b");

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
                    words.addAll(NameWords.usual(Spelling.fold(expanded(raw.get(i), words.isEmpty() && !alone))));
                }
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static boolean dropped(String word, boolean afterComma, boolean first) {
        return NameWords.TITLES.contains(word)
                || (!first && (NameWords.CHILD_OF.contains(word) || NameWords.PLAIN_DEGREES.contains(word)))
                || (afterComma && NameWords.DEGREES.contains(word));
    }

    /** {@link #personWords} in one text with single spaces, as search columns hold it. */
    public static String person(String name) {
        return String.join(" ", personWords(name));
    }

    /** The folded words of any text: nothing dropped, nothing expanded. */
    public static List<String> words(String text) {
        return split(lower(text)).stream()
                .map(Spelling::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    /** One word folded: whatever separates words inside it is dropped. */
    public static String word(String word) {
        return Spelling.fold(SEPARATORS.matcher(lower(word)).replaceAll(""));
    }

    /**
     * What the folded forms of words begin with that begin with {@code word}, which somebody is still typing, likeliest first:
     * {@code budy} may be Budi and may become Budiyanto, {@code moha} may become Mohamad.
     */
    public static List<String> unfinished(String word) {
        String lower = SEPARATORS.matcher(lower(word)).replaceAll("");
        List<String> open = Spelling.open(lower).toList();
        var forms = new LinkedHashSet<String>();
        open.stream().limit(1).forEach(forms::add);
        forms.add(Spelling.fold(lower));
        forms.add(Spelling.fold(NameWords.SHORT.getOrDefault(lower, lower)));
        if (lower.length() >= SHORTEST_BEGINNING) {
            NameWords.SAME.forEach((other, usual) -> {
                if (open.stream().anyMatch(other::startsWith)) {
                    forms.add(usual);
                }
            });
        }
        forms.remove("");
        return List.copyOf(forms);
    }

    /** As {@link #unfinished}, if the next letter changes the last one: {@code so} becomes Soekarno, {@code d} Djoko. */
    public static List<String> turning(String word) {
        return Spelling.open(SEPARATORS.matcher(lower(word)).replaceAll(""))
                .skip(1)
                .distinct()
                .toList();
    }

    private static String expanded(String word, boolean first) {
        String initial = first ? NameWords.INITIALS.get(word) : null;
        return initial == null ? NameWords.SHORT.getOrDefault(word, word) : initial;
    }

    private static String lower(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return OF_GOD.matcher(DOTTED_TITLE.matcher(lower).replaceAll("kh ")).replaceAll("ulah");
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
}
