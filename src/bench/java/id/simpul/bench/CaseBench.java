package id.simpul.bench;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.app.Office;
import id.simpul.app.desktop.Desktop;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseRoute;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.task.ui.TasksRoute;
import id.simpul.visit.ui.VisitsRoute;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A year of 12,000 cases in an office of 30,000 families: what an action costs on the user interface's thread, and on the work
 * lane. The first run fills the office with cases (see {@link CaseYear}). Run by hand; figures and command in docs/performance.
 */
public final class CaseBench {
    private static final int CASES = 12_000;
    private static final int ROUNDS = 40;
    private static final int FIRST = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Desktop desktop;
    private final Stage stage;
    private final Jobs.Lanes lanes;
    private final long uiThread;

    private CaseBench(Desktop desktop, Stage stage, Jobs.Lanes lanes) throws Exception {
        this.desktop = desktop;
        this.stage = stage;
        this.lanes = lanes;
        this.uiThread = onUiThread(() -> Thread.currentThread().threadId());
    }

    /** {@code args}: the data folder of an office, a user, and the file with the user's password. */
    public static void main(String[] args) throws Exception {
        ZoneId zone = ZoneId.of("Asia/Jakarta");
        var stage = new Stage[1];
        Jobs.Lanes[] lanes = new Jobs.Lanes[1];
        Desktop desktop = onUiThread(() -> {
            stage[0] = new Stage();
            stage[0].setWidth(1366);
            stage[0].setHeight(768);
            lanes[0] = Jobs.Lanes.threads();
            var made = new Desktop(stage[0], Path.of(args[0]), Clock.system(zone), zone, lanes[0]);
            made.start();
            laidOut(stage[0]);
            return made;
        });
        var bench = new CaseBench(desktop, stage[0], lanes[0]);
        bench.signIn(args[1], Files.readString(Path.of(args[2])).strip());
        bench.run();
        System.exit(0);
    }

    private void signIn(String user, String password) throws Exception {
        onUiThread(() -> {
            Parent root = laidOut(stage);
            for (Node node : root.lookupAll(".text-field")) {
                ((TextField) node).setText(node instanceof PasswordField ? password : user);
            }
            ((Button) root.lookup(".button.primary")).fire();
            return true;
        });
        while (onUiThread(() -> desktop.office().isEmpty())) {
            Thread.sleep(200);
        }
        idle();
    }

    private Office office() throws Exception {
        return onUiThread(() -> desktop.office().orElseThrow());
    }

    private void run() throws Exception {
        Office office = office();
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
        System.out.printf("%-34s %22s %22s%n", "", "user interface, ms", "work lane, ms");
        System.out.printf("%-34s %7s %7s %6s %7s %7s %6s%n", "action", "p50", "p95", "max", "p50", "p95", "max");
        screens(office);
        desks(office);
    }

    private void screens(Office office) throws Exception {
        List<CaseRow> rows =
                office.inbox().page(office.actor(), InboxFilter.ALL, CaseInbox.Order.DUE, 0, ROUNDS + FIRST);
        show("tasks shown", round -> new TasksRoute());
        show("inbox shown", round -> new InboxRoute());
        show(
                "case beside the inbox",
                round -> new CaseRoute(rows.get(round % rows.size()).id()));
        show(
                "case opened",
                round -> new CaseFileRoute(rows.get(round % rows.size()).id()));
        show("visits shown", round -> new VisitsRoute());
    }

    private interface Next {
        Route of(int round);
    }

    private interface Work {
        void run(int round);
    }

    /** What showing a screen costs on the user interface's thread, layout included, and on all others together. */
    private void show(String name, Next next) throws Exception {
        double[] ui = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        for (int round = 0; round < FIRST + ROUNDS; round++) {
            Route route = next.of(round);
            long uiBefore = THREADS.getThreadCpuTime(uiThread);
            long workBefore = lanesTime();
            onUiThread(() -> {
                desktop.navigator().orElseThrow().go(route);
                return true;
            });
            idle();
            onUiThread(() -> laidOut(stage));
            if (round >= FIRST) {
                ui[round - FIRST] = (THREADS.getThreadCpuTime(uiThread) - uiBefore) / 1e6;
                work[round - FIRST] = (lanesTime() - workBefore) / 1e6;
            }
        }
        tell(name, ui, work);
    }

    private void desks(Office office) throws Exception {
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
        tell(name, null, cost);
    }

    /** Processor time of the threads of the program that do work, without compiler and garbage collector. */
    private long lanesTime() {
        return allTime() - THREADS.getThreadCpuTime(uiThread);
    }

    private static long allTime() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && !thread.getThreadName().startsWith("Prism"))
                .filter(thread -> !thread.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    private static void tell(String name, double @Nullable [] ui, double[] work) {
        String left = ui == null ? String.format("%7s %7s %6s", "", "", "") : figures(ui);
        System.out.printf("%-34s %s %s%n", name, left, figures(work));
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

    /** Waits until nothing runs on the lanes any more. */
    private void idle() throws Exception {
        var done = new CountDownLatch(1);
        onUiThread(() -> {
            lanes.whenIdle(done::countDown);
            return true;
        });
        if (!done.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still busy");
        }
    }

    private static Parent laidOut(Stage stage) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root;
    }

    private static <T> T onUiThread(Callable<T> work) throws Exception {
        return Jobs.Lanes.onUiThread(work);
    }
}
