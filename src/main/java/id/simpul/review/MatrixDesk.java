package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REF_CHECK_RULE;
import static id.simpul.store.jooq.Tables.REVIEW_FAMILY;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import id.simpul.review.MatrixFilter.Band;
import id.simpul.review.MatrixFilter.HowMany;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.ReviewFamilyRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Families and the programmes they take part in, page by page: who is in many next to whom is in none. It shows the register
 * as the last run of {@link ReviewDesk} saw it. Not for the user interface's thread.
 */
public final class MatrixDesk {
    private final Database database;
    private final Clock clock;

    /** The matrix of {@code database}. */
    public MatrixDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the matrix can be ordered by. */
    public enum Order {
        /** Village, RW, RT, name. */
        PLACE,
        /** Name. */
        NAME,
        /** How many programmes, then name. */
        NUMBER,
        /** Decile, the unchecked last. */
        DESIL,
        /** Signs of poverty, the never visited last. */
        SIGNS
    }

    /** From how many programmes on a family is in many. */
    public int many(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> (int) rule(sql, "program"));
    }

    /** At most {@code limit} families from the {@code offset}-th on. */
    public List<MatrixRow> page(
            Actor actor, MatrixFilter filter, Order order, boolean ascending, int offset, int limit) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> rows(sql, condition(sql, filter), order(order, ascending), offset, limit));
    }

    /** How many families {@code filter} shows. */
    public int count(Actor actor, MatrixFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(REVIEW_FAMILY, condition(sql, filter)));
    }

    /** How many families each filter would show, the others staying as in {@code filter}. */
    public MatrixCounts counts(Actor actor, MatrixFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            Map<HowMany, Integer> numbers = new EnumMap<>(HowMany.class);
            for (HowMany number : HowMany.values()) {
                numbers.put(number, sql.fetchCount(REVIEW_FAMILY, condition(sql, filter.of(number))));
            }
            Map<Band, Integer> bands = new EnumMap<>(Band.class);
            for (Band band : Band.values()) {
                bands.put(band, sql.fetchCount(REVIEW_FAMILY, condition(sql, filter.of(band))));
            }
            return new MatrixCounts(
                    numbers,
                    bands,
                    by(sql, REVIEW_FAMILY.VILLAGE, filter.in(null)),
                    filter.village() == null ? Map.of() : by(sql, REVIEW_FAMILY.RW, filter.inRw(null)),
                    filter.rw() == null ? Map.of() : by(sql, REVIEW_FAMILY.RT, filter.inRt(null)),
                    programmes(sql, filter.of((String) null)));
        });
    }

    /** The families of the same RT as {@code household}, itself among them, those in most programmes first. */
    public List<MatrixRow> neighbours(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectFrom(REVIEW_FAMILY)
                .where(REVIEW_FAMILY.HOUSEHOLD.eq(household))
                .fetchOptional()
                .map(own -> own.getRt() == null || own.getRw() == null
                        ? REVIEW_FAMILY.HOUSEHOLD.eq(household)
                        : REVIEW_FAMILY
                                .VILLAGE
                                .eq(own.getVillage())
                                .and(REVIEW_FAMILY.RW.eq(own.getRw()))
                                .and(REVIEW_FAMILY.RT.eq(own.getRt())))
                .map(same -> rows(sql, same, order(Order.NUMBER, false), 0, Integer.MAX_VALUE))
                .orElse(List.of()));
    }

    private static Map<String, Integer> by(DSLContext sql, Field<String> key, Condition condition) {
        Map<String, Integer> counts = new TreeMap<>();
        sql.select(key, DSL.count())
                .from(REVIEW_FAMILY)
                .where(condition)
                .and(key.isNotNull())
                .groupBy(key)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private Map<String, Integer> by(DSLContext sql, Field<String> key, MatrixFilter filter) {
        return by(sql, key, condition(sql, filter));
    }

    /** Few combinations for many families: they are taken apart here. */
    private Map<String, Integer> programmes(DSLContext sql, MatrixFilter filter) {
        Map<String, Integer> counts = new TreeMap<>();
        by(sql, REVIEW_FAMILY.PROGRAMMES, condition(sql, filter))
                .forEach((all, n) -> words(all).forEach(programme -> counts.merge(programme, n, Integer::sum)));
        return counts;
    }

    Condition condition(DSLContext sql, MatrixFilter filter) {
        Condition condition = DSL.trueCondition();
        if (filter.village() != null) {
            condition = condition.and(REVIEW_FAMILY.VILLAGE.eq(filter.village()));
        }
        if (filter.rw() != null) {
            condition = condition.and(REVIEW_FAMILY.RW.eq(filter.rw()));
        }
        if (filter.rt() != null) {
            condition = condition.and(REVIEW_FAMILY.RT.eq(filter.rt()));
        }
        if (filter.programme() != null) {
            condition = condition.and(REVIEW_FAMILY.PROGRAMMES.like("% " + filter.programme() + " %"));
        }
        return condition.and(desil(filter.desil())).and(number(sql, filter.number()));
    }

    private static Condition desil(Band band) {
        return switch (band) {
            case ALL -> DSL.trueCondition();
            case LOWEST -> REVIEW_FAMILY.DESIL.between(1L, 2L);
            case LOW -> REVIEW_FAMILY.DESIL.between(3L, 4L);
            case UPPER -> REVIEW_FAMILY.DESIL.ge(5L);
            case UNKNOWN -> REVIEW_FAMILY.DESIL.isNull();
        };
    }

    private Condition number(DSLContext sql, HowMany number) {
        Field<Long> count = REVIEW_FAMILY.PROGRAMME_COUNT;
        return switch (number) {
            case ALL -> DSL.trueCondition();
            case NONE -> count.eq(0L);
            case LEFT_OUT -> count.eq(0L).and(REVIEW_FAMILY.POOR.eq(1L).or(REVIEW_FAMILY.SIGNS.ge(rule(sql, "tanda"))));
            case SOME -> count.ge(1L).and(count.lt(rule(sql, "program")));
            case MANY -> count.ge(rule(sql, "program"));
        };
    }

    /** A threshold of A13 that holds today. */
    private long rule(DSLContext sql, String item) {
        String today = LocalDate.now(clock).toString();
        return sql.selectFrom(REF_CHECK_RULE)
                .where(REF_CHECK_RULE.CHECK_CODE.eq("A13"))
                .and(REF_CHECK_RULE.ITEM.eq(item))
                .and(REF_CHECK_RULE.VALID_FROM.le(today))
                .and(REF_CHECK_RULE.VALID_TO.ge(today))
                .fetchSingle(row -> Long.parseLong(row.getValue()));
    }

    private static List<OrderField<?>> order(Order order, boolean ascending) {
        List<OrderField<?>> fields = new ArrayList<>();
        switch (order) {
            case PLACE -> {
                fields.add(ascending ? REVIEW_FAMILY.VILLAGE.asc() : REVIEW_FAMILY.VILLAGE.desc());
                fields.add(REVIEW_FAMILY.RW.asc());
                fields.add(REVIEW_FAMILY.RT.asc());
            }
            case NAME -> {
                fields.add(ascending ? REVIEW_FAMILY.SORT_NAME.asc() : REVIEW_FAMILY.SORT_NAME.desc());
                fields.add(REVIEW_FAMILY.HOUSEHOLD.asc());
                return fields;
            }
            case NUMBER ->
                fields.add(ascending ? REVIEW_FAMILY.PROGRAMME_COUNT.asc() : REVIEW_FAMILY.PROGRAMME_COUNT.desc());
            case DESIL -> {
                fields.add(REVIEW_FAMILY.DESIL.isNull().asc());
                fields.add(ascending ? REVIEW_FAMILY.DESIL.asc() : REVIEW_FAMILY.DESIL.desc());
            }
            case SIGNS -> {
                fields.add(REVIEW_FAMILY.SIGNS.isNull().asc());
                fields.add(ascending ? REVIEW_FAMILY.SIGNS.asc() : REVIEW_FAMILY.SIGNS.desc());
            }
        }
        fields.add(REVIEW_FAMILY.SORT_NAME.asc());
        fields.add(REVIEW_FAMILY.HOUSEHOLD.asc());
        return fields;
    }

    /** Orders and cuts the narrow rows first: names and cards are read for one page alone. */
    private static List<MatrixRow> rows(
            DSLContext sql, Condition condition, List<OrderField<?>> order, int offset, int limit) {
        List<ReviewFamilyRecord> page = sql.selectFrom(REVIEW_FAMILY)
                .where(condition)
                .orderBy(order)
                .limit(offset, limit)
                .fetch();
        Map<Long, String> names = new HashMap<>();
        sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(
                        page.stream().map(ReviewFamilyRecord::getHead).toList()))
                .forEach(row -> names.put(row.value1(), row.value2()));
        Map<Long, FamilyCardNumber> cards = new HashMap<>();
        sql.select(HOUSEHOLD.ID, HOUSEHOLD.KK)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(
                        page.stream().map(ReviewFamilyRecord::getHousehold).toList()))
                .and(HOUSEHOLD.KK.isNotNull())
                .forEach(row -> cards.put(row.value1(), new FamilyCardNumber(row.value2())));
        return page.stream().map(row -> row(row, names, cards)).toList();
    }

    private static MatrixRow row(ReviewFamilyRecord row, Map<Long, String> names, Map<Long, FamilyCardNumber> cards) {
        @Nullable Long head = row.getHead();
        return new MatrixRow(
                row.getHousehold(),
                new PersonName(head == null ? "" : names.getOrDefault(head, "")),
                cards.get(row.getHousehold()),
                row.getVillage(),
                row.getRw(),
                row.getRt(),
                number(row.getDesil()),
                words(row.getProgrammes()),
                number(row.getSigns()),
                row.getPoor() == 1,
                row.getVulnerable() == 1);
    }

    private static @Nullable Integer number(@Nullable Long value) {
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    private static List<String> words(String all) {
        return Arrays.stream(all.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
