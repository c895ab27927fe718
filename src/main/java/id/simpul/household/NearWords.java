package id.simpul.household;

import id.simpul.household.Typed.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Words that somebody may have meant who mistyped: one letter wrong, missing, too many or swapped, two in long words. Only
 * words whose consonants differ by one at most are compared, so that the work stays the same however many words there are.
 */
final class NearWords {
    /** How many near words stand for a mistyped one. */
    private static final int LIMIT = 8;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    private static final int LONG = 6;

    /** From how many letters on a last word is compared with beginnings of others too. */
    private static final int BEGINNING = 5;

    private static final int COMPARED = 3000;
    private static final String CONSONANTS = "bcdghjklmnprstw";

    private final Vocabulary words;

    NearWords(DSLContext sql) {
        this.words = new Vocabulary(sql);
    }

    private record Near(String word, int distance, int order) {}

    /** Near words of {@code word}, names and places, the nearest and commonest first; it may be a beginning if {@code last}. */
    List<String> of(Word word, boolean last) {
        String typed = word.whole();
        if (typed.length() < SHORTEST
                || typed.length() > LONGEST
                || !typed.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        var found = new ArrayList<Near>();
        for (String mark : List.of("", IndexWords.PLACE)) {
            for (String candidate : words.shaped(shapes(typed, mark), COMPARED)) {
                String plain = candidate.substring(mark.length());
                int distance = EditDistance.between(typed, plain, last && typed.length() >= BEGINNING);
                if (distance <= (typed.length() < LONG ? 1 : 2) && begins(typed, plain, distance)) {
                    found.add(new Near(candidate, distance, found.size()));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparingInt(Near::order))
                .limit(LIMIT)
                .map(Near::word)
                .toList();
    }

    /** Two mistakes are believed only behind a first letter that is right. */
    private static boolean begins(String typed, String word, int distance) {
        return distance < 2 || typed.charAt(0) == word.charAt(0);
    }

    /** The skeletons that are one consonant away from that of {@code typed}, and its own. */
    private static Set<String> shapes(String typed, String mark) {
        String own = IndexWords.skeleton(typed);
        Set<String> near = new LinkedHashSet<>(Set.of(own));
        for (int at = 0; at <= own.length(); at++) {
            String before = own.substring(0, at);
            if (at < own.length()) {
                String behind = own.substring(at + 1);
                near.add(before + behind);
                for (int i = 0; i < CONSONANTS.length(); i++) {
                    near.add(before + CONSONANTS.charAt(i) + behind);
                }
                if (!behind.isEmpty()) {
                    near.add(before + behind.charAt(0) + own.charAt(at) + behind.substring(1));
                }
            }
            for (int i = 0; i < CONSONANTS.length(); i++) {
                near.add(before + CONSONANTS.charAt(i) + own.substring(at));
            }
        }
        var marked = new HashSet<String>();
        near.forEach(shape -> marked.add(mark + shape));
        return marked;
    }
}
