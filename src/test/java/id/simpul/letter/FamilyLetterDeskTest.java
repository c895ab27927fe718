package id.simpul.letter;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.letter.LetterOffice.CLOCK;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.finding.FindingDesk;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.store.jooq.tables.records.PupilSchoolRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyLetterDeskTest {
    @TempDir
    Path folder;

    private LetterOffice office;
    private FamilyLetterDesk desk;
    private long mother;
    private long pupil;
    private long grown;

    @BeforeEach
    void open() {
        office = new LetterOffice(folder.resolve("data")).ready();
        desk = new FamilyLetterDesk(
                office.database, CLOCK, office.office, office.desk, new FindingDesk(office.database, CLOCK));
        office.database.journal().write(ACTOR, "household.register", tx -> {
            long household = tx.insert(new HouseholdRecord()
                    .setKk("3201270101018001")
                    .setVillage("3201272003")
                    .setAddress("Kampung Pasir Angin")
                    .setRt("002")
                    .setRw("004"));
            mother = tx.insert(person(household, "Euis Uji", 1, "1988-02-03"));
            pupil = tx.insert(person(household, "Rizki Uji", 3, "2016-04-05").setSchooling(2L));
            grown = tx.insert(person(household, "Dadan Uji", 3, "2003-04-05").setSchooling(8L));
            tx.insert(new AssistanceRecord()
                    .setHousehold(household)
                    .setProgramme("PKH")
                    .setStatus(1L)
                    .setStartedOn("2023-03-01")
                    .setSource("SK Kemensos 12/2023"));
            return tx.actId();
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static PersonRecord person(long household, String name, long relation, String born) {
        return new PersonRecord()
                .setHousehold(household)
                .setName(name)
                .setNik("320127" + born.substring(2).replace("-", "") + "0001")
                .setRelation(relation)
                .setBirthDate(born);
    }

    private void goesTo(String school) {
        office.database.journal().write(ACTOR, "pupil.school", tx -> {
            tx.insert(new PupilSchoolRecord()
                    .setPerson(pupil)
                    .setSchool(school)
                    .setPlace("Caringin")
                    .setToldOn("2026-07-01"));
            return tx.actId();
        });
    }

    private static FamilyLetterRequest request(FamilyLetterKind kind, long person) {
        return new FamilyLetterRequest(kind, person, "", "", "pendaftaran ulang");
    }

    private FamilyLetterDraft draft(FamilyLetterKind kind, long person) {
        return desk.draft(ACTOR, request(kind, person));
    }

    private String text(IssuedLetter letter) throws Exception {
        byte[] pdf = office.output.pdf(ACTOR, letter.id(), LetterOutput.Sheet.ORIGINAL);
        keep(letter, pdf);
        return text(pdf);
    }

    private void keep(IssuedLetter letter, byte[] pdf) throws Exception {
        Path shots = Files.createDirectories(Path.of("target", "shots"));
        Files.write(
                shots.resolve("family-"
                        + office.register.find(ACTOR, letter.id()).orElseThrow().kind() + ".pdf"),
                pdf);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
        }
    }

    /** Nobody is asked to answer, and no referral could be found by the slip. */
    @ParameterizedTest
    @EnumSource(FamilyLetterKind.class)
    void noLetterAboutAFamilyCarriesAReplySlip(FamilyLetterKind kind) throws Exception {
        goesTo("SDN Uji 1");
        FamilyLetterDraft draft = desk.draft(
                ACTOR,
                new FamilyLetterRequest(
                        kind,
                        kind == FamilyLetterKind.SCHOOL ? pupil : mother,
                        kind == FamilyLetterKind.HOSPITAL ? "Direktur RSUD Uji" : "",
                        "Caringin",
                        "pendaftaran ulang"));
        assertThat(text(desk.preview(draft))).doesNotContainIgnoringCase("lembar jawaban");
        assertThat(text(desk.issue(ACTOR, draft)))
                .contains("Demikian")
                .doesNotContainIgnoringCase("lembar jawaban")
                .doesNotContain("potong di sini");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bantuan.csv", "Daftar KPM 2026.XLSX"})
    void theNameOfAFileThatWasReadIsNoSource(String source) throws Exception {
        office.database.journal().write(ACTOR, "aid.source", tx -> {
            tx.update(tx.sql().fetchSingle(ASSISTANCE).setSource(source));
            return tx.actId();
        });
        assertThat(text(desk.issue(ACTOR, draft(FamilyLetterKind.CERTIFICATE, mother))))
                .contains("menurut catatan kepesertaan")
                .doesNotContain(source);
    }

    @Test
    void aCertificateTellsWhatIsOnRecordAndForWhat() throws Exception {
        IssuedLetter issued = desk.issue(ACTOR, draft(FamilyLetterKind.CERTIFICATE, mother));
        assertThat(issued.number()).isEqualTo("400.9/1/Kesos");
        assertThat(text(issued))
                .contains(
                        "SURAT KETERANGAN PESERTA PKH",
                        "Nomor 400.9/1/Kesos",
                        "Camat Caringin, menerangkan bahwa",
                        "Euis Uji",
                        "menurut catatan kepesertaan (SK Kemensos 12/2023)",
                        "keadaan tanggal 10 Juli 2026",
                        "tercatat sejak 1 Maret 2023",
                        "Rizki Uji",
                        "SD/sederajat",
                        "untuk keperluan pendaftaran ulang",
                        "Caringin, 10 Juli 2026")
                .doesNotContain("Yth.");
        LetterLine line = office.register.find(ACTOR, issued.id()).orElseThrow();
        assertThat(line.kind()).isEqualTo("PKH");
        assertThat(line.purpose()).isEqualTo("pendaftaran ulang");
        assertThat(line.caseFile()).isNull();
    }

    @Test
    void aLetterToASchoolGoesToTheSchoolOnRecordAndNamesThePupilAlone() throws Exception {
        assertThat(draft(FamilyLetterKind.SCHOOL, pupil).missing())
                .hasSize(1)
                .first()
                .isInstanceOf(FamilyLetterProblem.NoSchool.class);
        goesTo("SDN Caringin 02");
        IssuedLetter issued = desk.issue(ACTOR, draft(FamilyLetterKind.SCHOOL, pupil));
        assertThat(text(issued))
                .contains("Kepala SDN Caringin 02", "di Caringin", "Rizki Uji", "SD/sederajat", "Euis Uji")
                .doesNotContain("Dadan");
        assertThat(draft(FamilyLetterKind.SCHOOL, pupil).earlier()).contains(issued.number());
    }

    @Test
    void whoIsNoPupilGetsNoLetterToASchool() {
        FamilyLetterDraft draft = draft(FamilyLetterKind.SCHOOL, grown);
        assertThat(draft.missing()).anyMatch(FamilyLetterProblem.NotPupil.class::isInstance);
        assertThat(draft.letter()).isNull();
        assertThatThrownBy(() -> desk.issue(ACTOR, draft)).isInstanceOf(Refusal.class);
        assertThat(letters()).isZero();
    }

    @Test
    void aLetterToAHospitalNeedsOneAndSaysNoComponentThatTheRulesDoNotFind() throws Exception {
        assertThat(draft(FamilyLetterKind.HOSPITAL, grown).missing())
                .hasExactlyElementsOfTypes(FamilyLetterProblem.NoHospital.class);
        var asked =
                new FamilyLetterRequest(FamilyLetterKind.HOSPITAL, grown, "Direktur RSUD Ciawi", "Ciawi", "rawat inap");
        IssuedLetter issued = desk.issue(ACTOR, desk.draft(ACTOR, asked));
        assertThat(text(issued))
                .contains("Direktur RSUD Ciawi", "Dadan Uji", "rawat inap", "Anggota keluarga dan komponen PKH")
                .doesNotContain("yang bersangkutan memenuhi komponen");
    }

    @Test
    void aFamilyThatIsNotOnRecordAsParticipantGetsNone() {
        FamilyLetterDraft before = draft(FamilyLetterKind.CERTIFICATE, mother);
        office.database.journal().write(ACTOR, "aid.end", tx -> {
            tx.update(tx.sql().fetchSingle(ASSISTANCE).setStatus(2L).setEndedOn("2026-06-30"));
            return tx.actId();
        });
        assertThat(draft(FamilyLetterKind.CERTIFICATE, mother).missing())
                .hasExactlyElementsOfTypes(FamilyLetterProblem.NotParticipant.class);
        // Nor by a draft made while it still took part.
        assertThatThrownBy(() -> desk.issue(ACTOR, before))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problem()).isInstanceOf(FamilyLetterProblem.NotParticipant.class));
        assertThat(letters()).isZero();
    }

    @Test
    void whatChangedSinceTheDraftIsNotIssued() {
        FamilyLetterDraft before = draft(FamilyLetterKind.CERTIFICATE, mother);
        office.database.journal().write(ACTOR, "household.edit", tx -> {
            tx.update(tx.sql().fetchSingle(PERSON, PERSON.ID.eq(mother)).setName("Euis Rohayati Uji"));
            return tx.actId();
        });
        assertThatThrownBy(() -> desk.issue(ACTOR, before))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isInstanceOf(LetterProblem.DraftOutdated.class));
        assertThat(letters()).isZero();
    }

    @Test
    void allKindsCountInTheOneSeriesUnlessTheOfficeSaysOtherwise() {
        assertThat(office.issue().number()).isEqualTo("400.9/1/Kesos");
        assertThat(desk.issue(ACTOR, draft(FamilyLetterKind.CERTIFICATE, mother))
                        .number())
                .isEqualTo("400.9/2/Kesos");
        assertThat(office.issue().number()).isEqualTo("400.9/3/Kesos");
    }

    @Test
    void aPreviewSaysThatItIsOneAndWithoutPurposeThereIsNoLetter() throws Exception {
        var silent = new FamilyLetterRequest(FamilyLetterKind.CERTIFICATE, mother, "", "", " ");
        FamilyLetterDraft draft =
                desk.drafts(ACTOR, List.of(silent), Progress.NONE).getFirst();
        assertThat(draft.missing()).hasExactlyElementsOfTypes(FamilyLetterProblem.NoPurpose.class);
        assertThat(draft.ready()).isFalse();
        assertThat(text(desk.preview(draft))).contains("(diberikan saat terbit)");
        assertThat(letters()).isZero();
    }

    private int letters() {
        return office.database.read(sql -> sql.fetchCount(LETTER));
    }
}
