package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.Computers.Computer;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.NumberProblem;
import id.simpul.numbering.NumberReport;
import id.simpul.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Computers of one office give numbers, go apart, merge in any order, run out, are retired: no number is given twice. */
class NumbersApartTest {
    /** What happens at an office. */
    enum Event {
        REGISTER,
        REGISTER_MANY,
        LETTER,
        SEND,
        RECEIVE,
        MAIN_SENDS,
        MAIN_RECEIVES,
        DAYS_PASS,
        MONTHS_PASS,
        ENROL,
        RETIRE,
        LOSE
    }

    /** An event at one of the computers. */
    record Step(Event event, int computer) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Event> events = Arbitraries.frequency(
                Tuple.of(6, Event.REGISTER),
                Tuple.of(3, Event.REGISTER_MANY),
                Tuple.of(4, Event.LETTER),
                Tuple.of(4, Event.SEND),
                Tuple.of(4, Event.RECEIVE),
                Tuple.of(3, Event.MAIN_SENDS),
                Tuple.of(3, Event.MAIN_RECEIVES),
                Tuple.of(2, Event.DAYS_PASS),
                Tuple.of(1, Event.MONTHS_PASS),
                Tuple.of(1, Event.ENROL),
                Tuple.of(1, Event.RETIRE),
                Tuple.of(1, Event.LOSE));
        return Combinators.combine(events, Arbitraries.integers().between(0, 3))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(45);
    }

    /** Every number that was given at any computer, by book and year, while it was one of the office's. */
    private final Map<String, Set<Long>> given = new HashMap<>();

    private int refused;

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void noNumberIsGivenTwiceAndEveryGapIsExplained(@ForAll("histories") List<Step> history) throws IOException {
        given.clear();
        Path folder = Files.createTempDirectory("loket");
        var clock = MovableClock.atWork();
        try (var office = new Computers(folder, clock)) {
            List<Computer> working = new ArrayList<>(List.of(office.enrolled("Loket 2"), office.enrolled("Loket 3")));
            for (Step step : history) {
                happen(office, working, step, clock);
            }
            settle(office, working);
            agree(office, working);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void happen(Computers office, List<Computer> working, Step step, MovableClock clock) {
        List<Computer> any = new ArrayList<>(working);
        any.add(office.main);
        Computer anyone = any.get(step.computer() % any.size());
        Computer counter = working.isEmpty() ? office.main : working.get(step.computer() % working.size());
        clock.pass(Duration.ofMinutes(7));
        switch (step.event()) {
            case REGISTER -> register(anyone, clock, 1);
            case REGISTER_MANY -> register(anyone, clock, 30);
            case LETTER -> letter(anyone, clock);
            case SEND -> counter.send();
            case RECEIVE -> counter.receive();
            case MAIN_SENDS -> office.main.send();
            case MAIN_RECEIVES -> office.main.receive();
            case DAYS_PASS -> clock.pass(Duration.ofDays(9));
            case MONTHS_PASS -> clock.pass(Duration.ofDays(70));
            case ENROL -> {
                if (office.all.size() < 6) {
                    working.add(office.enrolled("Loket " + (office.all.size() + 1)));
                }
            }
            case RETIRE, LOSE -> end(office, working, counter, step.event() == Event.RETIRE);
        }
    }

    /** One that is retired has told everything before; one that is lost has not: what it gave alone is not known here. */
    private void end(Computers office, List<Computer> working, Computer counter, boolean retired) {
        if (working.size() < 2) {
            return;
        }
        if (retired) {
            office.exchange(counter);
        }
        working.remove(counter);
        office.main.desk.end(
                office.main.actor,
                office.main.secret,
                counter.counter(),
                retired ? Counter.End.RETIRED : Counter.End.LOST);
    }

    private void register(Computer at, MovableClock clock, int times) {
        for (int i = 0; i < times; i++) {
            note("register", clock, at::register);
        }
    }

    private void letter(Computer at, MovableClock clock) {
        note("surat", clock, at::letter);
    }

    private void note(String book, MovableClock clock, LongSupplier giving) {
        try {
            long number = giving.getAsLong();
            String year = book + LocalDate.now(clock).getYear();
            assertThat(given.computeIfAbsent(year, of -> new HashSet<>()).add(number))
                    .as("%s %d is given once", year, number)
                    .isTrue();
        } catch (Refusal refusal) {
            assertThat(refusal.problem())
                    .isInstanceOfAny(
                            NumberProblem.BlockEmpty.class,
                            NumberProblem.BlockExpired.class,
                            NumberProblem.NoBlock.class);
            refused++;
        }
    }

    /** Everybody tells everybody, until nobody has anything new to tell. */
    private static void settle(Computers office, List<Computer> working) {
        for (int round = 0; round < 3; round++) {
            working.forEach(Computer::receive);
            working.forEach(Computer::send);
            office.main.receive();
            office.main.send();
        }
        working.forEach(Computer::receive);
    }

    private static void agree(Computers office, List<Computer> working) {
        for (String table : List.of("household", "person", "case_file", "letter", "number_block", "counter")) {
            List<String> here = office.main.rows(table);
            assertThat(working).allSatisfy(one -> assertThat(one.rows(table)).isEqualTo(here));
        }
        for (int year : office.main.reports.years(office.main.actor)) {
            List<NumberReport> reports = office.main.reports.of(office.main.actor, year);
            assertThat(reports).allSatisfy(report -> {
                assertThat(report.explained()).as("%s", report).isTrue();
                var seen = new TreeSet<Long>();
                report.lines().forEach(line -> {
                    for (long number = line.first(); number <= line.last(); number++) {
                        assertThat(seen.add(number)).isTrue();
                    }
                });
                assertThat(seen).hasSize((int) report.largest());
            });
            assertThat(working)
                    .allSatisfy(
                            one -> assertThat(one.reports.of(one.actor, year)).isEqualTo(reports));
        }
        assertThat(office.main.database.check()).isEmpty();
    }

    /** What the events above can refuse does happen: blocks run out, and the next ones come. */
    @Property(tries = 1)
    void blocksDoRunOut() throws IOException {
        given.clear();
        refused = 0;
        Path folder = Files.createTempDirectory("loket");
        var clock = MovableClock.atWork();
        try (var office = new Computers(folder, clock)) {
            Computer desk = office.enrolled("Loket 2");
            register(desk, clock, Blocks.SIZE + 10);
            assertThat(refused).isEqualTo(10);
            office.exchange(desk);
            register(desk, clock, Blocks.SIZE + 10);
            assertThat(refused).isEqualTo(20);
            assertThat(given.get("register2026")).hasSize(2 * Blocks.SIZE);
        }
    }
}
