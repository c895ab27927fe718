package id.simpul.referral;

import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.kernel.Capability;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralDeskTest {
    private CaseOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long caseOf(ReferralDesk.Referred referred) {
        return office.database.<Long>read(
                sql -> sql.fetchSingle(REFERRAL, REFERRAL.ID.eq(referred.id())).getCaseFile());
    }

    @Test
    void theAnswerIsDueWhenTheWorkerSaysOrAfterTheUsualTime() {
        Destination to = office.destinations.list(office.supervisor, "BNC").getFirst();
        long first = office.drafted("BNC");
        assertThat(office.referrals
                        .refer(office.supervisor, new NewReferral(first, to.id(), null, null))
                        .dueOn())
                .isEqualTo(office.referrals.usualDue(to))
                .isEqualTo(LocalDate.of(2026, 7, 3));
        long second = office.drafted("BNC");
        LocalDate past = CaseOffice.TODAY.minusDays(1);
        assertRefused(
                () -> office.referrals.refer(office.supervisor, new NewReferral(second, to.id(), null, null, past)),
                ReferralProblem.DuePassed.class);
        assertThat(office.cases.find(office.supervisor, second).stage().code()).isEqualTo(Stage.DRAFT);
        LocalDate own = LocalDate.of(2026, 8, 3);
        assertThat(office.referrals
                        .refer(office.supervisor, new NewReferral(second, to.id(), " ", null, own))
                        .dueOn())
                .isEqualTo(own);
        assertThat(office.referrals.of(office.supervisor, second).getFirst().request())
                .isNull();
    }

    @Test
    void namesStayAsTheyWereWhenTheDirectoryChanges() {
        long id = caseOf(office.referred("BNC"));
        Destination to = office.destinations.list(office.supervisor, "BNC").getFirst();
        office.destinations.change(
                office.supervisor,
                new Destination(
                        to.id(), "BPBD baru", to.kind(), "Plt. Kepala", to.place(), null, to.services(), to.days()));
        assertThat(office.referrals.of(office.supervisor, id).getFirst().destination())
                .isEqualTo(to.name());
        assertThat(office.destinations.list(office.supervisor, "BNC"))
                .extracting(Destination::name)
                .contains("BPBD baru");
    }

    @Test
    void whatIsWaitedForIsListedLongestFirst() {
        ReferralDesk.Referred slow = office.referred("RTL");
        ReferralDesk.Referred quick = office.referred("BNC");
        assertThat(office.referrals.waiting(office.supervisor))
                .extracting(ReferralDesk.Waiting::referral)
                .containsExactly(quick.id(), slow.id());
        office.time.pass(Duration.ofDays(6));
        ReferralDesk.Waiting late = office.referrals.waiting(office.supervisor).getFirst();
        assertThat(late.late()).isOne();
        office.referrals.remind(office.supervisor, List.of(quick.id(), slow.id()), "TELEPON", "dijanjikan Jumat");
        Referral.Reminder reminder =
                office.referrals.find(office.supervisor, quick.id()).reminded();
        assertThat(reminder)
                .isEqualTo(new Referral.Reminder(CaseOffice.TODAY.plusDays(6), "Rahmat Hidayat", "TELEPON", 1));
        office.referrals.answer(
                office.supervisor, quick.id(), new Referral.Answer("DITOLAK", CaseOffice.TODAY, null, null));
        assertThat(office.referrals.waiting(office.supervisor))
                .extracting(ReferralDesk.Waiting::referral)
                .containsExactly(slow.id());
        assertRefused(
                () -> office.referrals.remind(office.supervisor, List.of(quick.id()), "WA", "lagi"),
                ReferralProblem.Answered.class);
    }

    @Test
    void restrictedReferralsAreNotListedForEverybody() {
        office.referred("KRS");
        assertThat(office.referrals.waiting(office.supervisor)).hasSize(1);
        assertThat(office.referrals.waiting(office.without(Capability.READ_RESTRICTED)))
                .isEmpty();
    }

    @Test
    void aReferralIsTakenBackUntilItIsAnsweredOrItsLetterIsOut() {
        ReferralDesk.Referred referred = office.referred("PBI");
        long id = caseOf(referred);
        assertRefused(
                () -> office.referrals.revoke(office.supervisor, referred.id(), " "), CaseProblem.ReasonMissing.class);
        long act = office.referrals.revoke(office.supervisor, referred.id(), "salah tujuan");
        assertThat(office.cases.find(office.supervisor, id).stage().code()).isEqualTo(Stage.DRAFT);
        Referral revoked = office.referrals.of(office.supervisor, id).getFirst();
        assertThat(revoked.state()).isEqualTo(State.REVOKED);
        assertThat(revoked.revoked()).isEqualTo(new Referral.Ended(CaseOffice.TODAY, "salah tujuan"));
        assertThat(office.referrals.waiting(office.supervisor)).isEmpty();
        assertThat(office.cases.find(office.supervisor, id).referral()).isNull();
        assertRefused(
                () -> office.referrals.revoke(office.supervisor, referred.id(), "lagi"),
                ReferralProblem.NoSuchReferral.class);
        office.referrals.undo(office.supervisor, act);
        assertThat(office.referrals.of(office.supervisor, id).getFirst().state())
                .isEqualTo(State.WAITING);
        assertThat(office.cases.find(office.supervisor, id).stage().code()).isEqualTo(Stage.REFERRED);
        office.database
                .journal()
                .write(
                        office.supervisor,
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
        assertRefused(
                () -> office.referrals.revoke(office.supervisor, referred.id(), "salah"),
                ReferralProblem.LetterInForce.class);
        assertThat(office.cases.find(office.supervisor, id).referral())
                .isNotNull()
                .extracting(CaseDetail.Referral::letter)
                .isEqualTo("1");
    }
}
