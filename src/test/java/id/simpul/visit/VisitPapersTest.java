package id.simpul.visit;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.HouseholdDesk;
import id.simpul.kernel.Actor;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterRegister;
import id.simpul.letter.NumberTemplate;
import id.simpul.letter.NumberedPapers;
import id.simpul.letter.Numbering;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.letter.OfficeSeries;
import id.simpul.numbering.Series;
import id.simpul.paper.Handout;
import id.simpul.paper.PdfPages;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.store.jooq.Tables;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Pdfs;
import id.simpul.visit.VisitProblem.DraftOutdated;
import id.simpul.visit.VisitProblem.NoResult;
import id.simpul.visit.VisitProblem.Reported;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets taken along and the berita acara about a visit, read from their pages. */
class VisitPapersTest {
    private static final LocalDate DAY = CaseOffice.TODAY.plusDays(1);

    @TempDir
    Path folder;

    private CaseOffice office;
    private VisitDesk visits;
    private VisitSheets sheets;
    private BeritaAcaraDesk reports;
    private Actor me;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        me = office.supervisor;
        var profile = new OfficeDesk(office.database, office.regions);
        var typesetter = new Typesetter();
        visits = new VisitDesk(office.database, office.cases, office.clock);
        sheets = new VisitSheets(
                office.database,
                visits,
                new HouseholdDesk(office.database, office.clock),
                office.assessments,
                office.cases,
                profile,
                office.codes,
                office.regions,
                typesetter,
                new Printing(),
                office.clock);
        reports = new BeritaAcaraDesk(
                office.database, visits, office.cases, profile, office.codes, office.regions, typesetter, office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private HomeVisit planned(@Nullable Long caseFile) {
        visits.plan(me, DAY, me.name(), List.of(new PlannedStop(office.household, caseFile, "Cek kartu JKN")));
        return visits.route(me, DAY, me.name()).getLast();
    }

    private long made(@Nullable Long caseFile, @Nullable String met, @Nullable String note) {
        HomeVisit visit = planned(caseFile);
        office.time.pass(Duration.ofDays(1));
        visits.record(me, visit.id(), new VisitOutcome(DAY, VisitResult.COMPLETE, met, null, note, null));
        return visit.id();
    }

    @Test
    void sheetsHaveTheRouteAndAPageForEachFamilyWithWhatIsKnownAndWhatIsNot() {
        planned(office.open("PBI").id());
        Handout pages = sheets.of(me, DAY, me.name());
        assertThat(pages.size().name()).isEqualTo("F4");
        try (PdfPages pdf = PdfPages.open(pages.pdf())) {
            assertThat(pdf.count()).isEqualTo(2);
        }
        String text = Pdfs.text(pages.pdf());
        assertThat(text)
                .contains("Rute kunjungan rumah", "1. Heri Hidayat", "Cek kartu JKN", "1 Juli 2026")
                .contains("Benarkah: Kartu tidak aktif")
                .contains("Berkas yang belum ada:")
                .contains("NIK 1 anggota")
                .contains("Koordinat rumah")
                .contains("Menolak", "Tidak ada responden", "Yang ditemui,", "Petugas,")
                // Sheets get lost: identity numbers are masked.
                .contains("3201 •••• •••• 9001")
                .doesNotContain("3201271204839001")
                .doesNotContain("3201271408189001");
        assertRefused(() -> sheets.of(me, DAY.plusDays(1), me.name()), VisitProblem.NothingPlanned.class);
    }

    @Test
    void aReportIsNumberedAsTheOfficeSetItInASeriesThatEveryComputerHasNumbersOf() {
        var profile = new OfficeDesk(office.database, office.regions);
        OfficeProfile before = profile.profile();
        assertThat(office.database.<List<Series>>read(sql -> new OfficeSeries(profile).inUse(sql, DAY)))
                .contains(Series.letters(Series.REPORTS, true, DAY));
        profile.save(
                me,
                new OfficeProfile(
                        before.code(),
                        before.level(),
                        before.name(),
                        before.head(),
                        before.place(),
                        before.telephone(),
                        before.signatory(),
                        before.recapMaker(),
                        before.paper(),
                        before.letters(),
                        before.wording(),
                        Map.of(
                                NumberedPapers.BERITA_ACARA,
                                new Numbering(
                                        NumberTemplate.of("BA.{urut}/{unit}"),
                                        Series.REPORTS,
                                        true,
                                        new NumberTemplate.Values("", "SLRT", "", "", "B")))));
        profile.tellUsedBefore(me, profile.profile().numbering(NumberedPapers.BERITA_ACARA), DAY, 41);
        long visit = made(null, "Nisa", null);
        assertThat(reports.issue(me, reports.draft(me, visit)).number()).isEqualTo("BA.42/SLRT");
    }

    @Test
    void aReportSaysWhatTheCaseAndTheVisitSayAndNothingElse() {
        long caseFile = office.open("PBI").id();
        long visit = made(caseFile, "Nisa", "Lantai tanah");
        BeritaAcaraDesk.Draft draft = reports.draft(me, visit);
        BeritaAcara report = draft.report();
        assertThat(report.officer()).isEqualTo(me.name());
        assertThat(report.register()).isEqualTo(office.cases.find(me, caseFile).register());
        assertThat(report.kind()).isEqualTo("Reaktivasi kepesertaan PBI Jaminan Kesehatan");
        assertThat(report.position()).isEmpty();
        assertThat(report.choices().followUp()).isEmpty();
        // KTP and KK came, the card and the hospital's letter did not.
        assertThat(report.choices().complete()).isFalse();
        assertThat(report.statement()).contains("Yang ditemui: Nisa.", "Lengkap", "Lantai tanah");
        String text = Pdfs.text(reports.preview(draft));
        assertThat(text)
                .contains(
                        "BERITA ACARA VERIFIKASI DATA",
                        "Tanggal",
                        "Nama Pendamping",
                        "Jabatan",
                        "Tempat Tugas",
                        "Nomor Pengusulan",
                        "Jenis Usulan",
                        "Tindak Lanjut",
                        "SKPD yang dilibatkan",
                        "Kelengkapan Berkas",
                        "Belum Lengkap",
                        "Sudah Lengkap",
                        "Yang Membuat");
    }

    @Test
    void whatWasNotRecordedIsNotSaid() {
        long visit = made(null, null, null);
        BeritaAcara report = reports.draft(me, visit).report();
        assertThat(report.register()).isEmpty();
        assertThat(report.kind()).isEmpty();
        assertThat(report.choices().judged()).isEmpty();
        assertThat(report.statement()).doesNotContain("ditemui").doesNotContain("Catatan");
    }

    @Test
    void anIssuedReportHasItsOwnSeriesIsKeptAndFreezesTheResult() {
        long caseFile = office.open("PBI").id();
        long visit = made(caseFile, "Nisa", null);
        var choices = new BeritaAcara.Choices("Diusulkan reaktivasi", List.of("Dinas Sosial", "Puskesmas"), false);
        IssuedLetter letter = reports.issue(me, reports.draft(me, visit, choices));
        assertThat(letter.number()).isEqualTo("001/BA-Kesos/VII/2026");
        assertThat(new LetterRegister(office.database)
                        .find(me, letter.id())
                        .orElseThrow()
                        .kind())
                .isEqualTo("BA_VERIFIKASI");
        byte[] kept =
                new LetterOutput(office.database, new Printing()).pdf(me, letter.id(), LetterOutput.Sheet.ORIGINAL);
        assertThat(Pdfs.text(kept)).contains("001/BA-Kesos/VII/2026", "Diusulkan reaktivasi", "Puskesmas");
        String content = Objects.requireNonNull(office.database.read(sql -> sql.select(Tables.LETTER.CONTENT)
                .from(Tables.LETTER)
                .where(Tables.LETTER.ID.eq(letter.id()))
                .fetchOne(Tables.LETTER.CONTENT)));
        assertThat(content).contains("\"skpd\":[\"Dinas Sosial\",\"Puskesmas\"]", "\"berkas_lengkap\":false");
        assertThat(visits.find(me, visit).letter()).isEqualTo(new HomeVisit.Report(letter.id(), letter.number()));
        assertRefused(() -> reports.draft(me, visit), Reported.class);
        assertRefused(
                () -> visits.record(me, visit, new VisitOutcome(DAY, VisitResult.MOVED, null, null, null, null)),
                Reported.class);
    }

    @Test
    void aReportNeedsAResultAndTheRecordsThatWereLookedAt() {
        HomeVisit open = planned(null);
        assertRefused(() -> reports.draft(me, open.id()), NoResult.class);
        office.time.pass(Duration.ofDays(1));
        visits.record(me, open.id(), new VisitOutcome(DAY, VisitResult.NOBODY, null, null, null, null));
        BeritaAcaraDesk.Draft seen = reports.draft(me, open.id());
        visits.record(me, open.id(), new VisitOutcome(DAY, VisitResult.MOVED, null, null, null, null));
        assertRefused(() -> reports.issue(me, seen), DraftOutdated.class);
    }
}
