package id.simpul.letter;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.letter.LetterOffice.CLOCK;
import static id.simpul.letter.LetterOffice.TODAY;
import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.NewCase;
import id.simpul.casework.Reporter;
import id.simpul.casework.Service;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import id.simpul.paper.PaperProblem;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.testing.Pdfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReceiptDeskTest {
    @TempDir
    Path folder;

    private LetterOffice office;
    private CaseDesk cases;
    private ReceiptDesk desk;

    @BeforeEach
    void open() {
        office = new LetterOffice(folder.resolve("data")).ready();
        cases = new CaseDesk(office.database, CaseCatalogue.on(office.database, TODAY), CLOCK, CLOCK.getZone());
        desk = new ReceiptDesk(
                office.database,
                cases,
                CodeLists.of(office.database),
                office.office,
                new LetterPaper(new Typesetter()),
                new Printing(),
                CLOCK.getZone());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void saysWhatWasBroughtAndWhatIsStillToBeBrought() {
        CaseDesk.Opened opened = taken();
        ReceiptDesk.Sheet sheet = desk.sheet(ACTOR, opened.id());
        assertThat(sheet.paper().size()).isEqualTo(PaperSize.F4);
        assertThat(Pdfs.pages(sheet.paper().pdf())).isOne();
        assertThat(Pdfs.text(sheet.paper().pdf()).replaceAll("\\s+", " "))
                .contains(opened.register())
                .contains("Siti Rohmah Uji 1")
                .contains("Reaktivasi")
                .contains("Diterima 10 Juli 2026, pukul 10.15")
                .contains("Berkas yang diterima Caringin, 10 Juli 2026 1. Fotokopi KTP.")
                .contains("Berkas yang masih ditunggu 1. Fotokopi KK; 2. Kartu JKN/BPJS");
    }

    @Test
    void whatAVillagePassedOnIsKnownByItsOwnNumberInRecordReceiptAndHistory() {
        office.referral();
        long applicant = office.database.read(sql -> sql.fetchSingle(CASE_FILE).getApplicant());
        var village = new Reporter("Puskesos Desa Ciderum", Reporter.VILLAGE, "0812-0000-0000", null, "460/12/2026");
        var taken = new NewCase(
                applicant,
                "PBI",
                null,
                "DESA",
                false,
                false,
                village,
                null,
                List.of("KTP"),
                NewCase.PUBLIC_TASK,
                null,
                null);
        CaseDesk.Opened opened = cases.open(ACTOR, taken);
        CaseDetail file = cases.find(ACTOR, opened.id());
        assertThat(file.reporter()).isEqualTo(village);
        assertThat(file.channel()).isEqualTo("DESA");
        assertThat(Pdfs.text(desk.sheet(ACTOR, opened.id()).paper().pdf()).replaceAll("\\s+", " "))
                .contains("pukul 10.15 Diteruskan Puskesos Desa Ciderum, nomor 460/12/2026");
        assertThat(Pdfs.pages(desk.sheet(ACTOR, opened.id()).paper().pdf())).isOne();
        assertThat(told(opened.id()))
                .containsExactly("Kasus didaftarkan, diteruskan Puskesos Desa Ciderum dengan nomor 460/12/2026");
        cases.correct(
                ACTOR,
                opened.id(),
                file.stream(),
                null,
                file.channel(),
                false,
                new Reporter(village.name(), village.relation(), village.phone(), null, "460/13/2026"),
                null);
        assertThat(told(opened.id())).hasSize(2);
        assertThat(Pdfs.text(desk.sheet(ACTOR, opened.id()).paper().pdf())).contains("460/13/2026");
    }

    private List<String> told(long file) {
        var history =
                new CaseHistory(office.database, cases.catalogue(), CodeLists.of(office.database), CLOCK.getZone());
        return history.of(ACTOR, file, new Texts(Texts.INDONESIAN)).stream()
                .map(CaseHistory.Line::text)
                .toList();
    }

    @Test
    void nothingIsAwaitedWhenAllWasBrought() {
        CaseDesk.Opened opened = taken();
        CaseDetail file = cases.find(ACTOR, opened.id());
        cases.documents(
                ACTOR,
                opened.id(),
                cases.catalogue().service(file.service()).orElseThrow().documents());
        assertThat(Pdfs.text(desk.sheet(ACTOR, opened.id()).paper().pdf())).doesNotContainIgnoringCase("ditunggu");
    }

    @Test
    void everySavedReceiptLeavesAnAct() throws Exception {
        CaseDesk.Opened opened = taken();
        Path file = folder.resolve("tanda-terima.pdf");
        desk.handouts().save(ACTOR, desk.sheet(ACTOR, opened.id()).paper(), file);
        assertThat(Pdfs.text(Files.readAllBytes(file))).contains(opened.register());
        assertThat(acts()).endsWith("receipt.save");
        assertThatThrownBy(() -> desk.handouts()
                        .save(ACTOR, desk.sheet(ACTOR, opened.id()).paper(), folder.resolve("tidak/ada.pdf")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isInstanceOf(PaperProblem.CannotSave.class));
        assertThat(acts()).hasSameSizeAs(acts().subList(0, acts().lastIndexOf("receipt.save") + 1));
    }

    @Test
    void nothingIsRecordedWhereNothingWasPrinted() {
        CaseDesk.Opened opened = taken();
        var order = new PrintOrder("Tidak ada", 1, PrintOrder.Unlisted.REFUSE);
        assertThatThrownBy(() -> desk.handouts()
                        .print(ACTOR, desk.sheet(ACTOR, opened.id()).paper(), order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(PaperProblem.class));
        assertThat(acts()).doesNotContain("receipt.print");
    }

    @Test
    void aRestrictedCaseHasNoReceiptForThoseWhoMayNotReadIt() {
        long referral = office.referral(true);
        long file = office.database.read(
                sql -> sql.fetchSingle(REFERRAL, REFERRAL.ID.eq(referral)).getCaseFile());
        var front = new Actor(2, "Rina", "320127", EnumSet.of(Capability.READ_RECORDS, Capability.WORK_CASE));
        assertThatThrownBy(() -> desk.sheet(front, file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isInstanceOf(CaseProblem.NoSuchCase.class));
        var reader = new Actor(3, "Dedi", "320127", EnumSet.of(Capability.READ_RECORDS));
        assertThatThrownBy(() ->
                        desk.handouts().save(reader, desk.sheet(ACTOR, file).paper(), folder.resolve("x.pdf")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(NotAllowed.class));
    }

    @Test
    void whoTookInARestrictedCaseHandsOutAReceiptThatRevealsNothing() {
        office.referral();
        long applicant = office.database.read(sql -> sql.fetchSingle(CASE_FILE).getApplicant());
        var words = new Texts(Texts.INDONESIAN);
        var front = new Actor(2, "Rina", "320127", EnumSet.of(Capability.READ_RECORDS, Capability.WORK_CASE));
        List<Service> restricted = cases.catalogue().services().stream()
                .filter(Service::restricted)
                .toList();
        assertThat(restricted).extracting(Service::code).contains("NPZ", "KRS", "ABH", "ANK");
        for (Service service : restricted) {
            CaseDesk.Opened opened = cases.open(
                    front,
                    new NewCase(applicant, service.code(), null, "DATANG", false, null, "Rahasia sekali", List.of()));
            String receipt =
                    Pdfs.text(desk.sheet(front, opened.id()).paper().pdf()).replaceAll("\\s+", " ");
            assertThat(receipt)
                    .as(service.code())
                    .contains(opened.register())
                    .contains("Siti Rohmah Uji 1")
                    .contains(words.get(LetterText.RESTRICTED_SERVICE))
                    .doesNotContainIgnoringCase(service.name(words))
                    .doesNotContain("Rahasia sekali");
            var other = new Actor(3, "Dedi", "320127", front.capabilities());
            assertRefused(() -> desk.sheet(other, opened.id()), CaseProblem.NoSuchCase.class);
        }
    }

    private CaseDesk.Opened taken() {
        office.referral();
        long applicant = office.database.read(sql -> sql.fetchSingle(CASE_FILE).getApplicant());
        return cases.open(
                ACTOR, new NewCase(applicant, "PBI", "K3", "DATANG", false, null, "Kartu tidak aktif", List.of("KTP")));
    }

    private List<String> acts() {
        return office.database.read(
                sql -> sql.select(ACT.ACTION).from(ACT).orderBy(ACT.ID).fetch(ACT.ACTION));
    }
}
