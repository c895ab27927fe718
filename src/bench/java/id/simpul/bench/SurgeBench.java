package id.simpul.bench;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.SignIn;
import id.simpul.app.Office;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import id.simpul.casework.Service;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.region.Regions;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javafx.scene.input.KeyCode;

/**
 * A day of 100 intakes, through the window's own form or through the desk, and a month of 1,500, on a record of 12,000 cases and
 * 30,000 families: whether an intake costs more at the end than at the beginning. Writes into the data folder: give it a copy.
 * Run by hand; figures and command in docs/performance/cases.md.
 */
public final class SurgeBench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int DAY = 100;
    private static final int MONTH = 1_500;
    private static final int WORKING_DAYS = 22;
    private static final int EDGE = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<PersonRecord> people;
    private final Random random = new Random(20261122);

    private SurgeBench(Office office, int wanted) {
        List<PersonRecord> all = new ArrayList<>(office.database()
                .read(sql -> List.copyOf(sql.selectFrom(PERSON)
                        .where(PERSON.DELETED.eq(0L), PERSON.PRESENCE.eq(1L), PERSON.NIK.isNotNull())
                        .orderBy(PERSON.ID)
                        .fetch())));
        // People without a case, so that no warning of a similar one comes between.
        Set<Long> known = office.database()
                .read(sql ->
                        sql.selectDistinct(CASE_FILE.APPLICANT).from(CASE_FILE).fetchSet(CASE_FILE.APPLICANT));
        Collections.shuffle(all, random);
        people = all.stream()
                .filter(person -> !known.contains(person.getId()))
                .limit(wanted)
                .toList();
    }

    /** {@code args}: {@code window} or {@code month}, the data folder, a user, and the file with the user's password. */
    public static void main(String[] args) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "load %.1f on %d cores%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        if (args[0].equals("window")) {
            BenchWindow window = BenchWindow.open(Path.of(args[1]), args[2], Path.of(args[3]));
            new SurgeBench(window.office(), DAY).window(window);
        } else {
            var clock = new Calendar();
            var signIn = new SignIn(
                    Path.of(args[1]),
                    clock,
                    new Keyring(Path.of(args[1]), clock, new SecureRandom(), KdfCost::calibrated),
                    new PasswordPolicy(),
                    new Regions());
            char[] password = Files.readString(Path.of(args[3])).strip().toCharArray();
            try (var office = new Office(signIn.signIn(args[2], password), new Regions(), clock, ZONE)) {
                new SurgeBench(office, MONTH).month(office, clock);
            }
        }
        System.exit(0);
    }

    /** Real time, on a day that can be moved ahead. */
    private static final class Calendar extends Clock {
        private Instant added = Instant.EPOCH;

        void nextDay() {
            added = added.plusSeconds(24 * 60 * 60);
        }

        @Override
        public Instant instant() {
            return Instant.now().plusSeconds(added.getEpochSecond());
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void window(BenchWindow window) throws Exception {
        Frames frames = Frames.of(window);
        BenchWindow.onUiThread(() -> {
            window.desktop().navigator().orElseThrow().go(new InboxRoute());
            return true;
        });
        frames.settle();
        int before = cases(window.office());
        Map<String, double[]> worst =
                steps("form opened", "digit of a NIK", "person chosen", "service chosen", "saved");
        Map<String, double[]> all = steps("form opened", "digit of a NIK", "person chosen", "service chosen", "saved");
        Map<String, double[]> work = steps("saved");
        for (int i = 0; i < DAY; i++) {
            String nik = people.get(i).getNik();
            acted(worst, all, "form opened", i, frames.act(() -> frames.key(KeyCode.CONTROL, KeyCode.N)));
            frames.type(nik.substring(0, 15));
            frames.settle();
            acted(worst, all, "digit of a NIK", i, frames.act(() -> frames.type(nik.substring(15))));
            acted(worst, all, "person chosen", i, frames.act(() -> frames.key(KeyCode.ENTER)));
            frames.key(KeyCode.ALT, KeyCode.DOWN);
            frames.settle();
            frames.type("pangan");
            frames.settle();
            acted(worst, all, "service chosen", i, frames.act(() -> frames.key(KeyCode.ENTER)));
            long lanes = otherThreads();
            acted(worst, all, "saved", i, frames.act(() -> frames.key(KeyCode.CONTROL, KeyCode.ENTER)));
            Objects.requireNonNull(work.get("saved"))[i] = (otherThreads() - lanes) / 1e6;
        }
        int made = cases(window.office()) - before;
        System.out.printf("%d intakes through the form%n", made);
        System.out.printf("%-52s %10s %10s %10s%n", "ms, median", "11th-20th", "last 10", "p95 of all");
        worst.forEach((step, times) -> tell(step + ", worst frame", times));
        all.forEach((step, times) -> tell(step + ", user interface in all", times));
        work.forEach((step, times) -> tell(step + ", work lane and writer", times));
    }

    private static void acted(
            Map<String, double[]> worst, Map<String, double[]> all, String step, int at, Frames.Act act) {
        Objects.requireNonNull(worst.get(step))[at] = act.worst();
        Objects.requireNonNull(all.get(step))[at] = act.total(0);
    }

    private static Map<String, double[]> steps(String... names) {
        Map<String, double[]> steps = new LinkedHashMap<>();
        for (String name : names) {
            steps.put(name, new double[DAY]);
        }
        return steps;
    }

    private static int cases(Office office) {
        return office.database().read(sql -> sql.fetchCount(CASE_FILE));
    }

    private static long otherThreads() throws Exception {
        long ui = BenchWindow.onUiThread(() -> Thread.currentThread().threadId());
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadId() != ui)
                .filter(thread -> thread.getThreadName().startsWith("work-")
                        || thread.getThreadName().equals("writer"))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    /** A month in which nothing is closed, which is harder than any real one; its last day has 100. */
    private void month(Office office, Calendar clock) throws Exception {
        int perDay = (MONTH - DAY) / (WORKING_DAYS - 1);
        System.out.printf(
                Locale.ROOT,
                "%,d cases, %,d open, %,d tasks%n",
                cases(office),
                office.inbox().count(office.actor(), InboxFilter.ALL),
                office.work().tasks().tasks(office.actor()).size());
        Map<String, List<Double>> spent = new LinkedHashMap<>();
        int done = 0;
        while (done < MONTH) {
            clock.nextDay();
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
            if (!office.cases().catalogue().workingDays().isWorkingDay(today)) {
                continue;
            }
            int last = MONTH - DAY;
            int upTo = done >= last ? MONTH : Math.min(last, done + perDay);
            while (done < upTo) {
                intake(office, people.get(done++), spent);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d cases, %,d open, %,d tasks%n",
                cases(office),
                office.inbox().count(office.actor(), InboxFilter.ALL),
                office.work().tasks().tasks(office.actor()).size());
        System.out.printf(
                "%-40s %10s %10s %10s | %10s %10s%n",
                "processor time, ms, median of ten", "11th-20th", "middle", "last 10", "day begins", "p95 of all");
        spent.forEach((step, times) -> System.out.printf(
                Locale.ROOT,
                "%-40s %10.2f %10.2f %10.2f | %10.2f %10.2f%n",
                step,
                half(times, EDGE, 2 * EDGE),
                half(times, MONTH / 2, MONTH / 2 + EDGE),
                half(times, MONTH - EDGE, MONTH),
                half(times, MONTH - DAY, MONTH - DAY + EDGE),
                quantile(times, 0, MONTH, 0.95)));
    }

    private void intake(Office office, PersonRecord person, Map<String, List<Double>> spent) {
        var actor = office.actor();
        List<Service> services = office.cases().catalogue().services();
        String service = services.get(random.nextInt(services.size())).code();
        time(spent, "person looked up by name", () -> office.search().search(actor, person.getName()));
        time(spent, "family and its cases", () -> {
            office.cases().around().members(actor, person.getHousehold());
            office.inbox().ofHousehold(actor, person.getHousehold());
        });
        time(spent, "same-day duplicates looked for", () -> office.cases().similar(actor, person.getId(), service));
        long[] made = new long[1];
        time(spent, "register number, deadline, written", () -> {
            CaseDesk.Opened opened = office.cases()
                    .open(
                            actor,
                            new NewCase(
                                    person.getId(), service, null, "DATANG", false, null, "Data ukur", List.of("KTP")));
            made[0] = opened.id();
        });
        time(spent, "the new case read", () -> {
            CaseDetail file = office.cases().find(actor, made[0]);
            office.cases().moves(actor, file);
        });
        time(spent, "inbox counted and read", () -> {
            office.inbox().counts(actor, null);
            office.inbox().page(actor, InboxFilter.ALL, CaseInbox.Order.DUE, 0, 200);
        });
        time(spent, "tasks worked out", () -> office.work().tasks().tasks(actor));
    }

    private interface Doing {
        void run();
    }

    private static void time(Map<String, List<Double>> spent, String step, Doing work) {
        long before = threads();
        work.run();
        spent.computeIfAbsent(step, name -> new ArrayList<>()).add((threads() - before) / 1e6);
    }

    /** This thread and the one that writes. */
    private static long threads() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null)
                .filter(thread -> thread.getThreadName().equals("main")
                        || thread.getThreadName().equals("writer"))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    private static double half(List<Double> times, int from, int to) {
        return quantile(times, from, to, 0.5);
    }

    private static double quantile(List<Double> times, int from, int to, double share) {
        double[] part = times.subList(from, to).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(part);
        return part[(int) (part.length * share)];
    }

    private static void tell(String step, double[] times) {
        List<Double> all = Arrays.stream(times).boxed().toList();
        System.out.printf(
                Locale.ROOT,
                "%-52s %10.2f %10.2f %10.2f%n",
                step,
                half(all, EDGE, 2 * EDGE),
                half(all, DAY - EDGE, DAY),
                quantile(all, 0, DAY, 0.95));
    }
}
