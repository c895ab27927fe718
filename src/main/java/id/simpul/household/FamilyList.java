package id.simpul.household;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static org.jooq.impl.DSL.countDistinct;

import id.simpul.household.FamilyFilter.Band;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import id.simpul.store.Database;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Families page by page, filtered and counted in SQL; never the whole table. */
public final class FamilyList {
    /** Of a text that fits more families than this, such as the first digits of every NIK, no more are counted. */
    public static final int BOUND = 10_000;

    private static final long SCHOOL_LAST = 5;

    private final Database database;
    private final int bound;

    /** The families of {@code database}. */
    public FamilyList(Database database) {
        this(database, BOUND);
    }

    FamilyList(Database database, int bound) {
        this.database = database;
        this.bound = bound;
    }

    /** What a list can be ordered by. */
    public enum Order {
        /** Name of who stands for the family. */
        NAME,
        /** Village, then name. */
        VILLAGE,
        /** Decile, the unchecked last, then name. */
        DESIL
    }

    /** At most {@code limit} families from the {@code offset}-th on. */
    public List<FamilyRow> page(
            Actor actor, FamilyFilter filter, Order order, boolean ascending, int offset, int limit) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            Map<Long, Long> standing = new LinkedHashMap<>();
            sql.select(PERSON_SEARCH.HOUSEHOLD, PERSON_SEARCH.PERSON)
                    .from(PERSON_SEARCH)
                    .where(condition(sql, filter))
                    .orderBy(order(order, ascending))
                    .limit(offset, limit)
                    .forEach(row -> standing.put(row.value1(), row.value2()));
            return rows(sql, standing, FamilySearch.members(sql, filter.text(), standing));
        });
    }

    /** Row ids of all families that {@code filter} shows, by the name of who stands for them. */
    public List<Long> ids(Actor actor, FamilyFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(PERSON_SEARCH.HOUSEHOLD)
                .from(PERSON_SEARCH)
                .where(condition(sql, filter))
                .orderBy(order(Order.NAME, true))
                .fetch(PERSON_SEARCH.HOUSEHOLD));
    }

    /** How many families {@code filter} shows. */
    public int count(Actor actor, FamilyFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(PERSON_SEARCH, condition(sql, filter)));
    }

    /** As {@link #counts(Actor, FamilyFilter, Progress)}, to the end. */
    public FamilyCounts counts(Actor actor, FamilyFilter filter) {
        return counts(actor, filter, Progress.NONE);
    }

    /**
     * How many families each filter would show, the others staying as in {@code filter}.
     *
     * @param progress heeded between the queries
     */
    public FamilyCounts counts(Actor actor, FamilyFilter filter, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            if (FamilySearch.common(sql, filter.text(), bound)) {
                // More No. KK than the bound begin so: without another filter there is nothing left to count.
                boolean alone = filter.equals(FamilyFilter.ALL.withText(filter.text()));
                int shown = alone
                        ? bound + 1
                        : sql.fetchCount(sql.selectOne()
                                .from(PERSON_SEARCH)
                                .where(condition(sql, filter, Integer.MAX_VALUE - 1))
                                .limit(bound + 1));
                return new FamilyCounts(Map.of(filter.band(), shown), Map.of(), Map.of(), true);
            }
            Map<Band, Integer> bands = new EnumMap<>(Band.class);
            Map<String, Integer> villages = new HashMap<>();
            sql.select(PERSON_SEARCH.VILLAGE, PERSON_SEARCH.DESIL, DSL.count())
                    .from(PERSON_SEARCH)
                    .where(condition(sql, new FamilyFilter(filter.text(), null, Band.ALL, filter.programme())))
                    .groupBy(PERSON_SEARCH.VILLAGE, PERSON_SEARCH.DESIL)
                    .forEach(row -> {
                        String village = row.value1();
                        Long desil = row.value2();
                        int families = row.value3();
                        if (filter.band().holds(desil)) {
                            villages.merge(village, families, Integer::sum);
                        }
                        if (filter.village() == null || filter.village().equals(village)) {
                            for (Band band : Band.values()) {
                                if (band.holds(desil)) {
                                    bands.merge(band, families, Integer::sum);
                                }
                            }
                        }
                    });
            progress.check();
            return new FamilyCounts(bands, villages, programmes(sql, filter, progress), false);
        });
    }

    private Map<String, Integer> programmes(DSLContext sql, FamilyFilter filter, Progress progress) {
        FamilyFilter others = new FamilyFilter(filter.text(), filter.village(), filter.band(), null);
        Map<String, Integer> programmes = new HashMap<>();
        boolean all = others.equals(FamilyFilter.ALL);
        sql.select(ASSISTANCE.PROGRAMME, countDistinct(ASSISTANCE.HOUSEHOLD))
                .from(ASSISTANCE)
                .where(active())
                .and(
                        all
                                ? DSL.noCondition()
                                : ASSISTANCE.HOUSEHOLD.in(sql.select(PERSON_SEARCH.HOUSEHOLD)
                                        .from(PERSON_SEARCH)
                                        .where(condition(sql, others))))
                .groupBy(ASSISTANCE.PROGRAMME)
                .forEach(row -> programmes.put(row.value1(), row.value2()));
        progress.check();
        programmes.put(
                FamilyFilter.NO_PROGRAMME,
                sql.fetchCount(
                        PERSON_SEARCH,
                        condition(
                                sql,
                                new FamilyFilter(
                                        filter.text(), filter.village(), filter.band(), FamilyFilter.NO_PROGRAMME))));
        return programmes;
    }

    private static Condition active() {
        return ASSISTANCE.DELETED.eq(DSL.inline(0L)).and(ASSISTANCE.STATUS.eq(DSL.inline((long) Codes.ACTIVE)));
    }

    private Condition condition(DSLContext sql, FamilyFilter filter) {
        return condition(sql, filter, bound);
    }

    /** The constants are inlined: SQLite uses a partial index only if it can see them. */
    private static Condition condition(DSLContext sql, FamilyFilter filter, int bound) {
        Condition condition = PERSON_SEARCH.HEAD.eq(DSL.inline(1L));
        if (!filter.text().isBlank()) {
            condition = condition.and(FamilySearch.families(sql, filter.text(), bound));
        }
        if (filter.village() != null) {
            condition = condition.and(PERSON_SEARCH.VILLAGE.eq(filter.village()));
        }
        condition = switch (filter.band()) {
            case ALL -> condition;
            case UNKNOWN -> condition.and(PERSON_SEARCH.DESIL.isNull());
            case LOWEST, LOW, UPPER ->
                condition.and(PERSON_SEARCH.DESIL.between(
                        (long) filter.band().from(), (long) filter.band().to()));
        };
        String programme = filter.programme();
        if (programme == null) {
            return condition;
        }
        var taking = sql.select(ASSISTANCE.HOUSEHOLD).from(ASSISTANCE);
        return programme.equals(FamilyFilter.NO_PROGRAMME)
                ? condition.and(PERSON_SEARCH.HOUSEHOLD.notIn(taking.where(active())))
                : condition.and(
                        PERSON_SEARCH.HOUSEHOLD.in(taking.where(active()).and(ASSISTANCE.PROGRAMME.eq(programme))));
    }

    private static List<OrderField<?>> order(Order order, boolean ascending) {
        List<OrderField<?>> fields = new ArrayList<>();
        switch (order) {
            case NAME -> {
                // As the index has them.
            }
            case VILLAGE -> fields.add(ascending ? PERSON_SEARCH.VILLAGE.asc() : PERSON_SEARCH.VILLAGE.desc());
            case DESIL -> {
                fields.add(PERSON_SEARCH.DESIL.isNull().asc());
                fields.add(ascending ? PERSON_SEARCH.DESIL.asc() : PERSON_SEARCH.DESIL.desc());
            }
        }
        boolean down = order == Order.NAME && !ascending;
        fields.add(down ? PERSON_SEARCH.SORT_NAME.desc() : PERSON_SEARCH.SORT_NAME.asc());
        fields.add(down ? PERSON_SEARCH.HOUSEHOLD.desc() : PERSON_SEARCH.HOUSEHOLD.asc());
        return fields;
    }

    private static List<FamilyRow> rows(DSLContext sql, Map<Long, Long> standing, Map<Long, PersonName> found) {
        record Members(int living, int pupils) {}
        Map<Long, PersonName> names = new HashMap<>();
        sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(standing.values()))
                .forEach(row -> names.put(row.value1(), new PersonName(row.value2())));
        Map<Long, Members> members = new HashMap<>();
        sql.select(PERSON.HOUSEHOLD, DSL.count(), DSL.count().filterWhere(PERSON.SCHOOLING.between(1L, SCHOOL_LAST)))
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.in(standing.keySet()))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.PRESENCE.in((long) Codes.PRESENT, (long) Codes.NEW_MEMBER))
                .groupBy(PERSON.HOUSEHOLD)
                .forEach(row -> members.put(row.value1(), new Members(row.value2(), row.value3())));
        Map<Long, List<String>> programmes = new HashMap<>();
        sql.selectDistinct(ASSISTANCE.HOUSEHOLD, ASSISTANCE.PROGRAMME)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.in(standing.keySet()))
                .and(active())
                .orderBy(ASSISTANCE.PROGRAMME)
                .forEach(row -> programmes
                        .computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        Map<Long, FamilyRow> rows = new HashMap<>();
        sql.selectFrom(HOUSEHOLD).where(HOUSEHOLD.ID.in(standing.keySet())).forEach(row -> {
            Members count = members.getOrDefault(row.getId(), new Members(0, 0));
            rows.put(
                    row.getId(),
                    row(
                            FamilyRows.household(row),
                            names.get(standing.get(row.getId())),
                            count.living(),
                            count.pupils(),
                            programmes.getOrDefault(row.getId(), List.of()),
                            found.get(row.getId())));
        });
        return standing.keySet().stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static FamilyRow row(
            Household household,
            @Nullable PersonName name,
            int living,
            int pupils,
            List<String> programmes,
            @Nullable PersonName found) {
        HouseholdDetails details = household.details();
        FamilyCardNumber kk = details.kk();
        return new FamilyRow(
                household.id(),
                Optional.ofNullable(name).orElse(new PersonName("")),
                kk,
                details.village(),
                details.address(),
                details.rt(),
                details.rw(),
                details.desil(),
                living,
                pupils,
                programmes,
                found);
    }
}
