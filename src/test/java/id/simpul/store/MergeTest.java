package id.simpul.store;

import static id.simpul.store.jooq.Tables.CONFLICT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Refusal;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.testing.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:00:00Z"), ZoneOffset.UTC);
    private static final byte[] KEY = new byte[32];
    private static final String A = "320127";
    private static final String B = "3201";

    @TempDir
    Path folder;

    private Database kecamatan;
    private Database district;

    /** What one office tells: acts and changes in the order of a bundle. */
    @BeforeEach
    void create() {
        kecamatan = Database.create(folder.resolve("a"), KEY, A, CLOCK);
        district = Database.create(folder.resolve("b"), KEY, B, CLOCK);
    }

    @AfterEach
    void close() {
        kecamatan.close();
        district.close();
    }

    private static MergeReport take(Database to, Told told) {
        return to.journal().write(Actor.program(to.office()), "exchange.merge", tx -> merge(tx, told));
    }

    private static MergeReport merge(Transaction transaction, Told told) {
        var merge = new Merge(transaction, "bundle", change -> Optional.empty());
        told.acts().forEach(merge::act);
        told.changes().forEach(merge::change);
        return merge.report();
    }

    private static long family(Database database, String kk) {
        return database.journal().write(Actor.program(database.office()), "household.register", tx -> {
            long household = tx.insert(new HouseholdRecord().setKk(kk).setVillage("3201272001"));
            tx.insert(new PersonRecord().setHousehold(household).setName("Siti").setRelation(1L));
            return household;
        });
    }

    private static void edit(Database database, long id, String rt, @Nullable String note) {
        database.journal().write(Actor.program(database.office()), "household.edit", tx -> {
            HouseholdRecord row = tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id));
            tx.update(row.setRt(rt).setNote(note));
            return tx.actId();
        });
    }

    private static HouseholdRecord household(Database database, long id) {
        return database.read(sql -> sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id)));
    }

    @Test
    void aFirstMergeBringsEverythingAndASecondChangesNothing() {
        long id = family(kecamatan, "1");
        edit(kecamatan, id, "004", "x");
        MergeReport first = take(district, Told.by(kecamatan));
        assertThat(first.total()).isEqualTo(new MergeReport.Counts(2, 0, 0, 0, 0));
        assertThat(household(district, id)).isEqualTo(household(kecamatan, id));
        MergeReport second = take(district, Told.by(kecamatan));
        assertThat(second.total()).isEqualTo(new MergeReport.Counts(0, 0, 3, 0, 0));
        List<JournalReader.Entry> history = district.read(sql -> JournalReader.history(sql, List.of(id)));
        assertThat(history).hasSize(2);
        assertThat(district.check()).isEmpty();
    }

    @Test
    void onlyWhatCameAfterAPositionIsTold() {
        long id = family(kecamatan, "1");
        take(district, Told.by(kecamatan));
        Map<Integer, Long> position = kecamatan.read(sql -> new JournalExport(sql, A, Map.of()).positions());
        edit(kecamatan, id, "004", "x");
        Told later = Told.by(kecamatan, position);
        assertThat(later.changes()).hasSize(1);
        assertThat(take(district, later).total()).isEqualTo(new MergeReport.Counts(0, 1, 0, 0, 0));
        assertThat(household(district, id).getRt()).isEqualTo("004");
    }

    @Test
    void fieldsChangedOnOneSideMergeAndTheSameFieldIsAConflictUntilSomeoneDecides() {
        long id = family(kecamatan, "1");
        take(district, Told.by(kecamatan));
        edit(kecamatan, id, "004", null);
        edit(district, id, "005", "dari dinas");
        MergeReport report = take(district, Told.by(kecamatan));
        assertThat(report.conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.field()).isEqualTo("rt"));
        assertThat(household(district, id).getNote()).isEqualTo("dari dinas");
        take(kecamatan, Told.by(district));
        // Which of two edits of the same moment is shown depends on their ids; that both offices show the same does
        // not.
        assertThat(household(kecamatan, id)).isEqualTo(household(district, id));
        edit(district, id, "006", "dari dinas");
        assertThat(conflicts(district)).isZero();
        take(kecamatan, Told.by(district));
        assertThat(conflicts(kecamatan)).isZero();
        assertThat(household(kecamatan, id)).isEqualTo(household(district, id));
    }

    private static int conflicts(Database database) {
        return database.read(sql -> sql.fetchCount(CONFLICT));
    }

    @Test
    void anEditThatArrivesBeforeItsParentWaitsForIt() {
        long id = family(kecamatan, "1");
        take(district, Told.by(kecamatan));
        edit(kecamatan, id, "004", null);
        edit(kecamatan, id, "005", null);
        Told all = Told.by(kecamatan);
        Change middle = all.changes().stream()
                .filter(c -> !c.patch().creation())
                .findFirst()
                .orElseThrow();
        var without = new ArrayList<>(all.changes());
        without.remove(middle);
        MergeReport early = take(district, new Told(0, A, all.acts(), without));
        assertThat(early.total().waiting()).isOne();
        assertThat(household(district, id).getRt()).isNull();
        take(district, all);
        assertThat(household(district, id)).isEqualTo(household(kecamatan, id));
    }

    @Test
    void whatDoesNotFitIsLeftOutByNameAndTheRestComes() {
        long id = family(kecamatan, "1");
        Told told = Told.by(kecamatan);
        Change household = told.changes().get(0);
        var alien = new Change(
                household.id(),
                household.hlc(),
                household.act(),
                Entity.HOUSEHOLD,
                id,
                0,
                List.of(),
                Patch.parse(true, "{\"village\":\"3201272001\",\"spaceship\":1}"));
        MergeReport report = take(
                district,
                new Told(0, A, told.acts(), List.of(alien, told.changes().get(1))));
        assertThat(report.refused()).hasSize(2);
        assertThat(count(HOUSEHOLD)).isZero();
        assertThat(count(PERSON)).isZero();
        assertThat(district.check()).isEmpty();
    }

    private int count(org.jooq.Table<?> table) {
        return district.read(sql -> sql.fetchCount(table));
    }

    @Test
    void aSenderWhoseClockIsDaysAheadIsRefusedWhole() {
        kecamatan.close();
        kecamatan = Database.open(folder.resolve("a"), KEY, Clock.offset(CLOCK, Duration.ofDays(3)));
        family(kecamatan, "1");
        Told told = Told.by(kecamatan);
        assertThatThrownBy(() -> take(district, told)).isInstanceOf(Refusal.class);
        assertThat(count(HOUSEHOLD)).isZero();
    }

    @Test
    void aRehearsalCountsTheSameAndWritesNothing() {
        family(kecamatan, "1");
        Told told = Told.by(kecamatan);
        MergeReport rehearsed = district.journal().rehearse(Actor.program(B), "exchange.merge", tx -> merge(tx, told));
        assertThat(count(HOUSEHOLD)).isZero();
        assertThat(take(district, told)).isEqualTo(rehearsed);
        assertThat(count(HOUSEHOLD)).isOne();
    }

    /** Offices edit the same rows without knowing of each other; whoever hears all of it, in any order, ends the same. */
    @Test
    void whateverTheOrderTheSameChangesGiveTheSameRows() {
        long id = family(kecamatan, "1");
        take(district, Told.by(kecamatan));
        var random = new Random(2026);
        for (int round = 0; round < 12; round++) {
            Database editor = random.nextBoolean() ? kecamatan : district;
            edit(editor, id, "00" + random.nextInt(9), random.nextBoolean() ? null : "n" + random.nextInt(4));
            if (random.nextInt(4) == 0) {
                take(district, Told.by(kecamatan));
            }
            if (random.nextInt(4) == 0) {
                take(kecamatan, Told.by(district));
            }
        }
        List<Act> acts = new ArrayList<>(Told.by(kecamatan).acts());
        acts.addAll(Told.by(district).acts());
        List<Change> changes = new ArrayList<>(Told.by(kecamatan).changes());
        changes.addAll(Told.by(district).changes());
        List<HouseholdRecord> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Creations first, as every bundle has them; edits in any order.
            Collections.shuffle(changes, random);
            changes.sort(Comparator.comparingInt(
                    c -> c.patch().creation() ? c.entity().number() : Integer.MAX_VALUE));
            try (Database fresh = Database.create(folder.resolve("fresh" + i), KEY, "32", CLOCK)) {
                take(fresh, new Told(0, "x", acts, changes));
                ends.add(household(fresh, id));
            }
        }
        take(district, Told.by(kecamatan));
        take(kecamatan, Told.by(district));
        ends.add(household(district, id));
        ends.add(household(kecamatan, id));
        assertThat(ends).containsOnly(ends.get(0));
    }

    @Test
    void twoCopiesThatGaveOneIdTwiceAreNoticedAndNothingIsMerged() throws Exception {
        family(kecamatan, "3201270000000001");
        Files.createDirectories(folder.resolve("copy"));
        kecamatan.copyTo(folder.resolve("copy").resolve(Database.FILE));
        family(kecamatan, "3201270000000002");
        take(district, Told.by(kecamatan));
        try (var copy = Database.open(folder.resolve("copy"), KEY, Clock.offset(CLOCK, Duration.ofMinutes(5)))) {
            copy.journal()
                    .write(
                            Actor.program(A),
                            "household.register",
                            tx -> tx.insert(new HouseholdRecord()
                                    .setKk("3201270000000003")
                                    .setVillage("3201272001")));
            assertThatThrownBy(() -> take(district, Told.by(copy)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.problem()).isEqualTo(new StoreProblem.NumberTaken()));
            int merged = district.read(sql -> sql.fetchCount(HOUSEHOLD));
            assertThat(merged).isEqualTo(2);
        }
    }
}
