package id.simpul.bench;

import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.household.SearchIndex;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what findings cost: of every family at once, and of one with all its reasons and changes:
 * {@code mvn -q test-compile exec:exec@bench -Dbench=FindingBench -Dbench.args=FOLDER}.
 */
public final class FindingBench {
    private static final int ROUNDS = 3;
    private static final int ALONE = 300;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private FindingBench() {}

    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("simpul-bench");
        Clock clock = Clock.systemUTC();
        Actor actor = Actor.program("320127");
        var regions = new Regions();
        try (Database database = Database.create(data, new byte[32], "320127", clock)) {
            new SearchIndex(regions).open(database);
            new CsvImport(database, FamilyParts.of(regions), clock).run(actor, Path.of(args[0]), Progress.NONE);
            var desk = new FindingDesk(database, clock);
            for (int round = 1; round <= ROUNDS; round++) {
                scan(desk, actor, Set.of());
                scan(desk, actor, Set.of("KEPMENSOS-262-2022"));
                scan(desk, actor, Set.of("PKH", "PPKS"));
            }
            alone(desk, actor);
        } finally {
            try (var files = Files.list(data)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(data);
        }
    }

    private static void scan(FindingDesk desk, Actor actor, Set<String> sets) {
        var families = new AtomicLong();
        var findings = new AtomicLong();
        var met = new AtomicLong();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        desk.scan(actor, DAY, "", sets, Progress.NONE, found -> {
            families.incrementAndGet();
            found.sets().forEach(set -> {
                findings.addAndGet(set.findings().size());
                met.addAndGet(set.findings().stream()
                        .filter(one -> one.state() == State.MET)
                        .count());
            });
        });
        System.out.printf(
                Locale.ROOT,
                "%s: %d families, %d findings, %d met, %.1f s, cpu %.1f s%n",
                sets.isEmpty() ? "all sets" : sets,
                families.get(),
                findings.get(),
                met.get(),
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static void alone(FindingDesk desk, Actor actor) {
        List<Long> households = new ArrayList<>();
        desk.scan(
                actor,
                DAY,
                "",
                Set.of("PKH"),
                Progress.NONE,
                found -> households.add(found.facts().household()));
        long[] nanos = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            long start = System.nanoTime();
            desk.of(actor, households.get(i * (households.size() / ALONE)), DAY)
                    .orElseThrow()
                    .sets()
                    .forEach(set -> set.findings().forEach(one -> {
                        one.reasons();
                        one.changes();
                    }));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "one family with all reasons and changes: p50 %.1f ms, p99 %.1f ms%n",
                nanos[ALONE / 2] / 1e6,
                nanos[ALONE * 99 / 100] / 1e6);
    }
}
