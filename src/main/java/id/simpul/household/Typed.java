package id.simpul.household;

import id.simpul.l10n.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed into the search box, taken apart.
 *
 * @param numbers runs of digits that may be part of a NIK, No. KK or telephone number
 * @param words the words, folded
 * @param filters entries of the index for RT, RW, house number and year of birth, one of each list must fit
 * @param unfinished whether the last of the filters may still become another number
 */
record Typed(List<String> numbers, List<Word> words, List<List<String>> filters, boolean unfinished) {
    private static final char OPEN = '0';
    private static final Pattern LAST = Pattern.compile("(?s).*?([\\p{L}\\p{N}\\p{M}'’‘ʼ`´]*)$");
    private static final int NUMBER = 4;

    /** What is longer was pasted by mistake; no name and address is. */
    private static final int LONGEST = 120;

    private static final int FIRST_YEAR = 1890;
    private static final int LAST_YEAR = 2099;
    private static final int DECADE = 3;

    private static final Pattern ALL_DIGITS = Pattern.compile("[0-9][0-9 .\\-]*");
    private static final Pattern FOURS = Pattern.compile("(?<![0-9])[0-9]{4}(?:[ .\\-][0-9]{4})+(?![0-9])");
    private static final Pattern RT_RW =
            Pattern.compile("(?i)\\brt\\b?[ .:/]*rw\\b?[ .:]*([0-9]{1,3})\\s*/\\s*([0-9]{1,3})(?![0-9])");
    private static final Pattern PAIR = Pattern.compile(
            "(?i)(?:\\brt\\b?[ .:]*)?(?<![0-9])([0-9]{1,3})\\s*/\\s*(?:rw\\b?[ .:]*)?([0-9]{1,3})(?![0-9])");
    private static final Pattern RT = Pattern.compile("(?i)\\brt\\b?[ .:]*([0-9]{1,3})(?![0-9])");
    private static final Pattern RW = Pattern.compile("(?i)\\brw\\b?[ .:]*([0-9]{1,3})(?![0-9])");
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,2}$");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9]+(?![\\p{L}\\p{N}])");

    /**
     * One word.
     *
     * @param whole it as a finished word
     * @param forms what the words meant by it may begin with, the likeliest first
     * @param turning what else they may begin with, if the next letter changes the last one
     * @param doubtful whether it may be a title or degree
     */
    record Word(String whole, List<String> forms, List<String> turning, boolean doubtful) {
        static Word of(String whole) {
            return new Word(whole, List.of(whole), List.of(), false);
        }

        /** Whether some of {@code words} begins as this one. */
        boolean begins(List<String> words) {
            return words.stream().anyMatch(word -> forms.stream().anyMatch(word::startsWith));
        }

        private boolean beginsPlace(List<String> places) {
            return places.stream()
                    .anyMatch(place -> forms.stream().anyMatch(form -> place.startsWith(IndexWords.PLACE + form)));
        }
    }

    static Typed parse(String text) {
        String stripped = text.substring(0, Math.min(text.length(), LONGEST)).strip();
        if (stripped.isEmpty()) {
            return new Typed(List.of(), List.of(), List.of(), false);
        }
        if (ALL_DIGITS.matcher(stripped).matches()) {
            return new Typed(List.of(stripped.replaceAll("[^0-9]", "")), List.of(), List.of(), false);
        }
        var numbers = new ArrayList<String>();
        var filters = new ArrayList<List<String>>();
        String rest =
                FOURS.matcher(stripped).replaceAll(groups -> groups.group().replaceAll("[^0-9]", ""));
        rest = take(rest, RT_RW, pair -> areas(filters, pair));
        rest = take(rest, PAIR, pair -> areas(filters, pair));
        rest = take(rest, RT, rt -> area(filters, IndexWords.RT, rt.group(1)));
        rest = take(rest, RW, rw -> area(filters, IndexWords.RW, rw.group(1)));
        rest = take(rest, DIGITS, run -> number(run.group(), numbers, filters));
        return new Typed(numbers, words(rest), filters, unfinished(stripped) && !filters.isEmpty());
    }

    private static String take(String text, Pattern pattern, Consumer<MatchResult> use) {
        Matcher matcher = pattern.matcher(text);
        var rest = new StringBuilder();
        while (matcher.find()) {
            use.accept(matcher);
            matcher.appendReplacement(rest, " ");
        }
        return matcher.appendTail(rest).toString();
    }

    private static void areas(List<List<String>> filters, MatchResult pair) {
        area(filters, IndexWords.RT, pair.group(1));
        area(filters, IndexWords.RW, pair.group(2));
    }

    private static void area(List<List<String>> filters, String kind, String digits) {
        if (Integer.parseInt(digits) > 0) {
            filters.add(List.of(kind + IndexWords.plain(digits)));
        }
    }

    /** Whether the number at the end may go on to be another RT or a year; one of zeros says nothing yet. */
    private static boolean unfinished(String text) {
        Matcher end = SHORT_NUMBER.matcher(text);
        return end.find() && Integer.parseInt(end.group()) > 0;
    }

    private static void number(String digits, List<String> numbers, List<List<String>> filters) {
        int value = digits.length() <= NUMBER ? Integer.parseInt(digits) : 0;
        if (digits.length() == NUMBER && value >= FIRST_YEAR && value <= LAST_YEAR) {
            filters.add(List.of(IndexWords.BORN + digits));
        } else if (digits.length() >= NUMBER) {
            numbers.add(digits);
        } else if (value > 0) {
            var any = new ArrayList<String>();
            any.add(IndexWords.RT + value);
            any.add(IndexWords.RW + value);
            any.add(IndexWords.PLACE + value);
            if (digits.length() == DECADE && value * 10 >= FIRST_YEAR && value * 10 <= LAST_YEAR) {
                for (int year = value * 10; year < value * 10 + 10; year++) {
                    any.add(IndexWords.BORN + year);
                }
            }
            filters.add(any);
        }
    }

    /** The last word may be unfinished: {@code Budy} folds to {@code budi}, yet may go on to {@code Budyanto}. */
    private static List<Word> words(String text) {
        List<String> finished = NameFolding.personWords(text);
        boolean open = !text.isBlank() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        // A digit behind it keeps the rules for endings away, and a word that is a title so far.
        List<String> marked = open ? NameFolding.personWords(text + OPEN) : finished;
        var words = new ArrayList<Word>();
        if (finished.isEmpty() && !open) {
            // Only titles, which are names of their own to somebody.
            NameFolding.words(text).forEach(word -> words.add(Word.of(word)));
        } else if (!open || finished.size() > marked.size()) {
            finished.forEach(word -> words.add(Word.of(word)));
        } else {
            boolean title = finished.size() < marked.size();
            finished.subList(0, marked.size() - 1).forEach(word -> words.add(Word.of(word)));
            String last = LAST.matcher(text).replaceFirst("$1");
            List<String> forms = new ArrayList<>(NameFolding.unfinished(last));
            String whole = title || finished.isEmpty() ? NameFolding.word(last) : finished.getLast();
            if (!forms.contains(whole)) {
                forms.add(whole);
            }
            words.add(new Word(whole, forms, NameFolding.turning(last), title));
        }
        List<Word> meant =
                words.stream().filter(word -> !IndexWords.generic(word.whole())).toList();
        return meant.isEmpty() ? words : meant;
    }

    /** Beginnings of the folded name without blanks, the likeliest first. */
    List<String> keys() {
        return words.isEmpty() ? List.of() : keys(words.getLast().forms());
    }

    /** As {@link #keys}, if the next letter changes the last one. */
    List<String> turningKeys() {
        return words.isEmpty() ? List.of() : keys(words.getLast().turning());
    }

    private List<String> keys(List<String> endings) {
        String before =
                words.subList(0, words.size() - 1).stream().map(Word::whole).collect(Collectors.joining());
        return endings.stream().map(last -> before + last).toList();
    }

    /** Whether nothing was typed that could be looked for. */
    boolean isEmpty() {
        return numbers.isEmpty() && words.isEmpty() && filters.isEmpty();
    }

    /** Without the last thing typed, if that may not be what it seems so far. */
    Optional<Typed> withoutTheUnfinished() {
        if (unfinished) {
            return rest(new Typed(numbers, words, filters.subList(0, filters.size() - 1), false));
        }
        if (!words.isEmpty() && words.getLast().doubtful()) {
            return rest(new Typed(numbers, words.subList(0, words.size() - 1), filters, false));
        }
        return Optional.empty();
    }

    private static Optional<Typed> rest(Typed rest) {
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /** Whether somebody indexed with {@code names} and {@code places} is meant, as far as words and filters tell. */
    boolean fits(List<String> names, List<String> places) {
        return words.stream().allMatch(word -> word.begins(names) || word.beginsPlace(places))
                && filters.stream().allMatch(filter -> filter.stream().anyMatch(places::contains));
    }
}
