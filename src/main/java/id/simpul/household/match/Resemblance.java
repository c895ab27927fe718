package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.match.DuplicateProblem.Gone;
import id.simpul.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Weighs single persons by the same evidence as the look through everybody. How common names are is counted once and kept; it
 * changes little from day to day.
 */
final class Resemblance {
    /** One who stands at the desk is on record more often than any two records are one person, and asking costs little. */
    private static final double AT_THE_DESK = Scan.THRESHOLD - 3;

    private @Nullable Lexicon lexicon;

    /** Uses counts that were just made. */
    synchronized void use(Lexicon fresh) {
        lexicon = fresh;
    }

    private Lexicon lexicon(DSLContext sql) {
        Lexicon known = lexicon;
        if (known == null) {
            Lexicon counted = new Lexicon();
            TraitsReader.read(sql, DSL.noCondition(), counted::add);
            lexicon = counted;
            return counted;
        }
        return known;
    }

    /** Weighs two persons that are recorded. */
    synchronized Comparison compare(DSLContext sql, long first, long second) {
        Lexicon counts = lexicon(sql);
        Map<Long, Traits> found = byId(sql, PERSON.ID.in(first, second));
        Traits one = found.get(first);
        Traits other = found.get(second);
        if (one == null || other == null) {
            throw new Refusal(new Gone());
        }
        return new Matcher(counts).compare(counts.fold(one), counts.fold(other));
    }

    /** Members of {@code second} with the members of {@code first} they are, each one once, the surest pairs first. */
    synchronized Map<Long, Long> members(DSLContext sql, long first, long second) {
        record Match(long gone, long stays, double bits) {}
        Lexicon counts = lexicon(sql);
        var matcher = new Matcher(counts);
        List<Match> matches = new ArrayList<>();
        for (Traits gone : byId(sql, PERSON.HOUSEHOLD.eq(second)).values()) {
            for (Traits stays : byId(sql, PERSON.HOUSEHOLD.eq(first)).values()) {
                double bits = matcher.weigh(counts.fold(gone), counts.fold(stays), Double.NEGATIVE_INFINITY);
                if (bits >= Scan.THRESHOLD) {
                    matches.add(new Match(gone.person(), stays.person(), bits));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::bits).reversed());
        Map<Long, Long> members = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Match match : matches) {
            if (!members.containsKey(match.gone()) && taken.add(match.stays())) {
                members.put(match.gone(), match.stays());
            }
        }
        return members;
    }

    /**
     * Who recorded may be {@code person}, who is not recorded yet.
     *
     * @param near whom to compare with
     * @param except row ids that are not meant
     */
    synchronized List<Long> alike(DSLContext sql, Traits person, Condition near, Set<Long> except) {
        Lexicon counts = lexicon(sql);
        var matcher = new Matcher(counts);
        Folded folded = counts.fold(person);
        record Match(long person, double bits) {}
        List<Match> matches = new ArrayList<>();
        TraitsReader.read(sql, near, other -> {
            if (!except.contains(other.person())) {
                double bits = matcher.weigh(folded, counts.fold(other), AT_THE_DESK);
                if (bits >= AT_THE_DESK) {
                    matches.add(new Match(other.person(), bits));
                }
            }
        });
        return matches.stream()
                .sorted(Comparator.comparingDouble(Match::bits).reversed())
                .map(Match::person)
                .toList();
    }

    private static Map<Long, Traits> byId(DSLContext sql, Condition which) {
        Map<Long, Traits> found = new HashMap<>();
        TraitsReader.read(sql, which, person -> found.put(person.person(), person));
        return found;
    }
}
