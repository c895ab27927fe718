package id.simpul.letter;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.letter.LetterOffice.TODAY;
import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.LETTER_KEY;
import static id.simpul.store.jooq.Tables.STORED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.Visit;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.Series;
import id.simpul.paper.Typesetter;
import id.simpul.seal.LetterSeal;
import id.simpul.store.Database;
import id.simpul.store.StoreProblem;
import id.simpul.store.StoredFiles;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.testing.Pdfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterDeskTest {
    @TempDir
    Path folder;

    private LetterOffice office;

    @BeforeEach
    void open() {
        office = new LetterOffice(folder.resolve("data")).ready();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aLetterSaysWhatIsRecordedAndNothingElse() throws Exception {
        IssuedLetter issued = office.issue();
        String text = text(office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL));
        assertThat(text)
                .contains(
                        "PEMERINTAH KABUPATEN BOGOR",
                        "KECAMATAN CARINGIN",
                        "400.9/1/Kesos",
                        "Caringin, 10 Juli 2026",
                        "Kepala Dinas Sosial Kabupaten Bogor",
                        "Siti Rohmah Uji 1",
                        "desil 2 (dua)",
                        "7 Juli 2026",
                        "0001/SLRT/VII/2026",
                        "fotokopi KTP dan Kartu Keluarga",
                        "Kepala Desa Ciderum",
                        "0251-555-0142",
                        "19720814 199803 1 004")
                // Nobody assessed or visited this family.
                .doesNotContain("Asesmen petugas", "Kunjungan rumah");
    }

    @Test
    void aLetterTellsWhichCriteriaTheLastVisitFoundMet() throws Exception {
        long referral = office.referral();
        long household = office.database.read(
                sql -> sql.select(HOUSEHOLD.ID).from(HOUSEHOLD).fetchSingle(HOUSEHOLD.ID));
        var visit = new Visit(
                LocalDate.of(2026, 7, 8),
                null,
                1,
                Map.of("floor", 8L, "toilet", 1L, "lighting", 1L, "power", 1L),
                null);
        new AssessmentDesk(office.database).record(ACTOR, household, visit);
        assertThat(text(office.desk.preview(office.desk.draft(ACTOR, referral))))
                .contains("8 Juli 2026 mencatat: sebagian besar lantai tanah atau plesteran; penerangan listrik 450")
                .doesNotContain("jamban");
    }

    @Test
    void aFamilyWhoseDecileNobodyCheckedIsNotSaidToHaveOne() throws Exception {
        long referral = office.referral();
        office.database.journal().write(ACTOR, "household.edit", tx -> {
            var household = tx.sql().fetchSingle(HOUSEHOLD);
            tx.update(household.setDesilOn(null));
            return tx.actId();
        });
        IssuedLetter issued = office.desk.issue(ACTOR, office.desk.draft(ACTOR, referral));
        assertThat(text(office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL)))
                .doesNotContain("desil", "DTSEN");
    }

    @Test
    void aPreviewTakesNoNumberAndSaysThatItIsOne() throws Exception {
        LetterDraft draft = office.desk.draft(ACTOR, office.referral());
        byte[] preview = office.desk.preview(draft);
        assertThat(text(preview)).contains("(diberikan saat terbit)").doesNotContain("400.9/1");
        assertThat(letters(office)).isZero();
        assertThat(office.issue().number()).isEqualTo("400.9/1/Kesos");
        assertThat(blackOrGrey(preview)).isGreaterThan(blackOrGrey(new LetterPaperForTest().pdf(draft)) * 1.05);
    }

    @Test
    void issuingKeepsThePdfUnderItsHashAndLeavesAnAct() throws Exception {
        IssuedLetter issued = office.issue();
        byte[] pdf = office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL);
        assertThat(StoredFiles.sha256(pdf)).isEqualTo(issued.sha256());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(issued.pages()).isEqualTo(document.getNumberOfPages());
        }
        LetterRecord row = row(issued);
        assertThat(row.getContent()).contains("\"number\":\"400.9/1/Kesos\"", "desil 2");
        assertThat(row.getSigner()).startsWith("Drs. H. Ahmad");
        assertThat(actions()).containsExactly("office.change", "referral.refer", "letter.issue");
        assertThat(office.database.check()).isEmpty();
    }

    @Test
    void damagedBytesAreNotPrinted() {
        IssuedLetter issued = office.issue();
        office.database.writeLocal(sql -> sql.update(STORED_FILE)
                .set(STORED_FILE.BYTES, new byte[] {1, 2, 3})
                .where(STORED_FILE.SHA256.eq(issued.sha256()))
                .execute());
        assertThat(problem(() -> office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL)))
                .isEqualTo(new StoreProblem.Damaged());
    }

    @Test
    void numbersHaveNeitherGapsNorDoublesHoweverManyIssueAtOnce() throws Exception {
        int letters = 40;
        int failing = 12;
        List<LetterDraft> drafts = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            drafts.add(office.desk.draft(ACTOR, office.referral()));
        }
        List<LetterDraft> outdated = new ArrayList<>();
        for (int i = 0; i < failing; i++) {
            long referral = office.referral();
            outdated.add(office.desk.draft(ACTOR, referral));
            office.change(referral, row -> row.setPlace("Bogor"));
        }
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            LetterDraft draft = drafts.get(i);
            work.add(() -> office.desk.issue(ACTOR, draft).number());
            if (i < failing) {
                LetterDraft old = outdated.get(i);
                work.add(() -> {
                    assertThat(problem(() -> office.desk.issue(ACTOR, old)))
                            .isEqualTo(new LetterProblem.DraftOutdated());
                    return "";
                });
            }
        }
        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> done : threads.invokeAll(work)) {
                numbers.add(done.get());
            }
        }
        numbers.removeIf(String::isEmpty);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, letters)
                        .mapToObj(n -> "400.9/" + n + "/Kesos")
                        .toList());
        assertThat(letterNumbers())
                .singleElement()
                .satisfies(series -> assertThat(series.explained()).isTrue())
                .satisfies(series -> assertThat(series.largest()).isEqualTo(letters))
                .satisfies(series ->
                        assertThat(series.totals().get(NumberReport.State.USED)).isEqualTo(letters));
    }

    @Test
    void numbersGoOnAfterImportedOnesAndAfterThoseUsedOnPaper() {
        office.database.journal().write(ACTOR, "import", tx -> tx.insert(imported("2026", 1649)));
        office.database.journal().write(ACTOR, "import", tx -> tx.insert(imported("2025", 5000)));
        assertThat(office.issue().number()).isEqualTo("400.9/1650/Kesos");
        office.office.tellUsedBefore(ACTOR, OfficeDefaults.numbering(), TODAY, 1700);
        assertThat(office.issue().number()).isEqualTo("400.9/1701/Kesos");
    }

    @Test
    void anotherOfficesLettersDoNotMoveTheSeries() {
        office.database
                .journal()
                .write(ACTOR, "merge", tx -> tx.insert(imported("2026", 900).setOffice("320128")));
        assertThat(office.issue().number()).isEqualTo("400.9/1/Kesos");
    }

    @Test
    void aReferralHasOneLetterInForce() {
        long referral = office.referral();
        IssuedLetter first = office.desk.issue(ACTOR, office.desk.draft(ACTOR, referral));
        LetterDraft again = office.desk.draft(ACTOR, referral);
        assertThat(again.missing()).containsExactly(new LetterProblem.AlreadyIssued(first.number()));
        assertThat(problem(() -> office.desk.issue(ACTOR, again)))
                .isEqualTo(new LetterProblem.AlreadyIssued(first.number()));
        office.desk.makeVoid(ACTOR, first.id(), "salah tujuan");
        assertThat(office.desk.issue(ACTOR, office.desk.draft(ACTOR, referral)).number())
                .isEqualTo("400.9/2/Kesos");
    }

    @Test
    void aVoidLetterKeepsItsNumberItsReasonAndItsPdf() throws Exception {
        IssuedLetter issued = office.issue();
        byte[] before = office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL);
        assertThat(problem(() -> office.desk.makeVoid(ACTOR, issued.id(), "  ")))
                .isEqualTo(new LetterProblem.ReasonMissing());
        office.desk.makeVoid(ACTOR, issued.id(), "salah nama");
        assertThat(problem(() -> office.desk.makeVoid(ACTOR, issued.id(), "lagi")))
                .isEqualTo(new LetterProblem.AlreadyVoid(issued.number()));
        LetterLine line = office.register.find(ACTOR, issued.id()).orElseThrow();
        assertThat(line.voided()).contains(new LetterLine.Voided(TODAY, "salah nama"));
        byte[] after = office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL);
        assertThat(blackOrGrey(after)).isGreaterThan(blackOrGrey(before) * 1.05);
        assertThat(office.issue().number()).isEqualTo("400.9/2/Kesos");
    }

    @Test
    void whatThePaperNeedsIsNamedAndNoNumberIsTaken() {
        try (LetterOffice bare = new LetterOffice(folder.resolve("bare"))) {
            long referral = bare.referral();
            bare.change(referral, row -> row.setPlace(null));
            LetterDraft draft = bare.desk.draft(ACTOR, referral);
            assertThat(draft.missing()).containsExactly(new LetterProblem.NoAddressee(), new LetterProblem.NoSigner());
            assertThat(bare.desk.preview(draft)).isNotEmpty();
            assertThat(problem(() -> bare.desk.issue(ACTOR, draft))).isEqualTo(new LetterProblem.NoAddressee());
            assertThat(letters(bare)).isZero();
        }
    }

    @Test
    void aLetterIsNotDatedBeforeItsReferral() {
        long referral = office.referral();
        office.change(referral, row -> row.setSentOn("2026-07-11"));
        assertThat(office.desk.draft(ACTOR, referral).missing())
                .containsExactly(new LetterProblem.ClockBehind(TODAY.plusDays(1)));
    }

    @Test
    void onlyWhoMayIssuesPrintsAndReadsRestrictedCases() {
        Actor reader = new Actor(7, "Ratna", "320127", Set.of(Capability.READ_RECORDS));
        Actor clerk = new Actor(8, "Budi", "320127", Set.of(Capability.READ_RECORDS, Capability.ISSUE_LETTER));
        LetterDraft draft = office.desk.draft(reader, office.referral());
        assertThat(problem(() -> office.desk.issue(reader, draft))).isEqualTo(new NotAllowed(Capability.ISSUE_LETTER));
        long restricted = office.referral(true);
        assertThat(problem(() -> office.desk.draft(clerk, restricted))).isEqualTo(new LetterProblem.Restricted());
        IssuedLetter issued = office.desk.issue(ACTOR, office.desk.draft(ACTOR, restricted));
        assertThat(problem(() -> office.output.pdf(clerk, issued.id(), LetterOutput.Sheet.ORIGINAL)))
                .isEqualTo(new LetterProblem.Restricted());
        LetterLine line = office.register.find(clerk, issued.id()).orElseThrow();
        assertThat(line.restricted()).isTrue();
        assertThat(line.person()).isNull();
        assertThat(office.register.list(clerk, new LetterFilter(null, null, LetterFilter.State.ALL, "Rohmah"), 0, 10))
                .isEmpty();
        assertThat(office.register.list(ACTOR, new LetterFilter(null, null, LetterFilter.State.ALL, "Rohmah"), 0, 10))
                .hasSize(1);
    }

    @Test
    void theQrCodeOfThePaperTellsGenuineVoidChangedAndUnknown() throws Exception {
        IssuedLetter issued = office.issue();
        String qr = qr(office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL));
        assertThat(qr).startsWith(LetterSeal.PREFIX);
        assertThat(office.check.check(ACTOR, qr)).isInstanceOfSatisfying(SealCheck.Finding.Genuine.class, genuine -> {
            assertThat(genuine.number()).isEqualTo(issued.number());
            assertThat(genuine.seal().name().reveal()).isEqualTo("Siti Rohmah Uji 1");
            assertThat(genuine.seal().nikEnd()).isEqualTo("9001");
            assertThat(genuine.seal().destination()).isEqualTo("Dinas Sosial Kabupaten Bogor");
            assertThat(genuine.seal().issued()).isEqualTo(TODAY);
        });
        String nik = "320127670725";
        assertThat(qr).doesNotContain(nik);
        String changed = qr.substring(0, 20) + (qr.charAt(20) == 'A' ? 'B' : 'A') + qr.substring(21);
        assertThat(office.check.check(ACTOR, changed))
                .isInstanceOfAny(
                        SealCheck.Finding.Forged.class,
                        SealCheck.Finding.UnknownOffice.class,
                        SealCheck.Finding.Unreadable.class);
        assertThat(office.check.check(ACTOR, "https://contoh.go.id")).isEqualTo(new SealCheck.Finding.Unreadable());
        office.desk.makeVoid(ACTOR, issued.id(), "salah nama");
        assertThat(office.check.check(ACTOR, qr))
                .isInstanceOfSatisfying(
                        SealCheck.Finding.Voided.class,
                        voided -> assertThat(voided.why()).isEqualTo("salah nama"));
    }

    @Test
    void aLetterOfAnotherOfficeIsGenuineWhereItsKeyIsTrusted() throws Exception {
        IssuedLetter issued = office.issue();
        String qr = qr(office.output.pdf(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL));
        try (var other = Database.create(folder.resolve("district"), new byte[32], "3202", LetterOffice.CLOCK)) {
            var keys = new LetterKeys(other, LetterOffice.CLOCK);
            var check = new SealCheck(other, keys, LetterOffice.CLOCK);
            assertThat(check.check(ACTOR, qr)).isEqualTo(new SealCheck.Finding.UnknownOffice());
            byte[] ours =
                    office.database.read(sql -> sql.fetchSingle(LETTER_KEY).getPublicKey());
            keys.trust("320127", KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(ours)));
            assertThat(check.check(ACTOR, qr))
                    .isInstanceOfSatisfying(
                            SealCheck.Finding.Genuine.class,
                            genuine -> assertThat(genuine.number()).isNull());
        }
    }

    @Test
    void anAdoptedKeySealsFromThenOnAndOldLettersStayGenuine() throws Exception {
        String before = qr(office.output.pdf(ACTOR, office.issue().id(), LetterOutput.Sheet.ORIGINAL));
        office.keys.adopt(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        assertThat(office.check.check(ACTOR, before)).isInstanceOf(SealCheck.Finding.Genuine.class);
    }

    @Test
    void theCheckCodeFindsTheLetterHoweverItIsTyped() {
        IssuedLetter issued = office.issue();
        String code = row(issued).getCheckCode();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + " ";
        assertThat(office.register.byCheckCode(ACTOR, typed))
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(issued.number()));
    }

    @Test
    void savingWritesTheKeptBytesAndIsRecorded() throws Exception {
        IssuedLetter issued = office.issue();
        Path file = folder.resolve("surat.pdf");
        office.output.save(ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL, file);
        assertThat(StoredFiles.sha256(Files.readAllBytes(file))).isEqualTo(issued.sha256());
        office.output.save(ACTOR, issued.id(), LetterOutput.Sheet.COPY, file);
        assertThat(StoredFiles.sha256(Files.readAllBytes(file))).isNotEqualTo(issued.sha256());
        assertThat(actions()).endsWith("letter.save", "letter.save");
        assertThat(problem(() -> office.output.save(
                        ACTOR, issued.id(), LetterOutput.Sheet.ORIGINAL, folder.resolve("tiada/surat.pdf"))))
                .isEqualTo(new LetterProblem.CannotSave("surat.pdf"));
        assertThat(actions()).filteredOn("letter.save"::equals).hasSize(2);
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void theRegisterListsFiltersAndReportsGaps() {
        office.database.journal().write(ACTOR, "import", tx -> {
            tx.insert(imported("2026", 3));
            tx.insert(imported("2026", 4).setKind("SKTM"));
            tx.insert(imported("2026", 4).setKind("SKTM"));
            tx.insert(imported("2026", 9));
            return tx.actId();
        });
        IssuedLetter issued = office.issue();
        office.desk.makeVoid(ACTOR, issued.id(), "uji");
        LetterFilter year = LetterFilter.of(2026);
        assertThat(office.register.list(ACTOR, year, 0, 2))
                .extracting(LetterLine::number)
                .containsExactly("400.9/10/Kesos", "460/009-Kec/VII/2026");
        LetterRegister.Counts counts = office.register.counts(ACTOR, year);
        assertThat(counts.byKind()).containsEntry("SKTM", 2).containsEntry("RUJUKAN", 3);
        assertThat(counts.of(LetterFilter.State.ALL)).isEqualTo(5);
        assertThat(counts.of(LetterFilter.State.VOID)).isOne();
        assertThat(office.register.years(ACTOR)).containsExactly(2026);
        assertThat(letterNumbers()).singleElement().satisfies(series -> {
            assertThat(series.explained()).isFalse();
            assertThat(series.lines())
                    .extracting(NumberReport.Line::state, NumberReport.Line::first, NumberReport.Line::last)
                    .startsWith(
                            tuple(NumberReport.State.UNEXPLAINED, 1L, 2L),
                            tuple(NumberReport.State.USED, 3L, 3L),
                            tuple(NumberReport.State.DOUBLE, 4L, 4L),
                            tuple(NumberReport.State.UNEXPLAINED, 5L, 8L));
        });
        assertThat(problem(() -> office.output.pdf(
                        ACTOR,
                        office.register.list(ACTOR, year, 1, 1).getFirst().id(),
                        LetterOutput.Sheet.ORIGINAL)))
                .isEqualTo(new LetterProblem.NoPdf("460/009-Kec/VII/2026"));
    }

    private List<NumberReport> letterNumbers() {
        return office.numbers().reports(ACTOR, 2026).stream()
                .filter(report -> report.series().book() == Series.Book.LETTER)
                .toList();
    }

    private static LetterRecord imported(String year, long sequence) {
        return new LetterRecord()
                .setOffice("320127")
                .setKind("RUJUKAN")
                .setNumber(String.format("460/%03d-Kec/VII/%s", sequence, year))
                .setSeries(OfficeDefaults.SERIES)
                .setYear(Long.parseLong(year))
                .setSequence(sequence)
                .setIssuedOn(year + "-07-01")
                .setSubject("Rujukan");
    }

    private LetterRecord row(IssuedLetter issued) {
        return office.database.read(sql -> sql.fetchSingle(LETTER, LETTER.ID.eq(issued.id())));
    }

    private static int letters(LetterOffice office) {
        return office.database.read(sql -> sql.fetchCount(LETTER));
    }

    private List<String> actions() {
        return office.database.read(
                sql -> sql.select(ACT.ACTION).from(ACT).orderBy(ACT.ID).fetch(ACT.ACTION));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    private static String qr(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            // The other code of the sheet is the reply slip's.
            return Pdfs.qrs(new PDFRenderer(document).renderImageWithDPI(0, 300)).stream()
                    .filter(text -> !text.startsWith("JAWAB "))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many pixels of the first page are not white. */
    private static double blackOrGrey(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 50);
            long dark = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    dark += (image.getRGB(x, y) & 0xff) < 250 ? 1 : 0;
                }
            }
            return dark;
        }
    }

    private static Problem problem(ThrowingCallable work) {
        var found = new Problem[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> found[0] = refusal.problem());
        return found[0];
    }

    private static final class LetterPaperForTest {
        byte[] pdf(LetterDraft draft) {
            return new LetterPaper(new Typesetter()).pdf(draft.letter());
        }
    }
}
