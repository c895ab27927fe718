package id.simpul.visit;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.match.RecordedPeople;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.l10n.Texts;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.testing.CaseOffice;
import id.simpul.visit.Candidate.Why;
import id.simpul.visit.VisitProblem.DayPassed;
import id.simpul.visit.VisitProblem.NoSuchVisit;
import id.simpul.visit.VisitProblem.NotYetMade;
import id.simpul.visit.VisitProblem.NothingPlanned;
import id.simpul.visit.VisitProblem.PlannedAlready;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Visits from the plan to what follows from each result. Today is Tuesday, 30 June 2026. */
class VisitDeskTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate TOMORROW = CaseOffice.TODAY.plusDays(1);

    @TempDir
    Path folder;

    private CaseOffice office;
    private VisitDesk visits;
    private Actor me;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        visits = new VisitDesk(office.database, office.cases, office.clock);
        me = office.supervisor;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Stage stage(long caseFile) {
        return office.cases.find(me, caseFile).stage();
    }

    private HomeVisit planned(@Nullable Long caseFile) {
        visits.plan(me, TOMORROW, me.name(), List.of(new PlannedStop(office.household, caseFile, null)));
        return visits.route(me, TOMORROW, me.name()).getLast();
    }

    private VisitOutcome outcome(VisitResult result, @Nullable LocalDate again) {
        return new VisitOutcome(LocalDate.now(office.clock), result, "Nisa", "anak", "Rumah berlantai tanah", again);
    }

    /** Another family of the village, alone in RT {@code rt}. */
    private long neighbour(String rt) {
        return office.database.journal().write(me, "household.register", tx -> {
            long family = tx.insert(
                    new HouseholdRecord().setVillage(VILLAGE).setRw("001").setRt(rt));
            tx.insert(new PersonRecord()
                    .setHousehold(family)
                    .setName("Tetangga " + rt)
                    .setRelation(1L));
            return family;
        });
    }

    @Test
    void familiesToVisitAreThoseOfCasesFirstThenTheRegisterInTheOrderOfARoute() {
        long waits = office.open("PBI").id();
        long open = office.open("DIS").id();
        office.cases.move(me, waits, Stage.VISIT, null);
        long second = neighbour("010");
        long first = neighbour("002");
        List<Candidate> found = visits.candidates(me, VILLAGE);
        assertThat(found)
                .extracting(Candidate::why)
                .containsExactly(Why.CASE_WAITS, Why.CASE_OPEN, Why.REGISTER, Why.REGISTER);
        assertThat(Objects.requireNonNull(found.get(0).ofCase()).id()).isEqualTo(waits);
        assertThat(Objects.requireNonNull(found.get(1).ofCase()).id()).isEqualTo(open);
        assertThat(found.subList(2, 4)).extracting(Candidate::household).containsExactly(first, second);
        assertThat(visits.waiting(me)).containsEntry(VILLAGE, 1);
        planned(waits);
        assertThat(visits.waiting(me)).isEmpty();
        assertThat(visits.candidates(me, VILLAGE))
                .extracting(Candidate::ofCase)
                .doesNotContain(found.get(0).ofCase());
    }

    @Test
    void planningMovesTheCaseToItsVisitAndUndoTakesBothBack() {
        long caseFile = office.open("PBI").id();
        long act = visits.plan(
                me,
                TOMORROW,
                me.name(),
                List.of(
                        new PlannedStop(office.household, caseFile, "Cek kartu"),
                        new PlannedStop(neighbour("003"), null, null)));
        assertThat(visits.route(me, TOMORROW, me.name()))
                .extracting(HomeVisit::place)
                .containsExactly(1, 2);
        assertThat(visits.routes(me, CaseOffice.TODAY)).containsExactly(new VisitDesk.Route(TOMORROW, me.name(), 2, 2));
        assertThat(stage(caseFile).code()).isEqualTo(Stage.VISIT);
        visits.undo(me, act);
        assertThat(visits.route(me, TOMORROW, me.name())).isEmpty();
        assertThat(stage(caseFile).code()).isEqualTo(Stage.NEW);
    }

    @Test
    void aRouteKeepsTheOrderItIsGiven() {
        for (String rt : List.of("001", "002", "003")) {
            visits.plan(me, TOMORROW, me.name(), List.of(new PlannedStop(neighbour(rt), null, null)));
        }
        List<Long> ids = visits.route(me, TOMORROW, me.name()).stream()
                .map(HomeVisit::id)
                .toList();
        long act = visits.order(me, ids.reversed());
        assertThat(visits.route(me, TOMORROW, me.name()))
                .extracting(HomeVisit::id)
                .containsExactlyElementsOf(ids.reversed());
        visits.undo(me, act);
        assertThat(visits.route(me, TOMORROW, me.name()))
                .extracting(HomeVisit::id)
                .containsExactlyElementsOf(ids);
        visits.replan(me, ids.getFirst(), TOMORROW.plusDays(1), "Siti Rohmah");
        assertThat(visits.route(me, TOMORROW.plusDays(1), "Siti Rohmah"))
                .singleElement()
                .satisfies(moved -> assertThat(moved.place()).isOne());
        visits.cancel(me, ids.getLast(), "Banjir");
        assertThat(visits.route(me, TOMORROW, me.name())).hasSize(1);
        assertRefused(() -> visits.find(me, ids.getLast()), NoSuchVisit.class);
    }

    @Test
    void nothingIsPlannedTwiceNorInThePastNorForNobody() {
        long caseFile = office.open("PBI").id();
        planned(caseFile);
        assertRefused(() -> planned(caseFile), PlannedAlready.class);
        assertRefused(() -> visits.plan(me, TOMORROW, me.name(), List.of()), NothingPlanned.class);
        assertRefused(
                () -> visits.plan(
                        me,
                        CaseOffice.TODAY.minusDays(1),
                        me.name(),
                        List.of(new PlannedStop(office.household, null, null))),
                DayPassed.class);
        assertRefused(
                () -> visits.plan(
                        office.without(Capability.RECORD_ASSESSMENT),
                        TOMORROW,
                        me.name(),
                        List.of(new PlannedStop(office.household, null, null))),
                NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsFromEachResult(VisitResult result) {
        long caseFile = office.open("PBI").id();
        HomeVisit visit = planned(caseFile);
        office.time.pass(Duration.ofDays(1));
        LocalDate again = TOMORROW.plusDays(6);
        VisitDesk.Recorded recorded = visits.record(me, visit.id(), outcome(result, again));
        HomeVisit made = visits.find(me, visit.id());
        assertThat(made.result()).contains(result);
        assertThat(Objects.requireNonNull(made.outcome()).met()).isEqualTo("Nisa");
        List<HomeVisit> next = visits.route(me, again, me.name());
        if (result.again()) {
            assertThat(next).singleElement().satisfies(once -> {
                assertThat(once.open()).isTrue();
                assertThat(Objects.requireNonNull(once.ofCase()).id()).isEqualTo(caseFile);
            });
            assertThat(recorded.again()).contains(again);
        } else {
            assertThat(next).isEmpty();
            assertThat(made.outcome().againOn()).isNull();
        }
        assertThat(stage(caseFile).code()).isEqualTo(result == VisitResult.COMPLETE ? Stage.ASSESSMENT : Stage.VISIT);
        assertThat(recorded.movedTo().isPresent()).isEqualTo(result == VisitResult.COMPLETE);
        assertThat(office.history.of(me, caseFile, new Texts(Texts.INDONESIAN)))
                .anySatisfy(line -> assertThat(line.text()).startsWith("Kunjungan rumah oleh " + me.name()));
        visits.undo(me, recorded.act());
        assertThat(visits.find(me, visit.id()).open()).isTrue();
        assertThat(visits.route(me, again, me.name())).isEmpty();
        assertThat(stage(caseFile).code()).isEqualTo(Stage.VISIT);
    }

    @Test
    void aResultThatIsCorrectedPlansNothingTwice() {
        HomeVisit visit = planned(office.open("PBI").id());
        office.time.pass(Duration.ofDays(1));
        LocalDate again = TOMORROW.plusDays(6);
        visits.record(me, visit.id(), outcome(VisitResult.NOBODY, again));
        visits.record(me, visit.id(), outcome(VisitResult.INCOMPLETE, again));
        assertThat(visits.route(me, again, me.name())).hasSize(1);
        assertThat(visits.find(me, visit.id()).result()).contains(VisitResult.INCOMPLETE);
    }

    @Test
    void onlyWhatWasMadeIsRecorded() {
        HomeVisit visit = planned(null);
        assertRefused(
                () -> visits.record(
                        me, visit.id(), new VisitOutcome(TOMORROW, VisitResult.COMPLETE, null, null, null, null)),
                NotYetMade.class);
        assertRefused(
                () -> visits.record(me, visit.id(), outcome(VisitResult.NOBODY, CaseOffice.TODAY.minusDays(1))),
                DayPassed.class);
    }

    @Test
    void visitsForRestrictedCasesAreForThoseWhoMayReadThem() {
        long caseFile = office.open("KRS").id();
        HomeVisit visit = planned(caseFile);
        Actor other = office.without(Capability.READ_RESTRICTED);
        assertThat(visits.route(other, TOMORROW, me.name())).isEmpty();
        assertRefused(() -> visits.find(other, visit.id()), NoSuchVisit.class);
        assertRefused(() -> visits.record(other, visit.id(), outcome(VisitResult.NOBODY, null)), NoSuchVisit.class);
        assertRefused(() -> visits.cancel(other, visit.id(), "Bukan urusannya"), NoSuchVisit.class);
    }

    @Test
    void onlyWhoeverDidItTakesItBack() {
        long act = visits.plan(me, TOMORROW, me.name(), List.of(new PlannedStop(office.household, null, null)));
        assertRefused(() -> visits.undo(office.without(), act), CaseProblem.NotYours.class);
    }

    @Test
    void theFamilysHistoryTellsOfVisits() {
        HomeVisit visit = planned(null);
        office.time.pass(Duration.ofDays(1));
        visits.record(me, visit.id(), outcome(VisitResult.REFUSED, null));
        var households = new HouseholdDesk(
                office.database, office.clock, new RecordedPeople(office.database), List.of(new HomeVisitHistory()));
        assertThat(households.history(me, office.household))
                .filteredOn(entry -> entry.action().startsWith("visit."))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.changes())
                        .allSatisfy(change -> assertThat(change.table()).isEqualTo("visit")));
    }
}
