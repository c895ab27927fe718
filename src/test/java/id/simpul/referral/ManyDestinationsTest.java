package id.simpul.referral;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.Stage;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.task.Task;
import id.simpul.task.TaskDesk;
import id.simpul.task.TaskKind;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One case with several destinations: each answers for itself, and the case moves on with the last one. */
class ManyDestinationsTest {
    private CaseOffice office;
    private long file;
    private List<ReferralDesk.Referred> both;

    @BeforeEach
    void referredToTwo(@TempDir Path folder) {
        office = new CaseOffice(folder);
        file = office.drafted("PBI");
        List<Destination> to = office.destinations.list(office.supervisor, "PBI");
        var first = new NewReferral(file, to.get(0).id(), "kartu", "Fotokopi KTP");
        both = office.referrals.refer(
                office.supervisor, List.of(first, first.to(to.get(1).id())));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String stage() {
        return office.cases.find(office.supervisor, file).stage().code();
    }

    private long answer(int which, String code) {
        return office.referrals.answer(
                office.supervisor,
                both.get(which).id(),
                new Referral.Answer(code, CaseOffice.TODAY, "Bu Rina", "catatan", "LEMBAR", null, null));
    }

    private Referral referral(int which) {
        return office.referrals.find(office.supervisor, both.get(which).id());
    }

    @Test
    void bothAreMadeInOneActAndTakenBackTogether() {
        assertThat(both).hasSize(2);
        assertThat(both.get(0).act()).isEqualTo(both.get(1).act());
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        assertThat(office.referrals.waiting(office.supervisor)).hasSize(2);
        office.referrals.undo(office.supervisor, both.get(0).act());
        assertThat(stage()).isEqualTo(Stage.DRAFT);
        assertThat(office.referrals.of(office.supervisor, file)).isEmpty();
    }

    @Test
    void bothOrganisationsAreKeptAsTheyWere() {
        Referral made = referral(0);
        Destination to = office.destinations.list(office.supervisor, "PBI").get(0);
        assertThat(made.ours()).isEqualTo(CaseOffice.OURS);
        assertThat(made.theirs()).isEqualTo(new Organisation(to.name(), to.addressee(), to.place(), to.phone(), null));
        assertThat(made.by()).isEqualTo("Rahmat Hidayat");
        assertThat(made.basis()).isEqualTo(new Basis(Basis.PUBLIC_TASK, CaseOffice.TODAY));
    }

    @Test
    void aDestinationThatIsChangedOrGivenUpLaterChangesNeitherOrganisationOfAReferral() {
        Referral made = referral(0);
        Destination to = office.destinations.list(office.supervisor, "PBI").get(0);
        office.destinations.change(
                office.supervisor,
                new Destination(
                        to.id(),
                        "Nama Baru",
                        to.kind(),
                        "Kepala Nama Baru",
                        "Kota Lain",
                        "0251-999999",
                        to.services(),
                        to.days(),
                        to.more()));
        assertThat(office.destinations.find(office.supervisor, to.id()))
                .hasValueSatisfying(now -> assertThat(now.addressee()).isEqualTo("Kepala Nama Baru"));
        office.destinations.retire(office.supervisor, to.id(), CaseOffice.TODAY, "pindah");
        assertThat(referral(0).theirs()).isEqualTo(made.theirs());
        assertThat(referral(0).ours()).isEqualTo(made.ours());
        assertThat(office.referrals.waiting(office.supervisor))
                .as("the list names it as its letter does")
                .extracting(ReferralDesk.Waiting::destination)
                .contains(made.destination())
                .doesNotContain("Nama Baru");
    }

    @Test
    void theCaseMovesOnWithTheLastAnswerAndNotBefore() {
        answer(0, "DITERIMA");
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        answer(1, "DITOLAK");
        assertThat(stage()).as("one accepted weighs more than one that refused").isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void whenAllRefuseTheCaseGoesBackToRecommendation() {
        answer(0, "DITOLAK");
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        long last = answer(1, "DIKEMBALIKAN");
        assertThat(stage()).isEqualTo(Stage.DRAFT);
        assertThat(office.cases.find(office.supervisor, file).steps().getLast().reason())
                .contains("catatan");
        office.referrals.undo(office.supervisor, last);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        assertThat(referral(1).state()).isEqualTo(State.WAITING);
    }

    /**
     * One place accepted and gives it up later. While another one still has it, the case goes on; once nobody has it any more, it is
     * back at the recommendation, where the worker has the task to decide what else can be done.
     */
    @Test
    void whatWasAcceptedAndGivenUpGoesOnOnlyWhileAnotherHasIt() {
        var tasks = new TaskDesk(office.database, office.cases.catalogue(), office.clock);
        answer(0, "DITERIMA");
        answer(1, "DITERIMA");
        assertThat(stage()).isEqualTo(Stage.FOLLOW_UP);
        answer(1, "DIKEMBALIKAN");
        assertThat(stage()).as("the other one still has it").isEqualTo(Stage.FOLLOW_UP);
        assertThat(kinds(tasks)).contains(TaskKind.HASIL).doesNotContain(TaskKind.KONSEP);
        long last = answer(0, "DIKEMBALIKAN");
        assertThat(stage()).isEqualTo(Stage.DRAFT);
        assertThat(kinds(tasks)).contains(TaskKind.KONSEP).doesNotContain(TaskKind.HASIL);
        assertThat(office.cases.find(office.supervisor, file).returned())
                .as("the worker reads who gave it up")
                .hasValueSatisfying(
                        step -> assertThat(step.reason()).contains(referral(0).destination()));
        assertThat(office.cases.moves(office.supervisor, office.cases.find(office.supervisor, file)))
                .extracting(move -> move.to().code())
                .contains(Stage.REFERRED, Stage.FOLLOW_UP, Stage.REJECTED, Stage.WITHDRAWN);
        office.referrals.undo(office.supervisor, last);
        assertThat(stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    private List<TaskKind> kinds(TaskDesk tasks) {
        return tasks.tasks(office.supervisor).stream().map(Task::kind).toList();
    }

    @Test
    void aWaitingListKeepsTheCaseWaitingUntilItsDay() {
        office.referrals.revoke(office.supervisor, both.get(1).id(), "cukup satu");
        answer(0, "DAFTAR_TUNGGU");
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        LocalDate next = office.referrals.usualNext("DAFTAR_TUNGGU").orElseThrow();
        assertThat(office.referrals.waiting(office.supervisor))
                .singleElement()
                .satisfies(line -> assertThat(line.dueOn()).isEqualTo(next).isAfter(CaseOffice.TODAY));
        answer(0, "DITERIMA");
        assertThat(stage()).isEqualTo(Stage.FOLLOW_UP);
        office.referrals.done(office.supervisor, both.get(0).id(), CaseOffice.TODAY, "kartu aktif");
        assertThat(referral(0).state()).isEqualTo(State.DONE);
        assertThat(stage()).isEqualTo(Stage.FOLLOW_UP);
        assertRefused(() -> answer(0, "DITOLAK"), ReferralProblem.Answered.class);
    }

    @Test
    void theFamilyIsAskedForPapersAndTheyAreSentOn() {
        answer(1, "DITOLAK");
        answer(0, "BERKAS_KURANG");
        assertThat(stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(office.referrals.waiting(office.supervisor)).hasSize(1);
        office.referrals.sentAgain(office.supervisor, both.get(0).id(), null);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        assertThat(referral(0).state()).isEqualTo(State.WAITING);
        assertThat(referral(0).dueOn()).isAfter(CaseOffice.TODAY);
        assertRefused(
                () -> office.referrals.sentAgain(office.supervisor, both.get(1).id(), null),
                ReferralProblem.Answered.class);
    }

    @Test
    void onlyTheNewestStepIsTakenBack() {
        long first = answer(0, "DITERIMA");
        long second = answer(1, "DITOLAK");
        assertRefused(() -> office.referrals.undo(office.supervisor, first), ReferralProblem.LaterStep.class);
        office.referrals.undo(office.supervisor, second);
        office.referrals.undo(office.supervisor, first);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        assertThat(office.referrals.waiting(office.supervisor)).hasSize(2);
    }

    @Test
    void aPlaceIsNotAskedTwiceAtATimeAndAnotherOneCanBeAdded() {
        long to = office.destinations.list(office.supervisor, "PBI").get(0).id();
        assertRefused(
                () -> office.referrals.refer(office.supervisor, new NewReferral(file, to, null, null)),
                ReferralProblem.WaitingThere.class);
        long other =
                office.destinations.list(office.supervisor, "BNC").getFirst().id();
        office.referrals.refer(office.supervisor, new NewReferral(file, other, null, null));
        assertThat(office.referrals.waiting(office.supervisor)).hasSize(3);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
    }

    @Test
    void aRestrictedCaseAsksForConsentOrALegalBasis() {
        long restricted = office.drafted("KRS");
        long to = office.destinations.list(office.supervisor, "KRS").getFirst().id();
        var plain = new NewReferral(restricted, to, null, null);
        assertRefused(() -> office.referrals.refer(office.supervisor, plain), ReferralProblem.BasisMissing.class);
        assertRefused(
                () -> office.referrals.refer(
                        office.supervisor, plain.on(new Basis(Basis.CONSENT, CaseOffice.TODAY.plusDays(1)))),
                ReferralProblem.BasisDate.class);
        var consent = new Basis("KEPENTINGAN_VITAL", CaseOffice.TODAY.minusDays(1));
        long id = office.referrals.refer(office.supervisor, plain.on(consent)).id();
        assertThat(office.referrals.find(office.supervisor, id).basis()).isEqualTo(consent);
        assertThat(office.codes.list(Basis.LIST, CaseOffice.TODAY))
                .extracting(code -> code.code())
                .contains(Basis.CONSENT, Basis.PUBLIC_TASK, "KEPENTINGAN_VITAL");
    }

    @Test
    void whoMayNotReferMayNotAnswer() {
        var other = office.without(Capability.REFER_CASE);
        assertRefused(
                () -> office.referrals.answer(
                        other, both.get(0).id(), new Referral.Answer("DITERIMA", CaseOffice.TODAY, null, null)),
                NotAllowed.class);
        assertRefused(() -> office.referrals.revoke(other, both.get(0).id(), "alasan"), NotAllowed.class);
        assertRefused(() -> office.referrals.remind(other, List.of(both.get(0).id()), "WA", ""), NotAllowed.class);
    }
}
