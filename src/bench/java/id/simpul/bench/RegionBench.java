package id.simpul.bench;

import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures reading the areas, what they keep in memory, and searching them keystroke by keystroke:
 * {@code mvn -q test-compile exec:exec@bench -Dbench=RegionBench}.
 */
public final class RegionBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RegionBench() {}

    public static void main(String[] args) {
        long before = used();
        long start = THREADS.getCurrentThreadCpuTime();
        var regions = new Regions();
        regions.find("320127");
        long tableRead = THREADS.getCurrentThreadCpuTime();
        long afterTable = used();
        long building = THREADS.getCurrentThreadCpuTime();
        regions.load();
        long built = THREADS.getCurrentThreadCpuTime();
        long after = used();
        System.out.printf("table: %d ms CPU, %.1f MB%n", (tableRead - start) / 1_000_000, (afterTable - before) / 1e6);
        System.out.printf("index: %d ms CPU, %.1f MB%n", (built - building) / 1_000_000, (after - afterTable) / 1e6);

        for (String typed : List.of(
                "caringin bogor",
                "Wawai Karya",
                "Waway Karja",
                "tjiderum",
                "kec. caringn kab bogor",
                "bojong gede",
                "gunungsindur",
                "soekaboemi",
                "kota bogor",
                "jati",
                "sei rampah",
                "3201",
                "raas")) {
            System.out.println(typed + " -> "
                    + regions.search(typed, null, null, 3).stream()
                            .map(r -> regions.fullName(r.code()))
                            .toList());
        }

        List<String> queries = queries(regions);
        for (int round = 0; round < 3; round++) {
            long[] nanos = new long[200_000];
            int count = 0;
            for (String query : queries) {
                for (int length = 1; length <= query.length() && count < nanos.length; length++) {
                    String typed = query.substring(0, length);
                    // CPU time of this thread: what other programs do meanwhile is not this program's work.
                    long from = THREADS.getCurrentThreadCpuTime();
                    regions.search(typed, null, null, 20);
                    nanos[count++] = THREADS.getCurrentThreadCpuTime() - from;
                }
            }
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            System.out.printf(
                    "keystrokes (CPU): %d, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                    count, ms(sorted, 0.5), ms(sorted, 0.95), ms(sorted, 0.99), ms(sorted, 1));
        }
    }

    /** Names and names with their district or regency, half of them with one letter wrong. */
    private static List<String> queries(Regions regions) {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        List<Region> provinces = regions.provinces();
        while (queries.size() < 300) {
            Region region = provinces.get(random.nextInt(provinces.size()));
            var chain = new ArrayList<Region>(List.of(region));
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                List<Region> children = regions.children(region.code());
                if (!children.isEmpty()) {
                    region = children.get(random.nextInt(children.size()));
                    chain.add(region);
                }
            }
            String query = region.name();
            if (chain.size() > 2 && random.nextBoolean()) {
                query += " " + chain.get(chain.size() - 1 - random.nextInt(2)).name();
            }
            if (random.nextBoolean()) {
                int at = random.nextInt(query.length());
                query = query.substring(0, at) + (char) ('a' + random.nextInt(26)) + query.substring(at + 1);
            }
            queries.add(query);
        }
        return queries;
    }

    private static double ms(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
