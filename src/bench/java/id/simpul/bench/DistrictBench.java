package id.simpul.bench;

import id.simpul.household.FamilyList;
import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Measures the search of people in a district of about four million persons, keystroke by keystroke:
 * {@code mvn -q test-compile exec:exec@bench -Dbench=DistrictBench -Dbench.args="FOLDER DATA 37"}. FOLDER holds the
 * generator's CSV files; DATA is where the database is made, a few GB, and found again by the next run.
 */
public final class DistrictBench {
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 2;

    private DistrictBench() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        var regions = new Regions();
        Clock clock = Clock.systemUTC();
        byte[] key = new byte[32];
        if (!Files.exists(data.resolve(Database.FILE))) {
            try (Database database = Database.create(data, key, "3201", clock)) {
                new DistrictData(Path.of(args[0])).fill(database, regions, Integer.parseInt(args[2]));
            }
        }
        try (Database database = Database.open(data, key, clock)) {
            long start = System.nanoTime();
            var index = new SearchIndex(regions);
            index.open(database);
            index.build(database, Progress.NONE);
            System.out.printf(Locale.ROOT, "index: %.1f s%n", (System.nanoTime() - start) / 1e9);
            database.read(sql ->
                            sql.fetch("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 20"))
                    .forEach(row -> System.out.printf(
                            Locale.ROOT, "%-28s %8.1f MB%n", row.get(0), row.get(1, Double.class) / 1e6));
            var keystrokes = new Keystrokes(database, PEOPLE);
            var search = new PersonSearch(database);
            for (int round = 1; round <= ROUNDS; round++) {
                keystrokes.measure(search, Actor.program("3201"));
            }
            FamilyListTimes.measure(
                    new FamilyList(database),
                    Actor.program("3201"),
                    List.of("", "siti nur", "babakan", "3201", "320127", "32012712"));
        }
    }
}
