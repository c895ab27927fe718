package id.simpul.household;

import id.simpul.l10n.NameFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that people are found by, and the entries made of them: each word, and its beginnings up to
 * {@value #LONGEST_BEGINNING} letters with {@code _} behind, so that a beginning costs no more than a word. Longer beginnings
 * are looked up among the words themselves ({@link Vocabulary}).
 */
final class IndexWords {
    /** In front of words of places. */
    static final String PLACE = "p_";

    /** In front of the number of an RT. */
    static final String RT = "rt_";

    /** In front of the number of an RW. */
    static final String RW = "rw_";

    /** In front of a year of birth. */
    static final String BORN = "y_";

    /** Up to how many letters a name's word is entered by its beginnings. */
    static final int LONGEST_BEGINNING = 4;

    /** How many letters of a place's word are entered as its beginning. */
    static final int PLACE_BEGINNING = 3;

    private static final char OPEN = '_';
    private static final int YEAR = 4;
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)");

    /** Words of addresses that say nothing about where. */
    private static final Set<String> GENERIC = NameFolding.words(
                    "kp kmp kampung jl jln jalan gg gang perum perumahan komplek kompleks desa ds dusun dsn dukuh"
                            + " kel kelurahan kec kecamatan lingkungan lk blok rt rw no nomor")
            .stream()
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private IndexWords() {}

    /** Folded words of a name and of other names, each once, the name's first. */
    static String ofNames(String name, @Nullable String others) {
        var words = new LinkedHashSet<>(NameFolding.personWords(name));
        if (others != null) {
            for (String other : others.split("[,;]", -1)) {
                words.addAll(NameFolding.personWords(other));
            }
        }
        return String.join(" ", words);
    }

    /** What tells where somebody lives and when they were born. */
    static String ofPlaces(Stream<String> places, @Nullable String rt, @Nullable String rw, @Nullable String born) {
        var words = new LinkedHashSet<String>();
        places.flatMap(place -> NameFolding.words(place).stream())
                .filter(word -> !generic(word))
                .map(word -> PLACE + plain(word))
                .forEach(words::add);
        if (rt != null) {
            NameFolding.words(rt).forEach(number -> words.add(RT + plain(number)));
        }
        if (rw != null) {
            NameFolding.words(rw).forEach(number -> words.add(RW + plain(number)));
        }
        if (born != null && born.length() >= YEAR) {
            words.add(BORN + born.substring(0, YEAR));
        }
        return String.join(" ", words);
    }

    /** Whether the folded {@code word} stands in any address. */
    static boolean generic(String word) {
        return GENERIC.contains(word);
    }

    /** A number without zeros in front; any other word as it is. */
    static String plain(String word) {
        return NUMBER.matcher(word).matches() ? NUMBER.matcher(word).replaceAll("$1") : word;
    }

    /** What a row with these words is entered by. */
    static String entries(String words, String places) {
        var entries = new LinkedHashSet<String>();
        for (String word : split(words)) {
            entries.add(word);
            for (int length = 1; length <= Math.min(LONGEST_BEGINNING, word.length()); length++) {
                entries.add(beginning(word.substring(0, length)));
            }
        }
        for (String place : split(places)) {
            entries.add(place);
            if (place.startsWith(PLACE) && place.length() >= PLACE.length() + PLACE_BEGINNING) {
                entries.add(beginning(place.substring(0, PLACE.length() + PLACE_BEGINNING)));
            }
        }
        return String.join(" ", entries);
    }

    /** The entry of every word that begins with {@code letters}. */
    static String beginning(String letters) {
        return letters + OPEN;
    }

    /** The words of a row that belong into the vocabulary. */
    static Collection<String> vocabulary(String words, String places) {
        var all = new ArrayList<>(split(words));
        split(places).stream()
                .filter(place -> place.startsWith(PLACE))
                .filter(place -> !Character.isDigit(place.charAt(PLACE.length())))
                .forEach(all::add);
        return all;
    }

    /** The consonants of a word, behind its mark. */
    static String skeleton(String word) {
        int from = word.startsWith(PLACE) ? PLACE.length() : 0;
        var kept = new StringBuilder(word.substring(0, from));
        for (int i = from; i < word.length(); i++) {
            if ("aeiou".indexOf(word.charAt(i)) < 0) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }

    /** The words in a column. */
    static List<String> split(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
    }
}
