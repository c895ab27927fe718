package id.simpul.referral;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.Visit;
import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.Move;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case from intake over assessment, referral and answer to its end, over a real file. */
class MainFlowTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:00:00Z"), WIB);

    @TempDir
    Path folder;

    private Database database;
    private CaseDesk cases;
    private CaseInbox inbox;
    private ReferralDesk referrals;
    private DestinationDirectory directory;
    private AssessmentDesk assessments;
    private final Actor supervisor = Actor.program("320127");
    private long household;
    private long person;

    @BeforeEach
    void create() {
        database = Database.create(folder, new byte[32], "320127", CLOCK);
        CaseCatalogue catalogue = CaseCatalogue.on(database, LocalDate.of(2026, 6, 30));
        cases = new CaseDesk(database, catalogue, CLOCK, WIB);
        inbox = new CaseInbox(database, catalogue, CLOCK, WIB);
        directory = new DestinationDirectory(database, new Regions());
        referrals = new ReferralDesk(
                database,
                cases,
                directory,
                () -> new Organisation("Kecamatan Caringin", "Camat Caringin", "Caringin", null, "320127"),
                CLOCK,
                WIB);
        assessments = new AssessmentDesk(database);
        directory.seed(supervisor);
        database.journal().write(supervisor, "household.register", tx -> {
            household =
                    tx.insert(new HouseholdRecord().setKk("3201271211229001").setVillage("3201272001"));
            person = tx.insert(new PersonRecord()
                    .setHousehold(household)
                    .setName("Heri Hidayat")
                    .setNik("3201271204839001")
                    .setRelation(1L));
            return tx.actId();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private NewCase taken(String service) {
        return new NewCase(person, service, "K3", "DATANG", false, null, "Kartu tidak aktif", List.of("KTP", "KK"));
    }

    private void household(long desil) {
        database.journal().write(supervisor, "household.edit", tx -> {
            tx.update(
                    tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(household)).setDesil(desil));
            return tx.actId();
        });
    }

    private static Actor without(Capability missing) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        all.remove(missing);
        return new Actor(7, "Siti", "320127", all);
    }

    @Test
    void aCaseGoesFromIntakeToItsEnd() {
        CaseDesk.Opened opened = cases.open(supervisor, taken("PBI"));
        assertThat(opened.register()).isEqualTo("0001/SLRT/VI/2026");
        assertThat(opened.dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(cases.similar(supervisor, person, "PBI")).singleElement().satisfies(same -> {
            assertThat(same.register()).isEqualTo("0001/SLRT/VI/2026");
            assertThat(same.today()).isTrue();
        });

        cases.move(supervisor, opened.id(), Stage.ASSESSMENT, null);
        var visit = new Visit(LocalDate.of(2026, 6, 30), "Heri", 1, Map.of("floor", 8L, "toilet", 1L), null);
        assessments.record(supervisor, household, visit);
        assertThat(assessments.latest(supervisor, household).orElseThrow().visit())
                .isEqualTo(visit);
        assertRefused(() -> cases.move(supervisor, opened.id(), "KONSEP", null), CaseProblem.NotReady.class);
        cases.move(supervisor, opened.id(), "KONSEP", "Kartu JKN menyusul");
        assertThat(cases.find(supervisor, opened.id()).papersWhy()).isEqualTo("Kartu JKN menyusul");

        Destination dinas = directory.list(supervisor, "PBI").getFirst();
        assertThat(dinas.services()).contains("PBI");
        assertThat(dinas.addressee()).contains("Bogor");
        ReferralDesk.Referred referred =
                referrals.refer(supervisor, new NewReferral(opened.id(), dinas.id(), null, "Fotokopi KK"));
        assertThat(inbox.counts(supervisor, null).get(InboxFilter.Kind.REFERRED))
                .isOne();
        assertRefused(
                () -> referrals.answer(
                        supervisor,
                        referred.id(),
                        new Referral.Answer("DITERIMA", LocalDate.of(2026, 6, 29), null, null)),
                ReferralProblem.AnswerDate.class);
        referrals.answer(
                supervisor, referred.id(), new Referral.Answer("DITERIMA", LocalDate.of(2026, 6, 30), "Rina", null));
        cases.close(supervisor, opened.id(), "Kartu aktif kembali");

        CaseDetail detail = cases.find(supervisor, opened.id());
        assertThat(detail.stage().rollup()).isEqualTo("SELESAI");
        assertThat(detail.outcome()).isEqualTo("Kartu aktif kembali");
        assertThat(detail.steps()).extracting(s -> s.stage().step()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(inbox.counts(supervisor, null).get(InboxFilter.Kind.OPEN)).isZero();
        assertThat(database.check()).isEmpty();
    }

    @Test
    void movesFollowTheMachineTheRoleAndAskForReasons() {
        long id = cases.open(supervisor, taken("PBI")).id();
        assertRefused(() -> cases.move(supervisor, id, Stage.DONE, "x"), CaseProblem.MoveNotAllowed.class);
        assertRefused(() -> cases.move(supervisor, id, "DITOLAK", " "), CaseProblem.ReasonMissing.class);
        Actor clerk = without(Capability.APPROVE_CASE);
        assertRefused(() -> cases.move(clerk, id, "DITOLAK", "bukan warga"), NotAllowed.class);
        assertThat(cases.moves(clerk, cases.find(clerk, id)))
                .extracting(m -> m.to().code())
                .doesNotContain("DITOLAK");
        Move main = cases.moves(clerk, cases.find(clerk, id)).getFirst();
        assertThat(main.main()).isTrue();
    }

    @Test
    void aMoveCanBeTakenBackUntilItsLetterIsIssued() {
        long id = cases.open(supervisor, taken("PBI")).id();
        long act = cases.move(supervisor, id, Stage.ASSESSMENT, null);
        cases.undo(supervisor, act);
        assertThat(cases.find(supervisor, id).stage().code()).isEqualTo(Stage.NEW);
        assertThat(cases.find(supervisor, id).steps()).hasSize(1);
        cases.move(supervisor, id, Stage.ASSESSMENT, null);
        household(2);
        cases.move(supervisor, id, "KONSEP", "Kartu JKN menyusul");
        long destination = directory.list(supervisor, "PBI").getFirst().id();
        ReferralDesk.Referred referred = referrals.refer(supervisor, new NewReferral(id, destination, null, null));
        database.journal()
                .write(
                        supervisor,
                        "letter.issue",
                        tx -> tx.insert(new LetterRecord()
                                .setOffice("320127")
                                .setKind("RUJUKAN")
                                .setNumber("1")
                                .setSeries("x")
                                .setYear(2026L)
                                .setSequence(1L)
                                .setIssuedOn("2026-06-30")
                                .setSubject("Rujukan")
                                .setCaseFile(id)
                                .setReferral(referred.id())));
        assertThat(database.<Integer>read(sql -> sql.fetchCount(LETTER))).isEqualTo(1);
        assertRefused(() -> cases.undo(supervisor, referred.act()), CaseProblem.LetterIssued.class);
        assertThat(referrals.of(supervisor, id).getFirst().letter()).isEqualTo("1");
    }

    @Test
    void restrictedCasesShowNoNameToWhoMayNotReadThem() {
        long id = cases.open(supervisor, taken("KRS")).id();
        Actor clerk = without(Capability.READ_RESTRICTED);
        CaseRow row =
                inbox.page(clerk, InboxFilter.ALL, CaseInbox.Order.DUE, 0, 10).getFirst();
        assertThat(row.applicant()).isNull();
        assertThat(row.nik()).isNull();
        assertRefused(() -> cases.find(clerk, id), CaseProblem.NoSuchCase.class);
        assertThat(inbox.page(supervisor, InboxFilter.ALL, CaseInbox.Order.DUE, 0, 10)
                        .getFirst()
                        .applicant())
                .isNotNull();
    }

    @Test
    void registerNumbersCountWithoutGapsThroughUndoneActs() {
        CaseDesk.Opened first = cases.open(supervisor, taken("PBI"));
        cases.undo(supervisor, first.act());
        assertThat(cases.open(supervisor, taken("SKM")).register()).isEqualTo("0002/SLRT/VI/2026");
    }

    @Test
    void findingsSayWhatIsMetNotMetAndUnknown() {
        Map<String, State> states = new HashMap<>();
        new FindingDesk(database, CLOCK)
                .ofAnswers(
                        FindingDesk.POVERTY,
                        Map.of("floor", 8L, "wall", 1L, "wall_unplastered", 2L, "toilet", 2L, "power", 2L),
                        LocalDate.of(2026, 6, 30))
                .forEach(finding -> states.put(finding.rule().code(), finding.state()));
        assertThat(states)
                .containsEntry("e", State.MET)
                .containsEntry("f", State.NOT_MET)
                .containsEntry("g", State.MET)
                .containsEntry("h", State.NOT_MET)
                .containsEntry("a", State.UNKNOWN);
    }
}
