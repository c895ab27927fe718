package id.simpul.household;

import id.simpul.household.Typed.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Turns typed words into expressions of the full-text index. Every part of one is a whole entry, never {@code word*}: the
 * index hands out an entry's rows as they are asked for, but gathers all rows of all words behind a star first, which at four
 * million persons takes a tenth of a second (measured).
 */
final class WordQuery {
    /** How many words an unfinished one may stand for; the commonest are taken. */
    private static final int MEANINGS = 24;

    private static final int SHORTEST_HALF = 3;
    private static final int SPLITS = 2;

    /** Stands for no row: no entry is written like it. */
    private static final String NOBODY = "\"_\"";

    private final Vocabulary words;
    private final int meanings;

    private WordQuery(DSLContext sql, int meanings) {
        this.words = new Vocabulary(sql);
        this.meanings = meanings;
    }

    /** For what is shown while somebody types. */
    static WordQuery of(DSLContext sql) {
        return new WordQuery(sql, MEANINGS);
    }

    /** For what must be complete. */
    static WordQuery complete(DSLContext sql) {
        return new WordQuery(sql, Integer.MAX_VALUE);
    }

    /** Every word but the last as it is; the last may go on. Empty: nobody. */
    String strict(Typed typed) {
        var parts = new ArrayList<String>();
        List<Word> all = typed.words();
        for (int i = 0; i < all.size(); i++) {
            Set<String> entries = new LinkedHashSet<>();
            if (i == all.size() - 1) {
                all.get(i).forms().forEach(form -> addBeginning(form, entries));
            } else {
                addWhole(all.get(i).whole(), entries);
            }
            parts.add(anyOf(entries));
        }
        return together(parts, typed);
    }

    /** Every word may go on, may be written together with the next one or be two itself, and its last letter may change. */
    String loose(Typed typed) {
        var parts = new ArrayList<String>();
        List<Word> all = typed.words();
        for (int i = 0; i < all.size(); i++) {
            String part = loose(all.get(i));
            if (i + 1 < all.size()) {
                Set<String> joined = new LinkedHashSet<>();
                for (String form : all.get(i + 1).forms()) {
                    addNames(all.get(i).whole() + form, joined);
                }
                if (!joined.isEmpty()) {
                    String pair = "(" + part + " AND " + loose(all.get(i + 1)) + ")";
                    part = "(" + pair + " OR " + anyOf(joined) + ")";
                    i++;
                }
            }
            parts.add(part);
        }
        return together(parts, typed);
    }

    /** As {@link #loose}, or near words in the places of mistyped ones; empty if there are none. */
    Optional<String> near(Typed typed, NearWords nearWords) {
        var parts = new ArrayList<String>();
        boolean any = false;
        List<Word> all = typed.words();
        for (int i = 0; i < all.size(); i++) {
            List<String> near = nearWords.of(all.get(i), i == all.size() - 1);
            any |= !near.isEmpty();
            parts.add("(" + loose(all.get(i)) + " OR " + anyOf(near) + ")");
        }
        return any ? Optional.of(together(parts, typed)) : Optional.empty();
    }

    private String loose(Word word) {
        Set<String> entries = new LinkedHashSet<>();
        word.forms().forEach(form -> addBeginning(form, entries));
        if (meanings == MEANINGS) {
            // Not for lists, which show everything they find: "so" would fill them with Su and Sa.
            word.turning().forEach(form -> addBeginning(form, entries));
        }
        var ways = new ArrayList<String>();
        if (!entries.isEmpty()) {
            ways.add(anyOf(entries));
        }
        ways.addAll(halves(word));
        return ways.isEmpty() ? NOBODY : ways.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Nurhayati as Nur Hayati, Abdurahman as Abdul Rahman. */
    private List<String> halves(Word word) {
        var ways = new ArrayList<String>();
        String whole = word.forms().getFirst();
        for (int at = SHORTEST_HALF; at <= whole.length() - SHORTEST_HALF && ways.size() < SPLITS; at++) {
            String left = whole.substring(0, at);
            left = left.equals("abdu") ? "abdul" : left;
            Set<String> right = new LinkedHashSet<>();
            if (words.has(left)) {
                addNames(whole.substring(at), right);
            }
            if (!right.isEmpty()) {
                ways.add("(" + quoted(left) + " AND " + anyOf(right) + ")");
            }
        }
        return ways;
    }

    private void addWhole(String word, Set<String> entries) {
        entries.add(word);
        entries.add(IndexWords.PLACE + word);
    }

    private void addBeginning(String form, Set<String> entries) {
        addNames(form, entries);
        if (form.length() == IndexWords.PLACE_BEGINNING) {
            entries.add(IndexWords.beginning(IndexWords.PLACE + form));
        } else if (form.length() > IndexWords.PLACE_BEGINNING) {
            entries.addAll(words.beginning(IndexWords.PLACE + form, meanings));
        }
    }

    private void addNames(String form, Set<String> entries) {
        if (form.length() <= IndexWords.LONGEST_BEGINNING) {
            entries.add(IndexWords.beginning(form));
        } else {
            entries.addAll(words.beginning(form, meanings));
        }
    }

    private static String together(List<String> parts, Typed typed) {
        typed.filters().forEach(filter -> parts.add(anyOf(filter)));
        return String.join(" AND ", parts);
    }

    /** The expression for rows with one of {@code entries}. */
    static String anyOf(Iterable<String> entries) {
        var quoted = new ArrayList<String>();
        entries.forEach(entry -> quoted.add(quoted(entry)));
        return quoted.isEmpty() ? NOBODY : quoted.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String quoted(String entry) {
        return '"' + entry + '"';
    }
}
