package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.store.Database;
import id.simpul.store.StoredFiles;
import id.simpul.store.jooq.tables.records.PhotoRecord;
import id.simpul.testing.Told;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Random lives of families: whatever happens, in whatever order, what the desk lets happen leaves them whole. */
class FamilyEventsPropertyTest {
    private static final int ACTS = 60;

    private @Nullable Path folder;
    private final List<Database> open = new ArrayList<>();

    @BeforeTry
    void create() throws IOException {
        folder = Files.createTempDirectory("keluarga");
    }

    @AfterTry
    void close() throws IOException {
        open.forEach(Database::close);
        open.clear();
        Files.walkFileTree(Objects.requireNonNull(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Database office(String code) {
        Database database =
                Database.create(Objects.requireNonNull(folder).resolve(code), new byte[32], code, Office.CLOCK);
        open.add(database);
        return database;
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void familiesStayWholeAndEveryActCanBeTakenBack(@ForAll long seed) {
        var random = new Random(seed);
        Database database = office("320127");
        var life = new LifeOfFamilies(database, SITI, random);
        for (int i = 0; i < 4; i++) {
            life.register();
        }
        List<Long> done = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < ACTS; i++) {
            Map<String, String> before = LifeOfFamilies.state(database);
            Optional<Written> written = life.happen();
            if (written.isEmpty()) {
                refused++;
                assertThat(LifeOfFamilies.state(database))
                        .as("what is refused changes nothing")
                        .isEqualTo(before);
                continue;
            }
            life.check();
            if (random.nextInt(3) == 0) {
                assertThat(life.undo(written.get().act()))
                        .as(
                                "the last act can be taken back: %s",
                                action(database, written.get().act()))
                        .isTrue();
                assertThat(LifeOfFamilies.state(database))
                        .as("exactly as it was")
                        .isEqualTo(before);
            } else {
                done.add(written.get().act());
            }
            if (!done.isEmpty() && random.nextInt(6) == 0) {
                // An older one may be refused, since others build on it; never does it leave a family broken.
                life.undo(done.get(random.nextInt(done.size())));
                life.check();
            }
        }
        assertThat(refused).as("some of it is nonsense").isPositive().isLessThan(ACTS);
        assertThat(done).isNotEmpty();
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void twoOfficesThatTellEachOtherEverythingKnowTheSame(@ForAll long seed) {
        var random = new Random(seed);
        Database kecamatan = office("320127");
        Database district = office("3201");
        var here = new LifeOfFamilies(kecamatan, SITI, random);
        var there = new LifeOfFamilies(district, new Actor(9, "Dinas", "3201", SITI.capabilities()), random);
        for (int i = 0; i < 4; i++) {
            here.register();
        }
        photo(kecamatan);
        take(district, kecamatan);
        for (int i = 0; i < ACTS / 2; i++) {
            (random.nextInt(3) == 0 ? there : here).happen();
            if (random.nextInt(8) == 0) {
                take(district, kecamatan);
            }
            if (random.nextInt(8) == 0) {
                take(kecamatan, district);
            }
        }
        take(district, kecamatan);
        take(kecamatan, district);
        take(district, kecamatan);
        Map<String, String> known = LifeOfFamilies.state(kecamatan);
        LifeOfFamilies.state(district)
                .forEach((row, values) -> assertThat(values).as(row).isEqualTo(known.get(row)));
        assertThat(LifeOfFamilies.state(district).keySet()).isEqualTo(known.keySet());
        assertThat(district.check()).isEmpty();
        assertThat(kecamatan.check()).isEmpty();
    }

    private static String action(Database database, long act) {
        return database.read(sql -> sql.fetchSingle(ACT, ACT.ID.eq(act)).getAction());
    }

    private static void photo(Database database) {
        long family = database.read(sql ->
                sql.select(HOUSEHOLD.ID).from(HOUSEHOLD).limit(1).fetchSingle().value1());
        database.journal().write(SITI, "household.addPhoto", tx -> {
            String file = StoredFiles.put(tx, PreparedPhoto.MEDIA_TYPE, new byte[] {1, 2, 3});
            return tx.insert(new PhotoRecord()
                    .setHousehold(family)
                    .setKind(1L)
                    .setFile(file)
                    .setWidth(1L)
                    .setHeight(1L)
                    .setSize(3L)
                    .setOffice("320127"));
        });
    }

    /** {@code to} learns all that {@code from} did itself, as by a bundle. */
    private static void take(Database to, Database from) {
        assertThat(Told.by(from).into(to).refused()).as("nothing is refused").isEmpty();
    }
}
