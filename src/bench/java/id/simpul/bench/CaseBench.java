package id.simpul.bench;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.app.Office;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A year of 12,000 cases in an office of 30,000 families: what an action costs on the work lane. The first run fills the office
 * with cases (see {@link CaseYear}); {@link FrameBench} measures the window over them. Run by hand; figures and command in
 * docs/performance.
 */
public final class CaseBench {
    private static final int CASES = 12_000;
    private static final int ROUNDS = 40;
    private static final int FIRST = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CaseBench() {}

    /** {@code args}: the data folder of an office, a user, and the file with the user's password. */
    public static void main(String[] args) throws Exception {
        new CaseBench()
                .run(BenchWindow.open(Path.of(args[0]), args[1], Path.of(args[2]))
                        .office());
        System.exit(0);
    }

    private void run(Office office) {
        int there = office.database().read(sql -> sql.fetchCount(CASE_FILE));
        if (there < CASES) {
            long start = System.nanoTime();
            new CaseYear(office).fill(CASES - there);
            System.out.printf(Locale.ROOT, "filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
        int all = office.database().read(sql -> sql.fetchCount(CASE_FILE));
        int open = office.inbox().count(office.actor(), InboxFilter.ALL);
        int tasks = office.work().tasks().tasks(office.actor()).size();
        System.out.printf(Locale.ROOT, "%,d cases, %,d open, %,d tasks%n", all, open, tasks);
        System.out.printf("%-34s %7s %7s %6s%n", "work lane, ms", "p50", "p95", "max");
        desks(office);
    }

    private interface Work {
        void run(int round);
    }

    private void desks(Office office) {
        List<Long> people = office.database()
                .read(sql -> sql.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.DELETED.eq(0L), PERSON.PRESENCE.eq(1L))
                        .orderBy(PERSON.ID)
                        .limit(ROUNDS + FIRST)
                        .fetch(PERSON.ID));
        List<Long> taken = new ArrayList<>();
        desk(
                "intake",
                round -> taken.add(office.cases()
                        .open(
                                office.actor(),
                                new NewCase(
                                        people.get(round),
                                        "PBI",
                                        null,
                                        "DATANG",
                                        false,
                                        null,
                                        "Kartu mati",
                                        List.of("KTP")))
                        .id()));
        List<Long> moves = new ArrayList<>();
        desk(
                "case moved",
                round -> moves.add(
                        office.cases().move(office.actor(), taken.get(round), id.simpul.casework.Stage.PAPERS, null)));
        desk("move taken back", round -> office.cases().undo(office.actor(), moves.get(round)));
        desk("search by register", round -> office.inbox().byRegister(office.actor(), "" + (1 + round * 97), 20));
        desk("search by name", round -> office.search().search(office.actor(), "siti nur"));
        desk("tasks", round -> office.work().tasks().tasks(office.actor()));
        desk("inbox page and counts", round -> {
            office.inbox().counts(office.actor(), null);
            office.inbox().page(office.actor(), InboxFilter.ALL, CaseInbox.Order.DUE, 0, 100);
        });
        for (long row : taken) {
            office.cases().move(office.actor(), row, id.simpul.casework.Stage.WITHDRAWN, "Data ukur");
        }
    }

    private void desk(String name, Work work) {
        double[] cost = new double[ROUNDS];
        for (int round = 0; round < FIRST + ROUNDS; round++) {
            long before = allTime();
            work.run(round);
            if (round >= FIRST) {
                cost[round - FIRST] = (allTime() - before) / 1e6;
            }
        }
        System.out.printf("%-34s %s%n", name, figures(cost));
    }

    /** Processor time of the threads of the program that do work, without compiler and garbage collector. */
    private static long allTime() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && !thread.getThreadName().startsWith("Prism"))
                .filter(thread -> !thread.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    private static String figures(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%7.1f %7.1f %6.1f",
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1]);
    }
}
