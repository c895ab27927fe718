package id.simpul.numbering;

import static id.simpul.store.jooq.Tables.COUNTER;
import static id.simpul.store.jooq.Tables.NUMBER_BLOCK;

import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CounterRecord;
import id.simpul.store.jooq.tables.records.NumberBlockRecord;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Reserves numbers for the office's further computers. Only the main computer reserves, always after every number that was given
 * or reserved before, and what comes back unused is never given again: so no number can be given twice, whatever is merged when.
 */
public final class Blocks {
    /** How many numbers a block has. */
    public static final int SIZE = 50;

    /** For how many days numbers are reserved: as DHIS2 reserves ids. */
    public static final int DAYS = 60;

    private Blocks() {}

    /** The office's further computers, those that work first, then by name. */
    public static List<Counter> counters(DSLContext sql) {
        return sql.selectFrom(COUNTER)
                .where(COUNTER.DELETED.eq(0L))
                .orderBy(COUNTER.ENDED_ON.isNotNull(), COUNTER.NAME, COUNTER.ID)
                .fetch(row -> new Counter(
                        row.getId(),
                        row.getInstall().intValue(),
                        row.getName(),
                        LocalDate.parse(row.getSince()),
                        row.getEndedOn() == null ? null : LocalDate.parse(row.getEndedOn()),
                        row.getEndedHow() == null ? null : Counter.End.valueOf(row.getEndedHow())));
    }

    /** What {@code install} still has of each of {@code series}. */
    public static List<Holding> holdings(DSLContext sql, int install, Collection<Series> series, LocalDate day) {
        return series.stream().map(one -> holding(sql, install, one, day)).toList();
    }

    private static Holding holding(DSLContext sql, int install, Series series, LocalDate day) {
        Numbers.Given given = Numbers.Given.of(sql, series);
        long left = 0;
        long first = 0;
        long last = 0;
        LocalDate expires = null;
        LocalDate lapsed = null;
        for (NumberBlockRecord block : Numbers.blocks(sql, series, install)) {
            last = Math.max(last, block.getLast());
            Long largest = given.largest(sql, given.number().between(block.getFirst(), block.getLast()));
            long next = largest == null ? block.getFirst() : largest + 1;
            LocalDate until = LocalDate.parse(block.getExpiresOn());
            if (next > block.getLast() || block.getClosedOn() != null) {
                continue;
            }
            if (day.isAfter(until)) {
                lapsed = lapsed == null || until.isAfter(lapsed) ? until : lapsed;
            } else {
                left += block.getLast() - next + 1;
                first = first == 0 ? next : first;
                expires = expires == null || until.isBefore(expires) ? until : expires;
            }
        }
        boolean asked = sql.fetchExists(
                NUMBER_BLOCK,
                Numbers.of(series)
                        .and(NUMBER_BLOCK.INSTALL.eq((long) install))
                        .and(NUMBER_BLOCK.FIRST.isNull())
                        .and(NUMBER_BLOCK.CLOSED_ON.isNull()));
        return new Holding(series, left, first, last, expires, lapsed, asked);
    }

    /** {@code series} as they are needed on {@code day}: in the last month of a year also those of the next. */
    public static List<Series> needed(Collection<Series> series, LocalDate day) {
        var needed = new ArrayList<Series>();
        for (Series one : series) {
            needed.add(one.in(day));
            if (one.yearly() && day.getMonth() == Month.DECEMBER) {
                needed.add(one.in(day.plusMonths(1)));
            }
        }
        return List.copyOf(needed);
    }

    /** A further computer asks for numbers where less than half a block is left, or what is left runs out within a week. */
    public static void ask(Transaction tx, int install, Collection<Series> series, LocalDate day) {
        for (Series one : scarce(tx.sql(), install, series, day)) {
            tx.insert(row(one, install).setAskedOn(day.toString()));
        }
    }

    /** Whether {@link #ask} would ask. */
    public static boolean asks(DSLContext sql, int install, Collection<Series> series, LocalDate day) {
        return !scarce(sql, install, series, day).isEmpty();
    }

    private static List<Series> scarce(DSLContext sql, int install, Collection<Series> series, LocalDate day) {
        return holdings(sql, install, needed(series, day), day).stream()
                .filter(holding -> !holding.asked())
                .filter(holding -> holding.left() < SIZE / 2 || soon(holding, day))
                .map(Holding::series)
                .toList();
    }

    private static boolean soon(Holding holding, LocalDate day) {
        LocalDate expires = holding.expires();
        return expires != null
                && expires.isBefore(day.plusWeeks(1))
                && expires.isBefore(yearEnd(holding.series(), day));
    }

    /** Whether a request waits to be answered. */
    public static boolean asked(DSLContext sql) {
        return sql.fetchExists(
                NUMBER_BLOCK,
                NUMBER_BLOCK
                        .DELETED
                        .eq(0L)
                        .and(NUMBER_BLOCK.FIRST.isNull())
                        .and(NUMBER_BLOCK.CLOSED_ON.isNull())
                        .and(NUMBER_BLOCK.INSTALL.in(DSL.select(COUNTER.INSTALL)
                                .from(COUNTER)
                                .where(COUNTER.DELETED.eq(0L))
                                .and(COUNTER.ENDED_ON.isNull()))));
    }

    private static NumberBlockRecord row(Series series, int install) {
        return new NumberBlockRecord()
                .setBook(series.book().name())
                .setSeries(series.name())
                .setYear((long) series.year())
                .setInstall((long) install);
    }

    /**
     * The main computer answers every open request of computers that work.
     *
     * @param usedBefore last number of a series used outside the program
     */
    public static void grant(Transaction tx, LocalDate day, ToLongFunction<Series> usedBefore) {
        for (NumberBlockRecord request : tx.sql()
                .selectFrom(NUMBER_BLOCK)
                .where(NUMBER_BLOCK.DELETED.eq(0L))
                .and(NUMBER_BLOCK.FIRST.isNull())
                .and(NUMBER_BLOCK.CLOSED_ON.isNull())
                .orderBy(NUMBER_BLOCK.ID)
                .fetch()) {
            boolean works = tx.sql()
                    .fetchExists(
                            COUNTER,
                            COUNTER.INSTALL
                                    .eq(request.getInstall())
                                    .and(COUNTER.DELETED.eq(0L))
                                    .and(COUNTER.ENDED_ON.isNull()));
            Series series = series(request);
            if (works && (!series.yearly() || series.year() >= day.getYear())) {
                tx.update(fill(tx.sql(), request, series, day, usedBefore));
            }
        }
    }

    /** The main computer reserves a first block of each of {@code series} for {@code install}. */
    public static void reserve(
            Transaction tx, int install, Collection<Series> series, LocalDate day, ToLongFunction<Series> usedBefore) {
        for (Series one : needed(series, day)) {
            tx.insert(fill(tx.sql(), row(one, install), one, day, usedBefore));
        }
    }

    private static NumberBlockRecord fill(
            DSLContext sql, NumberBlockRecord block, Series series, LocalDate day, ToLongFunction<Series> usedBefore) {
        long first = Numbers.free(sql, series, usedBefore.applyAsLong(series));
        LocalDate until = day.plusDays(DAYS);
        LocalDate end = yearEnd(series, day);
        if (series.yearly() && (series.year() > day.getYear() || until.isAfter(end))) {
            // Numbers of the next year begin to be given then; those of this one end with it.
            until = series.year() > day.getYear() ? LocalDate.of(series.year(), Month.MARCH, 1) : end;
        }
        return block.setFirst(first)
                .setLast(first + SIZE - 1)
                .setReservedOn(day.toString())
                .setExpiresOn(until.toString());
    }

    private static LocalDate yearEnd(Series series, LocalDate day) {
        return LocalDate.of(series.yearly() ? series.year() : day.getYear() + 1, Month.DECEMBER, 31);
    }

    static Series series(NumberBlockRecord block) {
        return new Series(
                Series.Book.valueOf(block.getBook()),
                block.getSeries(),
                block.getYear().intValue());
    }

    /** Adds a further computer. */
    public static long enrol(Transaction tx, int install, String name, LocalDate day) {
        return tx.insert(new CounterRecord()
                .setInstall((long) install)
                .setName(name.strip())
                .setSince(day.toString()));
    }

    /** A further computer works no more: its numbers come back unused, or are lost with it. */
    public static void end(Transaction tx, Counter counter, Counter.End how, LocalDate day) {
        CounterRecord row = tx.sql().fetchSingle(COUNTER, COUNTER.ID.eq(counter.id()));
        tx.update(row.setEndedOn(day.toString()).setEndedHow(how.name()));
        String closed = how == Counter.End.RETIRED ? "RETURNED" : "LOST";
        for (NumberBlockRecord block : tx.sql()
                .selectFrom(NUMBER_BLOCK)
                .where(NUMBER_BLOCK.INSTALL.eq((long) counter.install()))
                .and(NUMBER_BLOCK.DELETED.eq(0L))
                .and(NUMBER_BLOCK.CLOSED_ON.isNull())
                .fetch()) {
            tx.update(block.setClosedOn(day.toString()).setClosedHow(closed));
        }
    }

    /** The name of {@code install} among {@code counters}; empty for the main computer. */
    public static Optional<String> name(Collection<Counter> counters, int install) {
        return counters.stream()
                .filter(counter -> counter.install() == install)
                .map(Counter::name)
                .findFirst();
    }
}
