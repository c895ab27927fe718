package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.DISTINCT_HOUSEHOLD;
import static id.simpul.store.jooq.Tables.DISTINCT_PERSON;

import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.DistinctHouseholdRecord;
import id.simpul.store.jooq.tables.records.DistinctPersonRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decisions that two records are not one person or family. Rights are asked for by {@link DuplicateDesk}. */
final class Distinctions {
    private static final int LISTED = 2000;

    private final Database database;

    Distinctions(Database database) {
        this.database = database;
    }

    /** Writes that two records are not one; they are not asked about again until this is undone or taken back. */
    Written add(Actor actor, PairKind kind, long first, long second, @Nullable String reason) {
        return database.journal().write(actor, "duplicate.distinct", tx -> {
            if (reason != null && !reason.isBlank()) {
                tx.because(reason.strip());
            }
            long lower = Math.min(first, second);
            long upper = Math.max(first, second);
            tx.about(lower);
            long id = kind == PairKind.PERSON
                    ? tx.insert(new DistinctPersonRecord().setPerson(lower).setOther(upper))
                    : tx.insert(
                            new DistinctHouseholdRecord().setHousehold(lower).setOther(upper));
            return new Written(id, tx.actId());
        });
    }

    /** Pairs that somebody has found to be two, newest first, at most 2,000. */
    List<PairRow> all(PairKind kind) {
        return database.read(sql -> {
            List<long[]> decided = kind == PairKind.PERSON
                    ? sql.selectFrom(DISTINCT_PERSON)
                            .where(DISTINCT_PERSON.DELETED.eq(0L))
                            .orderBy(DISTINCT_PERSON.ID.desc())
                            .limit(LISTED)
                            .fetch(row -> new long[] {row.getPerson(), row.getOther()})
                    : sql.selectFrom(DISTINCT_HOUSEHOLD)
                            .where(DISTINCT_HOUSEHOLD.DELETED.eq(0L))
                            .orderBy(DISTINCT_HOUSEHOLD.ID.desc())
                            .limit(LISTED)
                            .fetch(row -> new long[] {row.getHousehold(), row.getOther()});
            Set<Long> ids = new HashSet<>();
            decided.forEach(pair -> {
                ids.add(pair[0]);
                ids.add(pair[1]);
            });
            Map<Long, PairRow.Side> sides = DuplicateDesk.sides(sql, kind, ids);
            return decided.stream()
                    .filter(pair -> sides.containsKey(pair[0]) && sides.containsKey(pair[1]) && pair[0] != pair[1])
                    .map(pair -> new PairRow(
                            kind,
                            Objects.requireNonNull(sides.get(pair[0])),
                            Objects.requireNonNull(sides.get(pair[1])),
                            0,
                            List.of()))
                    .toList();
        });
    }

    /** Whether somebody has found these two not to be one. */
    boolean are(PairKind kind, long first, long second) {
        return database.read(sql -> kind == PairKind.PERSON
                ? sql.fetchExists(
                        DISTINCT_PERSON,
                        DISTINCT_PERSON
                                .DELETED
                                .eq(0L)
                                .and(DISTINCT_PERSON.PERSON.in(first, second))
                                .and(DISTINCT_PERSON.OTHER.in(first, second)))
                : sql.fetchExists(
                        DISTINCT_HOUSEHOLD,
                        DISTINCT_HOUSEHOLD
                                .DELETED
                                .eq(0L)
                                .and(DISTINCT_HOUSEHOLD.HOUSEHOLD.in(first, second))
                                .and(DISTINCT_HOUSEHOLD.OTHER.in(first, second))));
    }

    /** Takes back every decision that these two are not one, whoever made it. */
    Written remove(Actor actor, PairKind kind, long first, long second) {
        return database.journal().write(actor, "duplicate.reopen", tx -> {
            long lower = Math.min(first, second);
            long upper = Math.max(first, second);
            List<Long> rows = kind == PairKind.PERSON
                    ? tx.sql()
                            .select(DISTINCT_PERSON.ID)
                            .from(DISTINCT_PERSON)
                            .where(DISTINCT_PERSON.DELETED.eq(0L))
                            .and(DISTINCT_PERSON.PERSON.in(lower, upper))
                            .and(DISTINCT_PERSON.OTHER.in(lower, upper))
                            .fetch(DISTINCT_PERSON.ID)
                    : tx.sql()
                            .select(DISTINCT_HOUSEHOLD.ID)
                            .from(DISTINCT_HOUSEHOLD)
                            .where(DISTINCT_HOUSEHOLD.DELETED.eq(0L))
                            .and(DISTINCT_HOUSEHOLD.HOUSEHOLD.in(lower, upper))
                            .and(DISTINCT_HOUSEHOLD.OTHER.in(lower, upper))
                            .fetch(DISTINCT_HOUSEHOLD.ID);
            tx.about(lower);
            rows.forEach(row ->
                    tx.delete(kind == PairKind.PERSON ? Entity.DISTINCT_PERSON : Entity.DISTINCT_HOUSEHOLD, row));
            return new Written(lower, tx.actId());
        });
    }
}
