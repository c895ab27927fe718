package id.simpul.bench;

import id.simpul.household.FamilyList;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Measures the import of a folder of CSV files, with and without the search index, the search of people keystroke by keystroke,
 * and the list of families: {@code mvn -q test-compile exec:exec@bench -Dbench=HouseholdBench -Dbench.args=FOLDER}.
 */
public final class HouseholdBench {
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 2;

    private HouseholdBench() {}

    public static void main(String[] args) throws IOException {
        Path csv = Path.of(args[0]);
        withDatabase(database -> importFolder(database, csv, "import without index"));
        withDatabase(database -> {
            var index = new SearchIndex(new Regions());
            index.open(database);
            importFolder(database, csv, "import");
            var search = new PersonSearch(database);
            var keystrokes = new Keystrokes(database, PEOPLE);
            for (int round = 1; round <= ROUNDS; round++) {
                keystrokes.measure(search, actor());
            }
            FamilyListTimes.measure(
                    new FamilyList(database),
                    actor(),
                    List.of("", "siti nur", "babakan", "3201", "320127", "32012712"));
        });
    }

    private interface Work {
        void on(Database database) throws IOException;
    }

    private static void withDatabase(Work work) throws IOException {
        Path data = Files.createTempDirectory("simpul-bench");
        try (Database database = Database.create(data, new byte[32], "320127", Clock.systemUTC())) {
            work.on(database);
        } finally {
            try (var files = Files.list(data)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(data);
        }
    }

    private static Actor actor() {
        return Actor.program("320127");
    }

    private static void importFolder(Database database, Path folder, String what) {
        long start = System.nanoTime();
        ImportReport report = new CsvImport(database, FamilyParts.of(new Regions()), Clock.systemUTC())
                .run(actor(), folder, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, peak heap %.0f MB; %s, %d warnings, %d refused%n",
                what,
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
}
