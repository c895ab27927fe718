package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.DISTINCT_HOUSEHOLD;
import static id.simpul.store.jooq.Tables.DISTINCT_PERSON;
import static id.simpul.store.jooq.Tables.DUPLICATE_PAIR;
import static id.simpul.store.jooq.Tables.DUPLICATE_SCAN;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Progress;
import id.simpul.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Looks through everybody and keeps what was found until the next look. */
final class DuplicateScan {
    static final double KK_BITS = 12;
    private static final double MOST_BITS = 40;
    private static final int KK_LENGTH = 16;
    /** More families than this with one number share it on paper only, as a number for "none". */
    private static final int MOST_OF_ONE_NUMBER = 6;

    private final Database database;
    private final Clock clock;

    DuplicateScan(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Found(PairKind kind, long first, long second, double bits, List<Level> reasons) {}

    /** When the last look was; empty before the first. */
    Optional<Instant> last() {
        return database.read(
                sql -> sql.selectFrom(DUPLICATE_SCAN).fetchOptional().map(row -> Instant.ofEpochMilli(row.getAt())));
    }

    /** Whether anything was written since the last look. */
    boolean stale() {
        return database.read(sql -> sql.selectFrom(DUPLICATE_SCAN)
                .fetchOptional()
                .map(row -> row.getNewest() != newest(sql))
                .orElse(true));
    }

    /** Looking at a record or deciding about a pair is no reason to look again; writing one is. */
    private static long newest(DSLContext sql) {
        Long person = sql.select(DSL.max(PERSON.HLC)).from(PERSON).fetchSingle().value1();
        Long household =
                sql.select(DSL.max(HOUSEHOLD.HLC)).from(HOUSEHOLD).fetchSingle().value1();
        return Math.max(person == null ? 0 : person, household == null ? 0 : household);
    }

    /** Looks through everybody; what was found before stays if it is cancelled. */
    Scan run(Progress progress) {
        var scan = new Scan();
        long newest = database.read(sql -> {
            TraitsReader.read(sql, DSL.noCondition(), person -> {
                if (scan.people() % 1024 == 0) {
                    progress.check();
                }
                scan.add(person);
            });
            return newest(sql);
        });
        List<Scan.Pair> pairs = scan.pairs(Scan.THRESHOLD, progress);
        List<Found> found = new ArrayList<>();
        for (Scan.Pair pair : pairs) {
            found.add(new Found(PairKind.PERSON, pair.first(), pair.second(), pair.bits(), pair.reasons()));
        }
        found.addAll(families(pairs, scan));
        database.writeLocal(sql -> {
            keep(sql, found, newest, scan.people());
            return null;
        });
        return scan;
    }

    private Collection<Found> families(List<Scan.Pair> pairs, Scan scan) {
        record Key(long first, long second) {
            static Key of(long one, long other) {
                return new Key(Math.min(one, other), Math.max(one, other));
            }
        }
        Map<Key, List<Scan.Pair>> members = new HashMap<>();
        for (Scan.Pair pair : pairs) {
            long one = pair.firstFamily();
            long other = pair.secondFamily();
            if (one != other) {
                members.computeIfAbsent(Key.of(one, other), key -> new ArrayList<>())
                        .add(pair);
            }
        }
        Set<Key> sameNumber = new HashSet<>();
        for (List<Long> group : byNumber()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    sameNumber.add(Key.of(group.get(i), group.get(j)));
                }
            }
        }
        Set<Key> all = new HashSet<>(sameNumber);
        Map<Long, Integer> sizes = scan.sizes(members.keySet().stream()
                .flatMap(key -> Stream.of(key.first(), key.second()))
                .collect(Collectors.toSet()));
        members.forEach((key, same) -> {
            int smaller = Math.min(sizes.getOrDefault(key.first(), 0), sizes.getOrDefault(key.second(), 0));
            if (same.size() >= 2 && same.size() * 2 >= smaller) {
                all.add(key);
            }
        });
        return all.stream()
                .map(key -> {
                    List<Scan.Pair> same = members.getOrDefault(key, List.of());
                    var reasons = new ArrayList<Level>();
                    double bits = same.stream().mapToDouble(Scan.Pair::bits).sum();
                    if (sameNumber.contains(key)) {
                        reasons.add(Level.FAMILY_KK);
                        bits += KK_BITS;
                    }
                    if (!same.isEmpty()) {
                        reasons.add(Level.FAMILY_MEMBERS);
                    }
                    return new Found(PairKind.FAMILY, key.first(), key.second(), Math.min(bits, MOST_BITS), reasons);
                })
                .toList();
    }

    /** Families that have one No. KK, group by group. */
    private Collection<List<Long>> byNumber() {
        return database.read(sql -> {
            var another = HOUSEHOLD.as("another");
            Map<String, List<Long>> groups = new HashMap<>();
            sql.select(HOUSEHOLD.KK, HOUSEHOLD.ID)
                    .from(HOUSEHOLD)
                    .where(HOUSEHOLD.DELETED.eq(0L))
                    .and(DSL.length(HOUSEHOLD.KK).eq(KK_LENGTH))
                    .and(DSL.exists(DSL.selectOne()
                            .from(another)
                            .where(another.KK.eq(HOUSEHOLD.KK))
                            .and(another.ID.ne(HOUSEHOLD.ID))
                            .and(another.DELETED.eq(0L))))
                    .orderBy(HOUSEHOLD.ID)
                    .forEach(row -> groups.computeIfAbsent(row.value1(), kk -> new ArrayList<>())
                            .add(row.value2()));
            groups.values().removeIf(group -> group.size() > MOST_OF_ONE_NUMBER);
            return groups.values();
        });
    }

    private void keep(DSLContext sql, List<Found> found, long newest, int people) {
        sql.deleteFrom(DUPLICATE_PAIR).execute();
        if (!found.isEmpty()) {
            var insert =
                    sql.batch("INSERT INTO duplicate_pair (kind, first, second, bits, reasons) VALUES (?, ?, ?, ?, ?)");
            for (Found pair : found) {
                insert = insert.bind(
                        pair.kind().code(),
                        pair.first(),
                        pair.second(),
                        pair.bits(),
                        pair.reasons().stream().map(Level::name).collect(Collectors.joining(" ")));
            }
            insert.execute();
        }
        sql.deleteFrom(DUPLICATE_SCAN).execute();
        sql.insertInto(DUPLICATE_SCAN)
                .set(DUPLICATE_SCAN.ONE, 1L)
                .set(DUPLICATE_SCAN.AT, clock.millis())
                .set(DUPLICATE_SCAN.NEWEST, newest)
                .set(DUPLICATE_SCAN.PEOPLE, (long) people)
                .execute();
    }

    /** Pairs that are still two living records and that nobody has found to be two, best first. */
    static List<org.jooq.Record> open(DSLContext sql, PairKind kind) {
        boolean persons = kind == PairKind.PERSON;
        var decided = persons
                ? DSL.exists(DSL.selectOne()
                        .from(DISTINCT_PERSON)
                        .where(DISTINCT_PERSON.DELETED.eq(0L))
                        .and(DISTINCT_PERSON
                                .PERSON
                                .eq(DUPLICATE_PAIR.FIRST)
                                .and(DISTINCT_PERSON.OTHER.eq(DUPLICATE_PAIR.SECOND))
                                .or(DISTINCT_PERSON
                                        .PERSON
                                        .eq(DUPLICATE_PAIR.SECOND)
                                        .and(DISTINCT_PERSON.OTHER.eq(DUPLICATE_PAIR.FIRST)))))
                : DSL.exists(DSL.selectOne()
                        .from(DISTINCT_HOUSEHOLD)
                        .where(DISTINCT_HOUSEHOLD.DELETED.eq(0L))
                        .and(DISTINCT_HOUSEHOLD
                                .HOUSEHOLD
                                .eq(DUPLICATE_PAIR.FIRST)
                                .and(DISTINCT_HOUSEHOLD.OTHER.eq(DUPLICATE_PAIR.SECOND))
                                .or(DISTINCT_HOUSEHOLD
                                        .HOUSEHOLD
                                        .eq(DUPLICATE_PAIR.SECOND)
                                        .and(DISTINCT_HOUSEHOLD.OTHER.eq(DUPLICATE_PAIR.FIRST)))));
        var living = persons
                ? DUPLICATE_PAIR
                        .FIRST
                        .in(DSL.select(PERSON.ID).from(PERSON).where(PERSON.DELETED.eq(0L)))
                        .and(DUPLICATE_PAIR.SECOND.in(
                                DSL.select(PERSON.ID).from(PERSON).where(PERSON.DELETED.eq(0L))))
                : DUPLICATE_PAIR
                        .FIRST
                        .in(DSL.select(HOUSEHOLD.ID).from(HOUSEHOLD).where(HOUSEHOLD.DELETED.eq(0L)))
                        .and(DUPLICATE_PAIR.SECOND.in(
                                DSL.select(HOUSEHOLD.ID).from(HOUSEHOLD).where(HOUSEHOLD.DELETED.eq(0L))));
        return List.copyOf(
                sql.select(DUPLICATE_PAIR.FIRST, DUPLICATE_PAIR.SECOND, DUPLICATE_PAIR.BITS, DUPLICATE_PAIR.REASONS)
                        .from(DUPLICATE_PAIR)
                        .where(DUPLICATE_PAIR.KIND.eq(kind.code()))
                        .and(living)
                        .andNot(decided)
                        .orderBy(DUPLICATE_PAIR.BITS.desc(), DUPLICATE_PAIR.FIRST, DUPLICATE_PAIR.SECOND)
                        .fetch());
    }
}
