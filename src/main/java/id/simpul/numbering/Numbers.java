package id.simpul.numbering;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.INSTALL_STATE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.NUMBER_BLOCK;

import id.simpul.kernel.Refusal;
import id.simpul.store.jooq.tables.records.NumberBlockRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which number is next. What it says is true only inside an act, since the one writer lane keeps everybody else out; an act
 * that fails gives its number back.
 */
public final class Numbers {
    private static final int CLOCK_BITS = 16;

    private Numbers() {}

    /** Where the numbers of a book stand: one row to each number that was given, deleted and void ones included. */
    record Given(Table<?> table, Field<Long> number, Condition condition) {
        static Given of(DSLContext sql, Series series) {
            return switch (series.book()) {
                case REGISTER ->
                    new Given(CASE_FILE, CASE_FILE.REGISTER_SEQ, CASE_FILE.REGISTER_YEAR.eq((long) series.year()));
                case LETTER -> {
                    Condition own = LETTER.OFFICE
                            .eq(sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE))
                            .and(LETTER.SERIES.eq(series.name()));
                    yield new Given(
                            LETTER,
                            LETTER.SEQUENCE,
                            series.yearly() ? own.and(LETTER.YEAR.eq((long) series.year())) : own);
                }
            };
        }

        @Nullable
        Long largest(DSLContext sql, Condition among) {
            return sql.select(DSL.max(number))
                    .from(table)
                    .where(condition.and(among))
                    .fetchOne(DSL.max(number));
        }
    }

    /**
     * The next number of {@code series} on this computer. The only computer of an office, and its main one, go on after the
     * largest number that was ever given or reserved; a further computer gives the numbers of its own blocks in their order.
     *
     * @param usedBefore last number used outside the program
     * @throws Refusal with {@link NumberProblem}
     */
    public static long next(DSLContext sql, Series series, LocalDate day, long usedBefore) {
        Self self = Self.of(sql);
        Given given = Given.of(sql, series);
        if (self.role() == Self.Role.ONLY) {
            return after(given.largest(sql, DSL.noCondition()), usedBefore);
        }
        check(sql, self, day);
        return self.role() == Self.Role.MAIN
                ? free(sql, series, usedBefore)
                : ofOwnBlocks(sql, series, day, self.install(), given);
    }

    private static long after(@Nullable Long largest, long other) {
        return Math.max(largest == null ? 0 : largest, other) + 1;
    }

    /** The first number that nobody was given and that is reserved for nobody. */
    static long free(DSLContext sql, Series series, long usedBefore) {
        Long reserved = sql.select(DSL.max(NUMBER_BLOCK.LAST))
                .from(NUMBER_BLOCK)
                .where(of(series))
                .fetchOne(DSL.max(NUMBER_BLOCK.LAST));
        return after(
                Given.of(sql, series).largest(sql, DSL.noCondition()),
                Math.max(usedBefore, reserved == null ? 0 : reserved));
    }

    private static void check(DSLContext sql, Self self, LocalDate day) {
        if (self.role() == Self.Role.WAITING) {
            throw new Refusal(new NumberProblem.NotEnrolledYet());
        }
        var state = Objects.requireNonNull(sql.selectFrom(INSTALL_STATE).fetchOne());
        if (self.place().isEmpty() || (self.role() == Self.Role.COUNTER && state.getInstall() != self.install())) {
            throw new Refusal(new NumberProblem.Elsewhere());
        }
        // The clock of the journal never goes back; one day is what time zones may differ by.
        LocalDate written =
                LocalDate.ofInstant(Instant.ofEpochMilli(state.getLastHlc() >>> CLOCK_BITS), ZoneOffset.UTC);
        if (day.plusDays(1).isBefore(written)) {
            throw new Refusal(new NumberProblem.ClockBehind(written));
        }
    }

    private static long ofOwnBlocks(DSLContext sql, Series series, LocalDate day, int install, Given given) {
        List<NumberBlockRecord> blocks = blocks(sql, series, install);
        LocalDate expired = null;
        for (NumberBlockRecord block : blocks) {
            Long largest = given.largest(sql, given.number().between(block.getFirst(), block.getLast()));
            long next = largest == null ? block.getFirst() : largest + 1;
            if (next <= block.getLast() && block.getClosedOn() == null) {
                LocalDate until = LocalDate.parse(block.getExpiresOn());
                if (!day.isAfter(until)) {
                    return next;
                }
                expired = until;
            }
        }
        if (expired != null) {
            throw new Refusal(new NumberProblem.BlockExpired(series, expired));
        }
        throw new Refusal(blocks.isEmpty() ? new NumberProblem.NoBlock(series) : new NumberProblem.BlockEmpty(series));
    }

    /** Blocks of {@code install} that have numbers, lowest first. */
    static List<NumberBlockRecord> blocks(DSLContext sql, Series series, int install) {
        return sql.selectFrom(NUMBER_BLOCK)
                .where(of(series))
                .and(NUMBER_BLOCK.INSTALL.eq((long) install))
                .and(NUMBER_BLOCK.FIRST.isNotNull())
                .orderBy(NUMBER_BLOCK.FIRST)
                .fetch();
    }

    /** Rows of {@code series}, deleted ones left out. */
    static Condition of(Series series) {
        return NUMBER_BLOCK
                .BOOK
                .eq(series.book().name())
                .and(NUMBER_BLOCK.SERIES.eq(series.name()))
                .and(NUMBER_BLOCK.YEAR.eq((long) series.year()))
                .and(NUMBER_BLOCK.DELETED.eq(0L));
    }

    /**
     * Passes where settings of the whole office may be changed.
     *
     * @throws Refusal with {@link NumberProblem.OnlyMain} on a further computer
     */
    public static void requireMain(DSLContext sql) {
        if (Self.of(sql).further()) {
            throw new Refusal(new NumberProblem.OnlyMain());
        }
    }
}
