package id.simpul.bench;

import id.simpul.app.CaseloadDesks;
import id.simpul.caseload.Candidate;
import id.simpul.caseload.CandidateFilter;
import id.simpul.caseload.CaseloadFamily;
import id.simpul.caseload.Facilitator;
import id.simpul.caseload.GroupDetails;
import id.simpul.caseload.ui.CaseloadRoute;
import id.simpul.caseload.ui.PreparationRoute;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.kernel.Progress;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.screen.Navigator;
import id.simpul.screen.Route;
import id.simpul.task.ui.TasksRoute;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * What an action costs the user interface's thread in each frame, in an office of 30,000 families and 12,000 cases. The window
 * runs at sixty frames a second, as it does for a person, and keys are pressed through the platform. A frame's work is all that
 * its thread did from the beginning of one frame to the beginning of the next: handlers, results of the work lane, style,
 * layout, handing the changed nodes to the renderer. Processor time, so that other programs do not count; drawing itself is
 * the renderer's thread and is not counted. Run by hand; figures and command in docs/performance/cases.md.
 */
public final class FrameBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int FIRST = 15;
    private static final int GROUPS = 10;
    private static final int MEMBERS = 25;

    private static final OperatingSystemMXBean COMPUTER = ManagementFactory.getOperatingSystemMXBean();

    private final BenchWindow window;
    private final Frames frames;

    private interface Step {
        void run(int round) throws Exception;
    }

    private FrameBench(BenchWindow window) throws Exception {
        this.window = window;
        this.frames = Frames.of(window);
    }

    /** {@code args}: the data folder of an office with {@link CaseYear}, a user, and the file with the user's password. */
    public static void main(String[] args) throws Exception {
        var bench = new FrameBench(BenchWindow.open(Path.of(args[0]), args[1], Path.of(args[2])));
        bench.run(args.length > 3 ? args[3] : "");
        System.exit(0);
    }

    private void run(String only) throws Exception {
        var office = window.office();
        List<CaseRow> rows =
                office.inbox().page(office.actor(), InboxFilter.ALL, CaseInbox.Order.DUE, 0, ROUNDS + FIRST);
        double idle = idleFrame();
        System.out.printf(Locale.ROOT, "a frame in which nothing happens: %.2f ms%n", idle);
        System.out.printf(
                Locale.ROOT,
                "load %.1f on %d cores%n",
                COMPUTER.getSystemLoadAverage(),
                COMPUTER.getAvailableProcessors());
        System.out.printf(
                "%-34s %6s %28s %6s %15s %7s %6s%n",
                "", "first", "worst frame, ms", "over", "whole action, ms", "settled", "nodes");
        System.out.printf(
                "%-34s %6s %8s %8s %8s %8s %8s %8s %8s%n",
                "action", "worst", "p50", "p95", "max", "budget", "p50", "p95", "ms p50");
        if (wanted(only, "inbox")) {
            measure("inbox opened anew", idle, round -> away(true), round -> go(new InboxRoute()));
            measure("inbox shown again", idle, round -> go(new TasksRoute()), round -> go(new InboxRoute()));
            go(new InboxRoute());
            frames.settle();
            focus(".table-view");
            frames.key(KeyCode.HOME);
            frames.settle();
            measure("next row, its case beside", idle, round -> {}, round -> frames.key(KeyCode.DOWN));
            measure("row before, its case beside", idle, round -> {}, round -> frames.key(KeyCode.UP));
            focus(".chip");
            measure(
                    "filter of the inbox",
                    idle,
                    round -> {},
                    round -> frames.key(round % 8 < 4 ? KeyCode.RIGHT : KeyCode.LEFT));
        }
        if (wanted(only, "tasks")) {
            measure("tasks opened anew", idle, round -> away(false), round -> go(new TasksRoute()));
            measure("tasks shown again", idle, round -> go(new InboxRoute()), round -> go(new TasksRoute()));
            focus(".table-view");
            measure("next task", idle, round -> {}, round -> frames.key(KeyCode.DOWN));
            focus(".chip");
            measure(
                    "filter of the tasks",
                    idle,
                    round -> {},
                    round -> frames.key(round % 8 < 4 ? KeyCode.RIGHT : KeyCode.LEFT));
        }
        if (wanted(only, "search")) {
            String text = "siti nurhaliza";
            measure(
                    "letter in the search",
                    idle,
                    round -> {
                        if (round % text.length() == 0) {
                            frames.key(KeyCode.ESCAPE);
                            frames.key(KeyCode.CONTROL, KeyCode.K);
                        }
                    },
                    round -> {
                        frames.type(text.substring(round % text.length(), round % text.length() + 1));
                    });
            frames.key(KeyCode.ESCAPE);
            frames.settle();
        }
        if (wanted(only, "caseload")) {
            caseload(idle);
        }
        if (wanted(only, "file")) {
            measure(
                    "case opened on its own page",
                    idle,
                    round -> go(new InboxRoute()),
                    round -> go(new CaseFileRoute(rows.get(round % rows.size()).id())));
        }
    }

    /** A facilitator's usual load: ten groups of twenty-five. */
    private void caseload(double idle) throws Exception {
        var office = window.office();
        CaseloadDesks desks = CaseloadDesks.of(office);
        Facilitator me = desks.groups().facilitators(office.actor()).stream()
                .filter(one -> one.id() == office.actor().userId())
                .findFirst()
                .orElseThrow();
        if (desks.groups().groups(office.actor(), me.id()).isEmpty()) {
            var anyone = new CandidateFilter("", "", true, true, "", List.of());
            List<Candidate> families = desks.groups().candidates(office.actor(), anyone);
            for (int group = 0; group < GROUPS; group++) {
                List<Candidate> members = families.subList(group * MEMBERS, (group + 1) * MEMBERS);
                long id = desks.groups()
                        .add(
                                office.actor(),
                                new GroupDetails(
                                        "Kelompok " + (char) ('A' + group),
                                        members.getFirst().village(),
                                        null,
                                        me))
                        .id();
                List<Long> households =
                        members.stream().map(Candidate::household).toList();
                desks.groups().assign(office.actor(), id, households, "pembagian");
            }
        }
        List<Long> all = desks.caseload().families(office.actor(), me.id(), Progress.NONE).stream()
                .map(CaseloadFamily::household)
                .toList();
        System.out.println(all.size() + " families of one facilitator");
        measure("250 families opened anew", idle, round -> away(true), round -> go(new CaseloadRoute()));
        measure("250 families shown again", idle, round -> go(new TasksRoute()), round -> go(new CaseloadRoute()));
        focus(".table-view");
        measure("next family, its facts beside", idle, round -> {}, round -> frames.key(KeyCode.DOWN));
        measure("family ticked", idle, round -> {}, round -> frames.key(KeyCode.SPACE));
        measure("all 250 ticked or none", idle, round -> {}, round -> frames.key(KeyCode.CONTROL, KeyCode.A));
        measure(
                "250 letters prepared",
                idle,
                round -> go(new CaseloadRoute()),
                round -> go(new PreparationRoute(FamilyLetterKind.CERTIFICATE, all, 0)));
        focus(".table-view");
        measure("next letter, its page beside", idle, round -> {}, round -> frames.key(KeyCode.DOWN));
    }

    private static boolean wanted(String only, String part) {
        return only.isEmpty() || only.contains(part);
    }

    private double idleFrame() throws Exception {
        frames.settle();
        double[] all = frames.act(() -> {}).frames().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(all);
        return all[all.length / 2];
    }

    private void measure(String name, double idle, Step before, Step action) throws Exception {
        List<Frames.Act> acts = new ArrayList<>();
        double first = 0;
        for (int round = 0; round < FIRST + ROUNDS; round++) {
            int at = round;
            before.run(at);
            frames.settle();
            Frames.Act act = frames.act(() -> action.run(at));
            if (round == 0) {
                first = act.worst();
            }
            if (round >= FIRST) {
                acts.add(act);
            }
        }
        double[] worst = sorted(acts.stream().mapToDouble(Frames.Act::worst).toArray());
        double[] total =
                sorted(acts.stream().mapToDouble(act -> act.total(idle)).toArray());
        double[] settled = sorted(acts.stream().mapToDouble(Frames.Act::settled).toArray());
        long over = Arrays.stream(worst).filter(frame -> frame > Frames.BUDGET).count();
        System.out.printf(
                Locale.ROOT,
                "%-34s %6.1f %8.1f %8.1f %8.1f %5d/%d %8.1f %8.1f %8.0f %6d%n",
                name,
                first,
                half(worst),
                p95(worst),
                worst[worst.length - 1],
                over,
                ROUNDS,
                half(total),
                p95(total),
                half(settled),
                onUi(() -> nodes(window.stage().getScene().getRoot())));
        if (Boolean.getBoolean("frames")) {
            acts.stream()
                    .skip(ROUNDS - 5)
                    .forEach(act -> System.out.println("    "
                            + String.join(
                                    " ",
                                    act.frames().stream()
                                            .map(f -> String.format(Locale.ROOT, "%.1f", f))
                                            .toList())));
        }
    }

    private void away(boolean tasks) throws Exception {
        onUi(() -> {
            Navigator navigator = navigator();
            navigator.clear();
            navigator.go(tasks ? new TasksRoute() : new InboxRoute());
            return true;
        });
    }

    private void go(Route route) throws Exception {
        onUi(() -> {
            navigator().go(route);
            return true;
        });
    }

    private Navigator navigator() {
        return window.desktop().navigator().orElseThrow();
    }

    private void focus(String selector) throws Exception {
        onUi(() -> {
            Node node = navigator().screen().get().node().lookup(selector);
            node.requestFocus();
            return true;
        });
        frames.settle();
    }

    private static int nodes(Node node) {
        int count = 1;
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += nodes(child);
            }
        }
        return count;
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private static double half(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p95(double[] sorted) {
        return sorted[(int) (sorted.length * 0.95)];
    }

    private static <T> T onUi(Callable<T> work) throws Exception {
        return BenchWindow.onUiThread(work);
    }
}
