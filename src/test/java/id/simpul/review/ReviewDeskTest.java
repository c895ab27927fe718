package id.simpul.review;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.household.SearchIndex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.review.FindingFilter.State;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every check on records that just meet it and just do not; what is decided, remembered, reopened and taken back. */
class ReviewDeskTest {
    private static final FindingFilter ALL = new FindingFilter(null, null, State.ALL);

    @TempDir
    Path folder;

    private CaseOffice office;
    private ReviewDesk desk;
    private int families;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        new SearchIndex(office.regions).open(office.database);
        desk = ReviewSample.desk(office.database, office.clock, office.regions);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void write(Consumer<Transaction> work) {
        office.database.journal().write(office.supervisor, "household.edit", tx -> {
            work.accept(tx);
            return tx.actId();
        });
    }

    private long family(Transaction tx, String rt, String... programmes) {
        long id = tx.insert(new HouseholdRecord()
                .setKk("320127140818%04d".formatted(++families))
                .setVillage("3201272001")
                .setRw("002")
                .setRt(rt)
                .setDesil(3L));
        tx.insert(new PersonRecord()
                .setHousehold(id)
                .setName("Kepala " + (char) ('A' + families))
                .setSex(1L)
                .setBirthDate(LocalDate.of(1980, 1, 1).plusDays(families).toString())
                .setRelation(1L));
        for (String programme : programmes) {
            aid(tx, id, programme);
        }
        return id;
    }

    private static void aid(Transaction tx, long family, String programme) {
        tx.insert(new AssistanceRecord()
                .setHousehold(family)
                .setProgramme(programme)
                .setStatus(1L));
    }

    private List<FindingRow> found(String check) {
        desk.run(office.supervisor, Progress.NONE);
        return desk.page(office.supervisor, ALL.of(check), 0, 100);
    }

    @Test
    void aProgrammeTwiceInAFamilyOrOnACardIsFound() {
        write(tx -> {
            long twice = family(tx, "001", "BPNT", "BPNT");
            aid(tx, twice, "PKH");
            long first = family(tx, "001", "PKH");
            long second = family(tx, "001", "PKH");
            tx.update(household(tx, second).setKk(household(tx, first).getKk()));
        });
        assertThat(found("A3")).extracting(FindingRow::variant).containsExactlyInAnyOrder("KELUARGA", "KK");
    }

    private static HouseholdRecord household(Transaction tx, long id) {
        return tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id));
    }

    @Test
    void exclusionsOnceEverAndTheCapAreFound() {
        write(tx -> {
            family(tx, "001", "BLT-DD", "PKH", "BPNT");
            family(tx, "001", "BLT-DD", "PIP");
            long house = family(tx, "001", "RUTILAHU");
            tx.insert(new AssistanceRecord()
                    .setHousehold(house)
                    .setProgramme("RUTILAHU")
                    .setStatus(3L));
            family(tx, "001", "PKH", "PKH", "PKH", "PKH");
            family(tx, "001", "PKH", "PKH", "PKH", "PKH", "PKH");
        });
        assertThat(found("A4"))
                .extracting(FindingRow::variant, FindingRow::details)
                .containsExactlyInAnyOrder(
                        tuple("PASANGAN", "BLT-DD|BPNT PKH"), tuple("SEKALI", "RUTILAHU|2"), tuple("KOMPONEN", "5|4"));
    }

    @Test
    void occupationsAreComparedByWholeWords() {
        write(tx -> {
            for (String trade : List.of("Staf TNI-AL", "perangkat desa", "Pensiunan", "Petani", "Stnitukang")) {
                long id = family(tx, "001", "PKH");
                tx.insert(new PersonRecord()
                        .setHousehold(id)
                        .setName("Anggota")
                        .setRelation(3L)
                        .setOccupation(trade));
            }
        });
        assertThat(found("A6"))
                .extracting(row -> row.details().split("\\|", -1)[0])
                .containsExactlyInAnyOrder("Staf TNI-AL", "perangkat desa", "Pensiunan");
    }

    @Test
    void newComponentsWithoutARecordAreFound() {
        write(tx -> {
            long family = family(tx, "001", "PKH");
            member(tx, family, "2026-01-04", null);
            member(tx, family, "1966-02-01", null);
            member(tx, family, "2019-02-01", null);
            long pupil = member(tx, family, "2013-02-01", 3L);
            tx.insert(new AssistanceRecord()
                    .setHousehold(family)
                    .setPerson(pupil)
                    .setProgramme("PKH")
                    .setComponent("SD/sederajat")
                    .setStatus(1L));
        });
        assertThat(found("A11")).extracting(FindingRow::variant).containsExactlyInAnyOrder("BAYI", "LANSIA", "JENJANG");
    }

    private static long member(Transaction tx, long family, String born, @Nullable Long school) {
        return tx.insert(new PersonRecord()
                .setHousehold(family)
                .setName("Anggota " + born)
                .setBirthDate(born)
                .setSchooling(school)
                .setRelation(3L));
    }

    @Test
    void manyProgrammesBesideNeighboursWithNoneAreFound() {
        write(tx -> {
            family(tx, "001", "PKH", "BPNT", "PIP");
            poor(tx, family(tx, "001"));
            family(tx, "002", "PKH", "BPNT", "PIP");
            family(tx, "002");
        });
        assertThat(found("A13"))
                .extracting(FindingRow::rt, FindingRow::details)
                .containsExactly(tuple("001", "3|1|BPNT PIP PKH"));
    }

    private static void poor(Transaction tx, long family) {
        tx.insert(new AssessmentRecord()
                .setHousehold(family)
                .setVisitedOn("2026-02-01")
                .setOfficer("P01")
                .setInstrument("dtsen-rumah/1")
                .setFloor(8L));
    }

    @Test
    void aVillageThatProposesATenthIsFineAndOneThatProposesHalfIsNot() {
        write(tx -> {
            for (int i = 0; i < 25; i++) {
                long id = family(tx, "001");
                tx.insert(new AssistanceRecord()
                        .setHousehold(id)
                        .setProgramme("RUTILAHU")
                        .setStatus(3L));
            }
        });
        assertThat(found("A14")).extracting(FindingRow::details).containsExactly("25|26|96");
        write(tx -> {
            for (int i = 0; i < 100; i++) {
                family(tx, "001");
            }
        });
        assertThat(found("A14")).isEmpty();
    }

    @Test
    void anOfficerWithFarMoreRecommendationsIsFound() {
        write(tx -> {
            for (int i = 0; i < 30; i++) {
                long one = tx.insert(new CaseFileRecord()
                        .setRegister(i + "/SLRT/2026")
                        .setRegisterYear(2026L)
                        .setRegisterSeq((long) i)
                        .setOpenedOn("2026-06-01")
                        .setStream("LAYANAN")
                        .setService("SKM")
                        .setChannel("DATANG")
                        .setVillage("3201272001")
                        .setHousehold(office.household)
                        .setApplicant(office.heri)
                        .setOfficer("P01")
                        .setStage("KONSEP")
                        .setStageOn("2026-06-02")
                        .setDueOn("2026-06-03"));
                tx.insert(new CaseStepRecord()
                        .setCaseFile(one)
                        .setStage("KONSEP")
                        .setAt("2026-06-02T10:00")
                        .setOfficer(i < 21 ? "P01" : "P02"));
            }
        });
        assertThat(found("A14"))
                .extracting(FindingRow::variant, FindingRow::details)
                .containsExactly(tuple("PETUGAS", "21|9|P01"));
    }

    @Test
    void aReferralPastItsDayIsFoundButNotOfARestrictedCaseByEverybody() {
        office.referred("SKM");
        assertThat(found("A12")).isEmpty();
        office.time.pass(Duration.ofDays(50));
        assertThat(found("A12")).hasSize(1);
        write(tx -> tx.update(tx.sql().selectFrom(CASE_FILE).fetchSingle().setRestricted(1L)));
        assertThat(found("A12")).hasSize(1);
        Actor other = office.without(Capability.READ_RESTRICTED);
        assertThat(desk.page(other, ALL.of("A12"), 0, 10)).isEmpty();
        assertThat(desk.count(other, ALL.of("A12"))).isZero();
        assertThat(desk.byCheck(other, ALL)).doesNotContainKey("A12");
    }

    @Test
    void aDecisionIsRememberedUntilTheFactsChange() {
        write(tx -> family(tx, "001", "BLT-DD", "PKH"));
        FindingRow row = found("A4").getFirst();
        long household = Objects.requireNonNull(row.household());
        long act = desk.decide(office.supervisor, List.of(row.id()), Verdict.TETAP, " Disepakati Musdes ");

        FindingRow again = found("A4").getFirst();
        assertThat(again.open()).isFalse();
        assertThat(again.decision())
                .isEqualTo(new Decision(Verdict.TETAP, "Disepakati Musdes", CaseOffice.TODAY, "Rahmat Hidayat"));
        assertThat(desk.byCheck(office.supervisor, ALL)).containsEntry("A4", new CheckCount("A4", 0, 1));
        assertThat(desk.byVillage(office.supervisor, ALL.of("A4")))
                .containsEntry("3201272001", new CheckCount("3201272001", 0, 1));
        assertThat(desk.page(office.supervisor, FindingFilter.OPEN.of("A4"), 0, 10))
                .isEmpty();

        // Another programme of the pair: other facts.
        write(tx -> aid(tx, household, "BPNT"));
        FindingRow changed = found("A4").getFirst();
        assertThat(changed.open()).isTrue();
        assertThat(changed.changed()).isTrue();

        write(tx -> tx.delete(
                Entity.ASSISTANCE,
                tx.sql()
                        .select(ASSISTANCE.ID)
                        .from(ASSISTANCE)
                        .where(ASSISTANCE.HOUSEHOLD.eq(household))
                        .and(ASSISTANCE.PROGRAMME.eq("BPNT"))
                        .fetchSingle(ASSISTANCE.ID)));
        assertThat(found("A4").getFirst().open()).isFalse();

        desk.undo(office.supervisor, act);
        assertThat(found("A4").getFirst().open()).isTrue();
    }

    @Test
    void aCorrectedNikReopensAndItsNumberIsInNoDecision() {
        write(tx -> tx.update(
                tx.sql().fetchSingle(PERSON, PERSON.ID.eq(office.heri)).setNik("3201271204839")));
        FindingRow row = found("A9").getFirst();
        desk.decide(office.supervisor, List.of(row.id()), Verdict.USUL, "Diminta ke Dukcapil");
        assertThat(found("A9").getFirst().open()).isFalse();
        assertThat(office.database
                        .read(sql -> sql.fetch("SELECT * FROM review_decision"))
                        .format(9))
                .doesNotContain("3201271204839");
        write(tx -> tx.update(
                tx.sql().fetchSingle(PERSON, PERSON.ID.eq(office.heri)).setNik("3201271204838")));
        assertThat(found("A9").getFirst().open()).isTrue();
    }

    @Test
    void aSelectionIsDecidedInOneActAndUndoneWhole() {
        write(tx -> {
            for (int i = 0; i < 5; i++) {
                family(tx, "001", "BLT-DD", "PKH");
            }
        });
        List<Long> ids = found("A4").stream().map(FindingRow::id).toList();
        assertThat(ids).hasSize(5);
        int acts = acts();
        long act = desk.decide(office.supervisor, ids, Verdict.BUKAN, "Data desa lama");
        assertThat(acts()).isEqualTo(acts + 1);
        assertThat(desk.count(office.supervisor, FindingFilter.OPEN.of("A4"))).isZero();
        assertThat(desk.stale(office.supervisor)).isFalse();
        desk.undo(office.supervisor, act);
        assertThat(desk.count(office.supervisor, FindingFilter.OPEN.of("A4"))).isEqualTo(5);
    }

    private int acts() {
        return office.database.read(sql -> sql.fetchCount(ACT));
    }

    @Test
    void whatIsRefused() {
        write(tx -> family(tx, "001", "BLT-DD", "PKH"));
        long id = found("A4").getFirst().id();
        assertRefused(
                () -> desk.decide(office.supervisor, List.of(id), Verdict.TETAP, "  "), ReviewProblem.NoReason.class);
        assertRefused(
                () -> desk.decide(office.supervisor, List.of(id, 999L), Verdict.TETAP, "x"),
                ReviewProblem.RunAgain.class);
        Actor reader = office.without(Capability.EDIT_HOUSEHOLD);
        assertRefused(() -> desk.decide(reader, List.of(id), Verdict.TETAP, "x"), NotAllowed.class);
        Actor nobody = office.without(Capability.READ_RECORDS);
        assertRefused(() -> desk.run(nobody, Progress.NONE), NotAllowed.class);
        assertRefused(() -> desk.page(nobody, ALL, 0, 1), NotAllowed.class);
        assertThat(desk.count(office.supervisor, FindingFilter.OPEN.of("A4"))).isEqualTo(1);
    }

    @Test
    void aCancelledRunLeavesTheFindingsOfTheLast() {
        write(tx -> family(tx, "001", "BLT-DD", "PKH"));
        assertThat(found("A4")).hasSize(1);
        write(tx -> family(tx, "001", "BLT-DD", "PKH"));
        assertThat(desk.stale(office.supervisor)).isTrue();
        assertThatThrownBy(() -> desk.run(office.supervisor, new Progress() {
                    private long steps;

                    @Override
                    public void at(long done, long total) {
                        steps = done;
                    }

                    @Override
                    public boolean cancelled() {
                        return steps > 3;
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(desk.count(office.supervisor, ALL.of("A4"))).isEqualTo(1);
        assertThat(desk.stale(office.supervisor)).isTrue();
    }

    @Test
    void everyCheckHasWordsAndASource() {
        assertThat(desk.checks(office.supervisor)).hasSize(14).allSatisfy(check -> {
            assertThat(check.title()).isNotBlank().isNotEqualTo(check.titleEn());
            assertThat(check.explanation()).isNotBlank();
            assertThat(check.source()).isNotBlank();
        });
    }
}
