package id.simpul.store;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Dot;
import id.simpul.kernel.Refusal;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:00:00Z"), ZoneOffset.UTC);
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private Database database;
    private final Actor actor = Actor.program("320127");

    @BeforeEach
    void create() {
        database = Database.create(folder.resolve("data"), KEY, "320127", CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long family(String kk) {
        return database.journal().write(actor, "household.register", tx -> {
            long household = tx.insert(new HouseholdRecord().setKk(kk).setVillage("3201272001"));
            tx.insert(new PersonRecord()
                    .setHousehold(household)
                    .setName("Siti Rohmah")
                    .setRelation(1L));
            return household;
        });
    }

    private static int count(Database database, org.jooq.Table<?> table, org.jooq.Condition... conditions) {
        return database.read(sql -> sql.fetchCount(table, conditions));
    }

    private HouseholdRecord household(long id) {
        return database.read(sql -> sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id)));
    }

    @Test
    void afterACopyIdsBeginAnewAndGoOnGrowing() {
        long before = family("3201010101010001");
        int old = database.journal().install();
        database.journal().renumber();
        long after = family("3201010101010002");
        assertThat(Dot.install(after)).isEqualTo(database.journal().install()).isGreaterThan(old);
        assertThat(Dot.sequence(after)).isLessThan(Dot.sequence(before) + 3);
        assertThat(after).isGreaterThan(before);
        database.close();
        database = Database.open(folder.resolve("data"), KEY, CLOCK);
        assertThat(Dot.install(family("3201010101010003"))).isEqualTo(Dot.install(after));
        assertThat(database.check()).isEmpty();
        assertThat(count(database, HOUSEHOLD)).isEqualTo(3);
    }

    @Test
    void anInsertGivesARowItsIdAndItsDefaults() {
        long id = family("3201010101010001");
        HouseholdRecord row = household(id);
        assertThat(row.getVer()).isEqualTo(id);
        assertThat(row.getDeleted()).isZero();
        assertThat(count(database, PERSON, PERSON.HOUSEHOLD.eq(id))).isOne();
    }

    @Test
    void anEditLeavesOldAndNewValueInTheHistory() {
        long id = family("3201010101010001");
        long act = database.journal().write(actor, "household.edit", tx -> {
            HouseholdRecord row = tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id));
            tx.because("salah ketik");
            tx.update(row.setRt("004").setKk("3201010101010002"));
            return tx.actId();
        });
        List<JournalReader.Entry> history = database.read(sql -> JournalReader.history(sql, List.of(id)));
        assertThat(history).hasSize(2);
        assertThat(history.get(0).change().patch().json())
                .isEqualTo("{\"kk\":\"3201010101010001\",\"village\":\"3201272001\"}");
        assertThat(history.get(1).change().patch().json())
                .isEqualTo("{\"kk\":[\"3201010101010001\",\"3201010101010002\"],\"rt\":[null,\"004\"]}");
        assertThat(history.get(1).change().parent()).isEqualTo(id);
        assertThat(history.get(1).act().id()).isEqualTo(act);
        assertThat(history.get(1).act().reason()).isEqualTo("salah ketik");
        assertThat(household(id).getVer()).isEqualTo(history.get(1).change().id());
    }

    @Test
    void undoTakesAnActBackOnceAndRefusesWhatOthersBuiltOn() {
        long id = family("3201010101010001");
        long act = edit(id, "004");
        database.journal().undo(actor, act);
        assertThat(household(id).getRt()).isNull();
        assertThatThrownBy(() -> database.journal().undo(actor, act)).isInstanceOf(Refusal.class);
        long second = edit(id, "005");
        edit(id, "006");
        assertThatThrownBy(() -> database.journal().undo(actor, second))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(StoreProblem.CannotUndo.class));
        assertThat(household(id).getRt()).isEqualTo("006");
    }

    @Test
    void undoOfARegistrationHidesItsRows() {
        long act = database.journal().write(actor, "household.register", tx -> {
            tx.insert(new HouseholdRecord().setKk("1").setVillage("3201272001"));
            return tx.actId();
        });
        database.journal().undo(actor, act);
        assertThat(count(database, HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L))).isZero();
        assertThat(count(database, HOUSEHOLD)).isOne();
    }

    private long edit(long id, String rt) {
        return database.journal().write(actor, "household.edit", tx -> {
            tx.update(tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id)).setRt(rt));
            return tx.actId();
        });
    }

    @Test
    void aStaleRecordIsRefused() {
        long id = family("3201010101010001");
        HouseholdRecord stale = household(id);
        edit(id, "004");
        stale.setRt("009");
        assertThatThrownBy(() -> database.journal().write(actor, "household.edit", tx -> {
                    tx.update(stale);
                    return tx.actId();
                }))
                .isInstanceOf(Refusal.class);
        assertThat(household(id).getRt()).isEqualTo("004");
    }

    @Test
    void aFailingActLeavesNothingAndKeepsTheSequenceWithoutGaps() {
        long first = family("1");
        assertThatThrownBy(() -> database.journal().write(actor, "household.register", tx -> {
                    tx.insert(new HouseholdRecord().setKk("2").setVillage("3201272001"));
                    throw new IllegalStateException("power cut");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count(database, HOUSEHOLD)).isOne();
        long second = family("3");
        assertThat(second - first).isEqualTo(3);
        assertThat(database.check()).isEmpty();
    }

    @Test
    void recordsCannotBeWrittenBesideTheJournal() {
        assertThatThrownBy(() -> database.writeLocal(
                        sql -> sql.update(HOUSEHOLD).set(HOUSEHOLD.RT, "1").execute()))
                .hasMessageContaining("journal only");
        assertThatThrownBy(() -> database.journal()
                        .write(
                                actor,
                                "household.edit",
                                tx -> tx.sql().deleteFrom(PERSON).execute()))
                .hasMessageContaining("journal only");
    }

    @Test
    void reopeningContinuesTheSequenceAndAClockThatJumpedBackStillOrders() {
        long first = family("1");
        database.close();
        database = Database.open(
                folder.resolve("data"), KEY, Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC));
        long second = family("2");
        assertThat(second).isGreaterThan(first);
        assertThat(household(second).getHlc()).isGreaterThan(household(first).getHlc());
        assertThat(database.check()).isEmpty();
    }

    @Test
    void changedHistoryBreaksTheChain() throws Exception {
        long id = family("1");
        edit(id, "004");
        database.close();
        try (var connection = new Connections(folder.resolve("data").resolve(Database.FILE), KEY).writer();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE change SET patch = replace(patch, '004', '005') WHERE patch LIKE '%004%'");
            connection.commit();
        }
        database = Database.open(folder.resolve("data"), KEY, CLOCK);
        assertThat(database.check()).anyMatch(finding -> finding.startsWith("act chain"));
    }

    @Test
    void aBackupOpensWithTheSameKeyAndOnlyWithIt() {
        long id = family("1");
        Path place = folder.resolve("cadangan");
        assertThat(place.toFile().mkdirs()).isTrue();
        Path copy = place.resolve(Database.FILE);
        database.copyTo(copy);
        try (Database restored = Database.open(place, KEY, CLOCK)) {
            assertThat(count(restored, HOUSEHOLD, HOUSEHOLD.ID.eq(id))).isOne();
        }
        byte[] other = KEY.clone();
        other[0] = 1;
        assertThatThrownBy(() -> Database.open(place, other, CLOCK))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(StoreProblem.WrongKey.class));
    }

    @Test
    void afterAFullDiskWritesAreWholeAgain() {
        long before = family("3201010101010001");
        long pages = database.read(sql -> sql.fetchSingle("PRAGMA page_count").get(0, Long.class));
        pages(pages);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> edit(before, "RT ".repeat(200_000)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.problem()).isEqualTo(new StoreProblem.DiskFull()));
        }
        assertThat(household(before).getRt()).isNull();
        pages(1_000_000);
        edit(before, "007");
        assertThat(household(before).getRt()).isEqualTo("007");
        // A transaction that fails half-way leaves nothing, as before.
        int acts = count(database, ACT);
        assertThatThrownBy(() -> database.journal().write(actor, "household.register", tx -> {
                    tx.insert(new HouseholdRecord().setKk("9").setVillage("3201272001"));
                    throw new IllegalStateException("half-way");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count(database, HOUSEHOLD, HOUSEHOLD.KK.eq("9"))).isZero();
        assertThat(count(database, ACT)).isEqualTo(acts);
        assertThat(database.check()).isEmpty();
    }

    /** Lets the file grow to {@code most} pages, as a disk with so much room does. */
    private void pages(long most) {
        database.writeLocal(sql -> sql.fetch("PRAGMA max_page_count = " + most));
    }

    @Test
    void theFileAndItsLogHoldNoPlainText() throws Exception {
        family("3201010101010001");
        for (Path file : List.of(database.file(), database.file().resolveSibling(Database.FILE + "-wal"))) {
            String raw = java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(raw)
                    .doesNotContain("Siti Rohmah")
                    .doesNotContain("3201010101010001")
                    .doesNotContain("CREATE TABLE");
        }
    }

    @Test
    void aSecondProgramAndANewerFileAreRefusedByName() throws Exception {
        assertThatThrownBy(() -> Database.open(folder.resolve("data"), KEY, CLOCK))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(StoreProblem.InUse.class));
        database.close();
        try (var connection = new Connections(folder.resolve("data").resolve(Database.FILE), KEY).writer();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
            connection.commit();
        }
        assertThatThrownBy(() -> Database.open(folder.resolve("data"), KEY, CLOCK))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problem()).isEqualTo(new StoreProblem.NewerFile(99, Migrations.LATEST)));
        database = Database.create(folder.resolve("other"), KEY, "320127", CLOCK);
    }
}
