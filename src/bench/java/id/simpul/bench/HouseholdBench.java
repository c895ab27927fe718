package id.simpul.bench;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.household.csv.ImportReport;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures the import of a folder of CSV files and the search of people keystroke by keystroke:
 * {@code mvn -q test-compile exec:exec@bench -Dbench=HouseholdBench -Dbench.args=FOLDER}.
 */
public final class HouseholdBench {
    private static final int PEOPLE = 1500;
    private static final int ROUNDS = 3;

    private HouseholdBench() {}

    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("simpul-bench");
        Clock clock = Clock.systemUTC();
        Actor actor = Actor.program("320127");
        var regions = new Regions();
        try (Database database = Database.create(data, new byte[32], "320127", clock)) {
            new SearchIndex(regions).open(database);
            importFolder(database, regions, actor, clock, Path.of(args[0]));
            var search = new PersonSearch(database);
            List<String> typed = typed(database);
            for (int round = 1; round <= ROUNDS; round++) {
                keystrokes(search, actor, typed, round);
            }
        } finally {
            try (var files = Files.list(data)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(data);
        }
    }

    private static void importFolder(Database database, Regions regions, Actor actor, Clock clock, Path folder) {
        long start = System.nanoTime();
        ImportReport report = new CsvImport(database, FamilyParts.of(regions), clock).run(actor, folder, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "import: %.1f s, peak heap %.0f MB; %s, %d warnings, %d refused%n",
                (System.nanoTime() - start) / 1e9,
                peakHeap() / 1e6,
                report.counts(),
                report.warningCount(),
                report.refused().size());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Names as they are, in another spelling, last word first, with a place behind; NIK and No. KK. */
    private static List<String> typed(Database database) {
        List<String[]> people = new ArrayList<>(database.read(sql -> sql.select(
                        PERSON.NAME, PERSON.NIK, HOUSEHOLD.KK, HOUSEHOLD.ADDRESS)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(PERSON.NIK.isNotNull())
                .fetch(row -> new String[] {row.value1(), row.value2(), row.value3(), row.value4()})));
        var random = new Random(2026);
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String[] person = people.get(random.nextInt(people.size()));
            String name = person[0];
            typed.add(
                    switch (i % 6) {
                        case 0, 1 -> name;
                        case 2 -> name.replace("u", "oe").replace("j", "dj");
                        case 3 -> name.substring(name.lastIndexOf(' ') + 1) + " " + name;
                        case 4 -> name.split(" ", -1)[0] + " " + person[3];
                        default -> i % 12 == 5 ? person[1] : person[2];
                    });
        }
        return typed;
    }

    private static void keystrokes(PersonSearch search, Actor actor, List<String> typed, int round) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] cpu = new long[typed.stream().mapToInt(String::length).sum()];
        long[] nanos = new long[typed.stream().mapToInt(String::length).sum()];
        int count = 0;
        long worst = 0;
        String worstTyped = "";
        for (String text : typed) {
            for (int length = 1; length <= text.length(); length++) {
                String part = text.substring(0, length);
                long cpuStart = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                search.search(actor, part);
                nanos[count] = System.nanoTime() - start;
                cpu[count] = threads.getCurrentThreadCpuTime() - cpuStart;
                if (nanos[count] > worst) {
                    worst = nanos[count];
                    worstTyped = part;
                }
                count++;
            }
        }
        Arrays.sort(nanos);
        Arrays.sort(cpu);
        System.out.printf(
                Locale.ROOT,
                "round %d: %d keystrokes, p50 %.2f ms, p95 %.2f, p99 %.2f, max %.1f (%s); cpu p50 %.2f, p99 %.2f%n",
                round,
                count,
                nanos[count / 2] / 1e6,
                nanos[count * 95 / 100] / 1e6,
                nanos[count * 99 / 100] / 1e6,
                worst / 1e6,
                worstTyped,
                cpu[count / 2] / 1e6,
                cpu[count * 99 / 100] / 1e6);
    }
}
