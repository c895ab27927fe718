package id.simpul.numbering;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.NUMBER_BLOCK;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Dot;
import id.simpul.numbering.NumberReport.Line;
import id.simpul.numbering.NumberReport.State;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.NumberBlockRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Accounts for the numbers of registers and letters. Not for the user interface's thread. */
public final class NumberReports {
    private final Database database;
    private final Clock clock;
    private final SeriesBook book;

    /** Reports of {@code database}; {@code clock} says which day it is at the office. */
    public NumberReports(Database database, Clock clock, SeriesBook book) {
        this.database = database;
        this.clock = clock;
        this.book = book;
    }

    /** Years that have numbers, newest first; the current one among them. */
    public List<Integer> years(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        var years = new TreeSet<Integer>();
        years.add(LocalDate.now(clock).getYear());
        database.read(sql -> {
            sql.selectDistinct(CASE_FILE.REGISTER_YEAR)
                    .from(CASE_FILE)
                    .forEach(row -> years.add(row.value1().intValue()));
            sql.selectDistinct(LETTER.YEAR)
                    .from(LETTER)
                    .where(LETTER.OFFICE.eq(database.office()))
                    .forEach(row -> years.add(row.value1().intValue()));
            sql.selectDistinct(NUMBER_BLOCK.YEAR)
                    .from(NUMBER_BLOCK)
                    .where(NUMBER_BLOCK.DELETED.eq(0L).and(NUMBER_BLOCK.YEAR.gt(0L)))
                    .forEach(row -> years.add(row.value1().intValue()));
            return years;
        });
        return List.copyOf(years.descendingSet());
    }

    /** Every series that has numbers in {@code year}, and those that run on from year to year. */
    public List<NumberReport> of(Actor actor, int year) {
        actor.require(Capability.READ_RECORDS);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = LocalDate.of(year, 12, 31);
        return database.read(sql -> series(sql, day).stream()
                .map(one -> report(sql, one, today))
                .filter(report -> report.largest() > 0)
                .toList());
    }

    private List<Series> series(DSLContext sql, LocalDate day) {
        var series = new TreeSet<Series>(book.inUse(sql, day));
        long year = day.getYear();
        List<String> running =
                series.stream().filter(one -> !one.yearly()).map(Series::name).toList();
        sql.selectDistinct(LETTER.SERIES)
                .from(LETTER)
                .where(LETTER.OFFICE.eq(database.office()).and(LETTER.YEAR.eq(year)))
                .forEach(row -> {
                    if (!running.contains(row.value1())) {
                        series.add(new Series(Series.Book.LETTER, row.value1(), day.getYear()));
                    }
                });
        sql.selectFrom(NUMBER_BLOCK)
                .where(NUMBER_BLOCK.DELETED.eq(0L).and(NUMBER_BLOCK.YEAR.eq(year)))
                .forEach(row -> series.add(Blocks.series(row)));
        return List.copyOf(series);
    }

    /** A row that has a number. */
    private record Use(
            long row,
            boolean gone,
            @Nullable String voidOn,
            @Nullable String voidWhy) {}

    private static NavigableMap<Long, List<Use>> uses(DSLContext sql, Series series) {
        var uses = new TreeMap<Long, List<Use>>();
        Numbers.Given given = Numbers.Given.of(sql, series);
        if (series.book() == Series.Book.REGISTER) {
            sql.select(CASE_FILE.REGISTER_SEQ, CASE_FILE.ID, CASE_FILE.DELETED)
                    .from(CASE_FILE)
                    .where(given.condition())
                    .forEach(row -> uses.computeIfAbsent(row.value1(), number -> new ArrayList<>())
                            .add(new Use(row.value2(), row.value3() == 1, null, null)));
        } else {
            sql.select(LETTER.SEQUENCE, LETTER.ID, LETTER.DELETED, LETTER.VOID_ON, LETTER.VOID_WHY)
                    .from(LETTER)
                    .where(given.condition())
                    .forEach(row -> uses.computeIfAbsent(row.value1(), number -> new ArrayList<>())
                            .add(new Use(row.value2(), row.value3() == 1, row.value4(), row.value5())));
        }
        return uses;
    }

    /** The report of one series. */
    NumberReport report(DSLContext sql, Series series, LocalDate today) {
        List<Counter> counters = Blocks.counters(sql);
        NavigableMap<Long, List<Use>> uses = uses(sql, series);
        List<NumberBlockRecord> blocks = sql.selectFrom(NUMBER_BLOCK)
                .where(Numbers.of(series).and(NUMBER_BLOCK.FIRST.isNotNull()))
                .orderBy(NUMBER_BLOCK.FIRST)
                .fetch();
        long before = book.usedBefore(sql, series);
        long largest = Math.max(
                before,
                Math.max(
                        uses.isEmpty() ? 0 : uses.lastKey(),
                        blocks.stream()
                                .mapToLong(NumberBlockRecord::getLast)
                                .max()
                                .orElse(0)));
        List<Line> lines = new ArrayList<>();
        for (long number = 1; number <= largest; number++) {
            List<Use> found = uses.getOrDefault(number, List.of());
            Line line = found.isEmpty()
                    ? gap(number, before, blocks, uses, counters, series, today)
                    : used(number, found, counters);
            if (!lines.isEmpty() && line.follows(lines.getLast())) {
                Line last = lines.removeLast();
                line = new Line(last.first(), number, last.state(), last.computer(), last.on(), last.why());
            }
            lines.add(line);
        }
        return new NumberReport(series, lines);
    }

    private static Line used(long number, List<Use> found, List<Counter> counters) {
        List<Use> living = found.stream().filter(use -> !use.gone()).toList();
        Use one = living.isEmpty() ? found.getFirst() : living.getFirst();
        String computer = Blocks.name(counters, Dot.install(one.row())).orElse("");
        if (found.size() > 1) {
            return new Line(number, number, State.DOUBLE, computer, null, "");
        }
        if (one.gone()) {
            return new Line(number, number, State.TAKEN_BACK, computer, null, "");
        }
        String on = one.voidOn();
        return on == null
                ? new Line(number, number, State.USED, computer, null, "")
                : new Line(
                        number,
                        number,
                        State.VOID,
                        computer,
                        LocalDate.parse(on),
                        one.voidWhy() == null ? "" : one.voidWhy());
    }

    private static Line gap(
            long number,
            long before,
            List<NumberBlockRecord> blocks,
            NavigableMap<Long, List<Use>> uses,
            List<Counter> counters,
            Series series,
            LocalDate today) {
        for (NumberBlockRecord block : blocks) {
            if (block.getFirst() <= number && number <= block.getLast()) {
                String computer =
                        Blocks.name(counters, block.getInstall().intValue()).orElse("");
                // A computer gives the numbers of a block in their order: what it skipped, nobody reserved.
                Long later = uses.higherKey(number);
                if (later != null && later <= block.getLast()) {
                    return new Line(number, number, State.UNEXPLAINED, computer, null, "");
                }
                return reserved(number, block, computer, series, today);
            }
        }
        return new Line(number, number, number <= before ? State.BEFORE : State.UNEXPLAINED, "", null, "");
    }

    private static Line reserved(
            long number, NumberBlockRecord block, String computer, Series series, LocalDate today) {
        LocalDate expires = LocalDate.parse(block.getExpiresOn());
        if (block.getClosedOn() != null) {
            State state = "LOST".equals(block.getClosedHow()) ? State.LOST : State.RETURNED;
            return new Line(number, number, state, computer, LocalDate.parse(block.getClosedOn()), "");
        }
        if (series.yearly() && series.year() < today.getYear()) {
            return new Line(number, number, State.YEAR_CLOSED, computer, LocalDate.of(series.year(), 12, 31), "");
        }
        return new Line(number, number, today.isAfter(expires) ? State.EXPIRED : State.RESERVED, computer, expires, "");
    }
}
