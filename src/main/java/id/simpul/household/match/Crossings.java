package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.CROSSING_SEEN;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.HistoryEntry;
import id.simpul.household.match.DuplicateDesk.Crossing;
import id.simpul.household.match.DuplicateProblem.Gone;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.store.JournalReader;
import id.simpul.store.Patch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Opposite merges as {@link MergedRecords} settled them, read from the journal. */
final class Crossings {
    private Crossings() {}

    private record Pair(long kept, long gone) {}

    /** Those that nobody here has looked at, and whose records are still merged as they were settled. */
    static List<Crossing> open(DSLContext sql) {
        return Stream.of(PairKind.PERSON, PairKind.FAMILY)
                .flatMap(kind -> open(sql, kind).stream())
                .toList();
    }

    private static List<Crossing> open(DSLContext sql, PairKind kind) {
        List<Pair> pairs = pairs(sql, kind).stream()
                .filter(pair -> mergedInto(sql, kind, pair.gone()) == pair.kept() && !seen(sql, kind, pair))
                .toList();
        Map<Long, PairRow.Side> kept =
                DuplicateDesk.sides(sql, kind, pairs.stream().map(Pair::kept).collect(Collectors.toSet()));
        return pairs.stream()
                .filter(pair -> kept.containsKey(pair.kept()))
                .map(pair -> new Crossing(
                        kind, Objects.requireNonNull(kept.get(pair.kept())), pair.gone(), name(sql, kind, pair)))
                .toList();
    }

    private static Set<Pair> pairs(DSLContext sql, PairKind kind) {
        List<Long> revived = sql.selectDistinct(CHANGE.ROW)
                .from(ACT)
                .join(CHANGE)
                .on(CHANGE.ACT.eq(ACT.ID))
                .where(ACT.ACTION.eq(MergedRecords.RECEIVED))
                .and(CHANGE.ENTITY.eq((long) kind.entity().number()))
                .and(CHANGE.PATCH.contains(MergedRecords.MERGED_INTO))
                .orderBy(CHANGE.ROW)
                .fetch(CHANGE.ROW);
        Set<Pair> pairs = new LinkedHashSet<>();
        for (JournalReader.Entry entry : JournalReader.history(sql, revived)) {
            Patch.Values values = merging(entry);
            if (entry.act().action().equals(MergedRecords.RECEIVED)
                    && values != null
                    && values.after() == null
                    && values.before() instanceof Long gone) {
                pairs.add(new Pair(entry.change().row(), gone));
            }
        }
        return pairs;
    }

    private static Patch.@Nullable Values merging(JournalReader.Entry entry) {
        return entry.change().patch().fields().get(MergedRecords.MERGED_INTO);
    }

    private static long mergedInto(DSLContext sql, PairKind kind, long id) {
        Long into = kind == PairKind.PERSON
                ? sql.select(PERSON.MERGED_INTO)
                        .from(PERSON)
                        .where(PERSON.ID.eq(id).and(PERSON.DELETED.eq(1L)))
                        .fetchOne(PERSON.MERGED_INTO)
                : sql.select(HOUSEHOLD.MERGED_INTO)
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(id).and(HOUSEHOLD.DELETED.eq(1L)))
                        .fetchOne(HOUSEHOLD.MERGED_INTO);
        return into == null ? 0 : into;
    }

    private static boolean seen(DSLContext sql, PairKind kind, Pair pair) {
        return sql.fetchExists(
                CROSSING_SEEN,
                CROSSING_SEEN
                        .KIND
                        .eq(kind.code())
                        .and(CROSSING_SEEN.KEPT.eq(pair.kept()))
                        .and(CROSSING_SEEN.GONE.eq(pair.gone())));
    }

    /** What the record that is gone was called; a family by its head, who is with the other one now. */
    private static PersonName name(DSLContext sql, PairKind kind, Pair pair) {
        String name = kind == PairKind.PERSON
                ? sql.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(pair.gone()))
                        .fetchOne(PERSON.NAME)
                : sql.select(DSL.max(PERSON.NAME))
                        .from(PERSON)
                        .where(PERSON.HOUSEHOLD.eq(pair.kept()))
                        .and(PERSON.RELATION.eq((long) Codes.HEAD))
                        .fetchOne(0, String.class);
        return new PersonName(name == null ? "" : name);
    }

    static int forget(DSLContext sql, Crossing crossing) {
        return sql.insertInto(CROSSING_SEEN)
                .set(CROSSING_SEEN.KIND, crossing.kind().code())
                .set(CROSSING_SEEN.KEPT, crossing.kept().id())
                .set(CROSSING_SEEN.GONE, crossing.gone())
                .onConflictDoNothing()
                .execute();
    }

    /** The last act that merged the record that is gone. */
    static long merge(DSLContext sql, Crossing crossing) {
        List<Long> acts = new ArrayList<>();
        for (JournalReader.Entry entry : JournalReader.history(sql, List.of(crossing.gone()))) {
            Patch.Values values = merging(entry);
            if (entry.act().action().equals(HistoryEntry.MERGE) && values != null && values.after() != null) {
                acts.add(entry.act().id());
            }
        }
        if (acts.isEmpty()) {
            throw new Refusal(new Gone());
        }
        return acts.getLast();
    }
}
