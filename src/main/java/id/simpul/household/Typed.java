package id.simpul.household;

import id.simpul.l10n.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed into the search box, taken apart.
 *
 * @param numbers runs of digits long enough to be the beginning of a NIK or No. KK
 * @param words the other words, folded, each in the forms it may continue from; the first form is the finished word
 */
record Typed(List<String> numbers, List<List<String>> words) {
    /** Fewer digits beside words say nothing: every NIK of a kecamatan begins alike. */
    private static final int NUMBER_BESIDE_WORDS = 8;

    private static final Pattern GROUPED = Pattern.compile("(?<=[0-9])[ .\\-](?=[0-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static Typed parse(String text) {
        String joined = GROUPED.matcher(text.strip()).replaceAll("");
        if (DIGITS.matcher(joined).matches()) {
            return new Typed(List.of(joined), List.of());
        }
        var numbers = new ArrayList<String>();
        var rest = new StringBuilder();
        for (String part : joined.split("\\s+", -1)) {
            if (part.length() >= NUMBER_BESIDE_WORDS && DIGITS.matcher(part).matches()) {
                numbers.add(part);
            } else {
                rest.append(part).append(' ');
            }
        }
        return new Typed(numbers, words(rest.toString()));
    }

    /**
     * The last word may be unfinished: {@code Budy} folds to {@code budi}, yet may go on to {@code Budyanto}. A digit behind
     * it keeps the rules for endings away.
     */
    private static List<List<String>> words(String text) {
        List<String> finished = NameFolding.personWords(text);
        if (finished.isEmpty()) {
            // Only titles so far, which are names of their own to somebody.
            finished = NameFolding.words(text);
        }
        var words = new ArrayList<List<String>>();
        for (int i = 0; i < finished.size(); i++) {
            String word = finished.get(i);
            words.add(i == finished.size() - 1 ? forms(word, text) : List.of(word));
        }
        return words;
    }

    private static List<String> forms(String word, String text) {
        List<String> raw = NameFolding.words(text.strip() + "0");
        String open = raw.isEmpty() ? "" : raw.getLast();
        open = open.endsWith("0") ? open.substring(0, open.length() - 1) : open;
        return open.isEmpty() || open.equals(word) ? List.of(word) : List.of(word, open);
    }

    /** Beginnings of the folded name without blanks. */
    List<String> keys() {
        if (words.isEmpty()) {
            return List.of();
        }
        String before =
                words.subList(0, words.size() - 1).stream().map(List::getFirst).collect(Collectors.joining());
        return words.getLast().stream().map(last -> before + last).toList();
    }

    /** The FTS5 expression: every word must begin some word of name or place. */
    String match() {
        return words.stream()
                .map(forms ->
                        forms.stream().map(form -> '"' + form + "\"*").collect(Collectors.joining(" OR ", "(", ")")))
                .collect(Collectors.joining(" AND "));
    }

    /** How many letters the longest word has. */
    int longest() {
        return words.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
