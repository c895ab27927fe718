package id.simpul.bench;

import com.sun.management.OperatingSystemMXBean;
import id.simpul.finding.FindingDesk;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.SearchIndex;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.RecordedPeople;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.review.CheckCount;
import id.simpul.review.FindingFilter;
import id.simpul.review.FindingFilter.State;
import id.simpul.review.MatrixDesk;
import id.simpul.review.MatrixFilter;
import id.simpul.review.MatrixFilter.HowMany;
import id.simpul.review.ReviewDesk;
import id.simpul.store.Database;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All checks over a whole kecamatan, and what a person waits for afterwards: counts, pages of findings, the matrix, neighbours.
 * Run by hand; figures in docs/performance.
 */
public final class ReviewBench {
    private static final OperatingSystemMXBean COMPUTER =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ROUNDS = 3;

    private ReviewBench() {}

    /** {@code args[0]}: the generator's folder; {@code args[1]}: a new folder for the data. */
    public static void main(String[] args) {
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T03:00:00Z"), ZoneId.of("Asia/Jakarta"));
        var regions = new Regions();
        try (Database database = Database.create(Path.of(args[1]), new byte[32], "320127", clock)) {
            var actor = new Actor(1, "Siti", "320127", EnumSet.allOf(Capability.class));
            new SearchIndex(regions).open(database);
            new CsvImport(database, FamilyParts.of(regions), clock).run(actor, Path.of(args[0]), Progress.NONE);
            var people = new RecordedPeople(database);
            var desk = new ReviewDesk(
                    database,
                    clock,
                    regions,
                    new FindingDesk(database, clock),
                    new DuplicateDesk(database, new HouseholdDesk(database, clock, people), people, clock));
            var matrix = new MatrixDesk(database, clock);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("round %d, load %.1f%n", round, COMPUTER.getSystemLoadAverage());
                timed("run of all checks", () -> desk.run(actor, Progress.NONE));
                timed("is it stale", () -> desk.stale(actor));
                timed("counts by check", () -> desk.byCheck(actor, FindingFilter.OPEN));
                timed("counts by village", () -> desk.byVillage(actor, FindingFilter.OPEN));
                timed("first page", () -> desk.page(actor, FindingFilter.OPEN, 0, 50));
                timed("a page far down", () -> desk.page(actor, FindingFilter.OPEN, 5000, 50));
                timed("matrix, counts", () -> matrix.counts(actor, MatrixFilter.EVERYTHING));
                timed(
                        "matrix, first page",
                        () -> matrix.page(actor, MatrixFilter.EVERYTHING, MatrixDesk.Order.PLACE, true, 0, 50));
                timed(
                        "matrix, page far down",
                        () -> matrix.page(actor, MatrixFilter.EVERYTHING, MatrixDesk.Order.NUMBER, false, 25_000, 50));
                long family = matrix.page(
                                actor, MatrixFilter.EVERYTHING.of(HowMany.MANY), MatrixDesk.Order.PLACE, true, 0, 1)
                        .getFirst()
                        .household();
                timed("neighbours", () -> matrix.neighbours(actor, family));
            }
            Map<String, CheckCount> counts =
                    new TreeMap<>(desk.byCheck(actor, new FindingFilter(null, null, State.ALL)));
            counts.forEach((check, count) -> System.out.printf("%s %d%n", check, count.all()));
        }
        System.exit(0);
    }

    private static void timed(String name, Supplier<?> work) {
        long processor = COMPUTER.getProcessCpuTime();
        long start = System.nanoTime();
        Object answer = work.get();
        System.out.printf(
                "%-22s %8.1f ms wall %8.1f ms processor, %s%n",
                name,
                (System.nanoTime() - start) / 1e6,
                (COMPUTER.getProcessCpuTime() - processor) / 1e6,
                answer.getClass().getSimpleName());
    }
}
