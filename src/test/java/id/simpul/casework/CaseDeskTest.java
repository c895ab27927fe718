package id.simpul.casework;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.referral.Referral;
import id.simpul.referral.ReferralDesk;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseDeskTest {
    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);

    private CaseOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theRecordTellsFamilyProgrammesAndReferral() {
        ReferralDesk.Referred referred = office.referred("PBI");
        CaseDetail file = office.cases.find(
                office.supervisor,
                office.referrals.waiting(office.supervisor).getFirst().caseFile());
        assertThat(file.members()).isEqualTo(2);
        assertThat(file.pupils()).isOne();
        assertThat(file.desil()).isEqualTo(2);
        assertThat(file.programmes()).containsExactly("BPNT", "PKH");
        assertThat(file.reached(4)).contains(CaseOffice.TODAY);
        assertThat(file.reached(5)).isEmpty();
        assertThat(file.referral())
                .isNotNull()
                .extracting(CaseDetail.Referral::id, CaseDetail.Referral::waiting)
                .containsExactly(referred.id(), true);
        assertThat(file.toString()).doesNotContain("Heri");
    }

    @Test
    void aSecondCaseOfTheSameKindIsSeenBeforeItIsSaved() {
        assertThat(office.cases.similar(office.supervisor, office.heri, "PBI")).isEmpty();
        CaseDesk.Opened first = office.open("PBI");
        office.time.pass(Duration.ofDays(3));
        assertThat(office.cases.similar(office.supervisor, office.heri, "PBI"))
                .containsExactly(new CaseDesk.Similar(
                        first.id(),
                        first.register(),
                        CaseOffice.TODAY,
                        office.cases.catalogue().stage(Stage.NEW),
                        false));
        office.cases.move(office.supervisor, first.id(), "DITARIK", "tidak jadi");
        assertThat(office.cases.similar(office.supervisor, office.heri, "PBI")).isEmpty();
        assertThat(office.cases.similar(office.supervisor, office.heri, "SKM")).isEmpty();
    }

    @Test
    void registerNumbersFollowTheOfficesTemplateAndStartAnewEachYear() {
        assertThat(office.open("PBI").register()).isEqualTo("0001/SLRT/VI/2026");
        assertRefused(
                () -> office.cases.registerTemplate(office.supervisor, "SLRT/{YYYY}"), CaseProblem.BadTemplate.class);
        assertRefused(
                () -> office.cases.registerTemplate(office.supervisor, "{urut}/{bulan}"),
                CaseProblem.BadTemplate.class);
        office.cases.registerTemplate(office.supervisor, "Kesos-{urut3}/{MM}/{YY}");
        assertThat(office.open("PBI").register()).isEqualTo("Kesos-002/06/26");
        office.time.pass(Duration.ofDays(200));
        assertThat(office.open("PBI").register()).isEqualTo("Kesos-001/01/27");
        assertThat(office.cases.findByRegister(office.supervisor, " kesos-002/06/26 "))
                .isPresent();
    }

    @Test
    void aServiceNobodyOffersIsRefused() {
        assertRefused(() -> office.open("TIDAK-ADA"), CaseProblem.NoSuchService.class);
    }

    @Test
    void openingAgainForgetsTheOutcomeButNotTheHistory() {
        long id = office.open("PBI").id();
        office.cases.move(office.supervisor, id, "DITOLAK", "bukan warga");
        assertThat(office.cases.find(office.supervisor, id).outcome()).isEqualTo("bukan warga");
        office.cases.move(office.supervisor, id, Stage.FOLLOW_UP, "ternyata warga");
        CaseDetail file = office.cases.find(office.supervisor, id);
        assertThat(file.outcome()).isNull();
        assertThat(file.closedOn()).isNull();
        assertThat(office.history.of(office.supervisor, id, INDONESIAN))
                .extracting(CaseHistory.Line::text, CaseHistory.Line::why)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Tahap Ditolak", "bukan warga"),
                        org.assertj.core.groups.Tuple.tuple("Tahap Tindak lanjut", "ternyata warga"));
    }

    @Test
    void onlyWhoDidItTakesItBack() {
        long id = office.open("PBI").id();
        Actor siti = office.without();
        long act = office.cases.move(siti, id, Stage.ASSESSMENT, null);
        assertRefused(() -> office.cases.undo(office.supervisor, act), CaseProblem.NotYours.class);
        office.cases.undo(siti, act);
        assertThat(office.cases.find(siti, id).stage().code()).isEqualTo(Stage.NEW);
    }

    @Test
    void theHistoryTellsEverythingThatHappened() {
        long id = office.drafted("PBI");
        long destination =
                office.destinations.list(office.supervisor, "PBI").getFirst().id();
        ReferralDesk.Referred referred = office.referrals.refer(
                office.supervisor, new id.simpul.referral.NewReferral(id, destination, null, null));
        office.referrals.remind(office.supervisor, List.of(referred.id()), "TELEPON", "lewat telepon");
        office.cases.note(office.supervisor, id, "Sudah dihubungi");
        office.cases.documents(office.supervisor, id, List.of("KTP"));
        office.cases.postpone(office.supervisor, id, LocalDate.of(2026, 7, 31), "Dinas pindah gedung");
        office.cases.correct(office.supervisor, id, "KEPESERTAAN", "K3", "DESA", true, null, "Kartu mati");
        office.time.pass(Duration.ofDays(1));
        office.referrals.answer(
                office.supervisor,
                referred.id(),
                new Referral.Answer("DITERIMA", CaseOffice.TODAY.plusDays(1), "Rina", "mulai Agustus"));
        List<CaseHistory.Line> lines = office.history.of(office.supervisor, id, INDONESIAN);
        assertThat(lines)
                .extracting(CaseHistory.Line::text)
                .contains(
                        "Kasus didaftarkan",
                        "Tahap Asesmen",
                        "Tahap Rekomendasi",
                        "Tahap Rujukan",
                        "Dirujuk ke BPJS Kesehatan",
                        "Jawaban BPJS Kesehatan: Diterima",
                        "Pengingat dikirim",
                        "Catatan diubah",
                        "Berkas yang diterima: Fotokopi KTP",
                        "Tenggat diubah dari 20 Jul 2026 menjadi 31 Jul 2026",
                        "Ditandai mendesak",
                        "Isian pendaftaran diperbaiki");
        assertThat(lines).extracting(CaseHistory.Line::on).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(lines)
                .filteredOn(line -> line.text().equals("Pengingat dikirim"))
                .singleElement()
                .satisfies(line -> assertThat(line.why()).isEqualTo("lewat telepon"));
        assertThat(lines)
                .filteredOn(line -> line.text().equals("Isian pendaftaran diperbaiki"))
                .hasSize(1);
    }

    @Test
    void deadlinesDoNotMoveIntoThePast() {
        long id = office.open("PBI").id();
        assertRefused(
                () -> office.cases.postpone(office.supervisor, id, CaseOffice.TODAY.minusDays(1), "x"),
                CaseProblem.DuePassed.class);
        assertRefused(
                () -> office.cases.postpone(office.supervisor, id, CaseOffice.TODAY, " "),
                CaseProblem.ReasonMissing.class);
    }

    @Test
    void restrictedCasesStayOutOfEveryList() {
        CaseDesk.Opened secret = office.open("KRS");
        Actor clerk = office.without(Capability.READ_RESTRICTED);
        CaseRow row = office.inbox
                .page(clerk, InboxFilter.ALL, CaseInbox.Order.DUE, 0, 10)
                .getFirst();
        assertThat(row.who()).isNull();
        assertThat(row.household()).isEmpty();
        assertThat(office.inbox.ofHousehold(clerk, office.household)).isEmpty();
        assertThat(office.inbox.ofHousehold(office.supervisor, office.household))
                .hasSize(1);
        assertThat(office.cases.findByRegister(clerk, secret.register())).isEmpty();
        assertRefused(() -> office.history.of(clerk, secret.id(), INDONESIAN), CaseProblem.NoSuchCase.class);
        assertRefused(() -> office.cases.note(clerk, secret.id(), "x"), CaseProblem.NoSuchCase.class);
    }
}
