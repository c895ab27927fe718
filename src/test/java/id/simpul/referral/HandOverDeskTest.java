package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.region.Region;
import id.simpul.store.jooq.tables.records.AppUserRecord;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverDeskTest {
    private static final String CIAWI = "320124";

    private CaseOffice office;
    private long file;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
        file = office.drafted("PBI");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ReferralDesk.Referred to(Kind kind, String code) {
        return office.handOvers.handOver(
                office.supervisor, NewHandOver.toOffice(file, kind, code, "warga pindah", null));
    }

    private void answer(ReferralDesk.Referred to, String code) {
        office.referrals.answer(office.supervisor, to.id(), new Referral.Answer(code, CaseOffice.TODAY, null, null));
    }

    private String owner() {
        return Objects.requireNonNull(
                office.handOvers.owner(office.supervisor, file).office());
    }

    private long colleague(String name) {
        return office.database
                .journal()
                .write(
                        office.supervisor,
                        "access.add",
                        tx -> tx.insert(new AppUserRecord()
                                .setLogin(name)
                                .setName(name)
                                .setRole("petugas")
                                .setSlot(name)));
    }

    @Test
    void aColleagueHasTheCaseAtOnce() {
        long dewi = colleague("Dewi");
        assertThat(office.handOvers.worker(office.supervisor, file)).isEqualTo("Rahmat Hidayat");
        assertThat(office.handOvers.colleagues(office.supervisor))
                .extracting(HandOverDesk.Colleague::name)
                .contains("Dewi");
        var given = office.handOvers.handOver(office.supervisor, NewHandOver.toColleague(file, dewi, "cuti"));
        Referral kept = office.referrals.find(office.supervisor, given.id());
        assertThat(kept.kind()).isEqualTo(Kind.ASSIGN);
        assertThat(kept.state()).isEqualTo(State.DONE);
        assertThat(kept.why()).isEqualTo("cuti");
        assertThat(office.handOvers.worker(office.supervisor, file)).isEqualTo("Dewi");
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.DRAFT);
        assertThat(office.referrals.waiting(office.supervisor)).isEmpty();
        assertRefused(() -> answer(given, "DITERIMA"), ReferralProblem.NotThisAnswer.class);
        office.referrals.undo(office.supervisor, given.act());
        assertThat(office.handOvers.worker(office.supervisor, file)).isEqualTo("Rahmat Hidayat");
        assertRefused(
                () -> office.handOvers.handOver(office.supervisor, NewHandOver.toColleague(file, 99, "cuti")),
                ReferralProblem.NoSuchColleague.class);
    }

    @Test
    void aTransferredCaseIsOursUntilTheOtherOfficeAccepts() {
        var transfer = to(Kind.TRANSFER, CIAWI);
        assertThat(owner()).isEqualTo("320127");
        assertRefused(() -> to(Kind.TRANSFER, "320125"), ReferralProblem.TransferOpen.class);
        office.cases.move(office.supervisor, file, Stage.FOLLOW_UP, null);
        answer(transfer, "DITERIMA");
        assertThat(owner()).isEqualTo(CIAWI);
        assertRefused(
                () -> office.cases.move(office.supervisor, file, Stage.DONE, "selesai"),
                CaseProblem.HeldElsewhere.class);
        assertRefused(() -> to(Kind.TRANSFER, "320125"), CaseProblem.HeldElsewhere.class);
        assertThat(office.inbox.count(office.supervisor, id.simpul.casework.InboxFilter.ALL))
                .as("it is no longer among our cases")
                .isZero();
        var handed = office.cases.find(office.supervisor, file);
        assertThat(handed.stage().code()).isEqualTo(Stage.HANDED_OVER);
        assertThat(handed.stage().rollup()).isEqualTo("DIRUJUK");
        assertThat(handed.closedOn()).isEqualTo(CaseOffice.TODAY);
        assertThat(handed.outcome()).contains("Ciawi");
        assertRefused(
                () -> office.cases.move(office.supervisor, file, Stage.FOLLOW_UP, "lanjut"),
                CaseProblem.HeldElsewhere.class);
    }

    @Test
    void aTransferWaitsOnTheListUntilItIsAnswered() {
        var transfer = to(Kind.TRANSFER, CIAWI);
        assertThat(office.referrals.waiting(office.supervisor))
                .extracting(ReferralDesk.Waiting::referral)
                .containsExactly(transfer.id());
        assertThat(office.cases.find(office.supervisor, file).stage().closed()).isFalse();
        answer(transfer, "DITERIMA");
        assertThat(office.referrals.waiting(office.supervisor)).isEmpty();
        var asked = to(Kind.REQUEST, "");
        assertThat(office.referrals.waiting(office.supervisor))
                .as("a case that was handed over can be asked back, and that is waited for")
                .extracting(ReferralDesk.Waiting::referral)
                .containsExactly(asked.id());
    }

    @Test
    void aTransferThatIsRefusedOrTakenBackLeavesTheCaseHere() {
        answer(to(Kind.TRANSFER, CIAWI), "DITOLAK");
        assertThat(owner()).isEqualTo("320127");
        var second = to(Kind.TRANSFER, CIAWI);
        office.referrals.revoke(office.supervisor, second.id(), "warga kembali");
        assertThat(owner()).isEqualTo("320127");
        assertThat(office.referrals.find(office.supervisor, second.id()).state())
                .isEqualTo(State.REVOKED);
        assertRefused(() -> answer(second, "DITERIMA"), ReferralProblem.NoSuchReferral.class);
    }

    @Test
    void aCaseOfAnotherOfficeIsAskedForAndComesBack() {
        assertRefused(() -> to(Kind.REQUEST, ""), ReferralProblem.OwnAlready.class);
        answer(to(Kind.TRANSFER, CIAWI), "DITERIMA");
        var asked = to(Kind.REQUEST, "");
        assertThat(office.referrals.find(office.supervisor, asked.id()).theirs().office())
                .isEqualTo(CIAWI);
        assertThat(owner()).isEqualTo(CIAWI);
        answer(asked, "DITERIMA");
        assertThat(owner()).isEqualTo("320127");
        assertThat(office.database.<String>read(
                        sql -> sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(file)).getHeldBy()))
                .as("its own office needs no mark")
                .isEmpty();
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.FOLLOW_UP);
        office.cases.close(office.supervisor, file, "bantuan diterima");
    }

    @Test
    void aTransferIsTakenBackWholeWithItsOwner() {
        var transfer = to(Kind.TRANSFER, CIAWI);
        long act = office.referrals.answer(
                office.supervisor, transfer.id(), new Referral.Answer("DITERIMA", CaseOffice.TODAY, null, null));
        office.referrals.undo(office.supervisor, act);
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.DRAFT);
        assertThat(office.cases.find(office.supervisor, file).closedOn()).isNull();
        assertThat(owner()).isEqualTo("320127");
        assertThat(office.referrals.find(office.supervisor, transfer.id()).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void anEscalationGoesUpAndWaitsLikeAReferral() {
        assertThat(office.handOvers.above(office.supervisor))
                .extracting(Region::code)
                .containsExactly("3201", "32");
        assertRefused(() -> to(Kind.ESCALATE, CIAWI), ReferralProblem.NotAbove.class);
        var district = to(Kind.ESCALATE, "3201");
        Referral kept = office.referrals.find(office.supervisor, district.id());
        assertThat(kept.theirs().name()).isEqualTo("Dinas Sosial Kabupaten Bogor");
        assertThat(kept.theirs().addressee()).isEqualTo("Kepala Dinas Sosial Kabupaten Bogor");
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.REFERRED);
        assertThat(owner()).isEqualTo("320127");
        answer(district, "DITOLAK");
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.DRAFT);
        var province = to(Kind.ESCALATE, "32");
        answer(province, "DITERIMA");
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.FOLLOW_UP);
        assertRefused(() -> answer(province, "DAFTAR_TUNGGU"), ReferralProblem.NotThisAnswer.class);
    }

    @Test
    void onlyWhoMayHandsOver() {
        var other = office.without(Capability.HAND_OVER_CASE, Capability.ASSIGN_CASE);
        for (Kind kind : new Kind[] {Kind.TRANSFER, Kind.REQUEST, Kind.ESCALATE}) {
            assertRefused(
                    () -> office.handOvers.handOver(other, NewHandOver.toOffice(file, kind, CIAWI, "alasan", null)),
                    NotAllowed.class);
        }
        assertRefused(
                () -> office.handOvers.handOver(other, NewHandOver.toColleague(file, 1, "alasan")), NotAllowed.class);
        assertRefused(
                () -> office.handOvers.handOver(
                        office.supervisor, NewHandOver.toOffice(file, Kind.TRANSFER, CIAWI, " ", null)),
                CaseProblem.ReasonMissing.class);
    }
}
