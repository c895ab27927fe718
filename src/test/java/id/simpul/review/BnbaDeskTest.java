package id.simpul.review;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.l10n.Texts;
import id.simpul.paper.PaperProblem;
import id.simpul.review.FindingFilter.State;
import id.simpul.review.MatrixFilter.HowMany;
import id.simpul.store.jooq.tables.records.ActRecord;
import id.simpul.testing.Pdfs;
import id.simpul.testing.Synthetic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists by name and address: masked and open, on paper and as a workbook, and what stays on record of them. */
class BnbaDeskTest {
    private static final String TITLE = "Rumah tangga bermobil penerima BPNT";

    @TempDir
    Path folder;

    private ReviewSample sample;
    private Actor actor;

    @BeforeEach
    void open() {
        sample = new ReviewSample(folder.resolve("data"));
        actor = sample.office.actor;
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static BnbaRequest request(BnbaRequest.Selection selection, boolean unmasked) {
        return new BnbaRequest(selection, TITLE, "Dinas Sosial Kabupaten Bogor", "verifikasi lapangan", unmasked);
    }

    private static BnbaRequest everybody(boolean unmasked) {
        return request(new BnbaRequest.OfMatrix(MatrixFilter.EVERYTHING), unmasked);
    }

    private Actor without(Capability missing) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        all.remove(missing);
        return new Actor(7, "Rudi", "320127", all);
    }

    private ActRecord lastAct() {
        return sample.office.database.read(
                sql -> sql.selectFrom(ACT).orderBy(ACT.ID.desc()).limit(1).fetchSingle());
    }

    private static List<Row> read(byte[] xlsx) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void namesTheHeadsOfTheFoundFamilies() {
        Bnba list = sample.bnba.list(
                actor, request(new BnbaRequest.OfFindings(new FindingFilter("A4", null, State.OPEN)), true));
        Set<String> families = Synthetic.rows(ReviewSample.DATA, "kunci/galat.csv").stream()
                .filter(row -> row.getField("jenis").equals("TUMPANG_TINDIH_BLT_BPNT"))
                .map(row -> row.getField("id_rt"))
                .collect(Collectors.toSet());
        var heads = Synthetic.rows(ReviewSample.DATA, "anggota.csv").stream()
                .filter(row -> families.contains(row.getField("id_rt")))
                .filter(row -> row.getField("hubungan").equals("Kepala keluarga"))
                .toList();
        assertThat(list.rows())
                .extracting(BnbaRow::name)
                .containsExactlyInAnyOrderElementsOf(
                        heads.stream().map(row -> row.getField("nama")).toList());
        assertThat(list.rows())
                .extracting(BnbaRow::nik)
                .containsExactlyInAnyOrderElementsOf(
                        heads.stream().map(row -> row.getField("nik")).toList());
        assertThat(list.rows()).allSatisfy(row -> {
            assertThat(row.sex()).isIn("L", "P");
            assertThat(row.birth()).matches("\\d\\d/\\d\\d/\\d{4}");
            assertThat(row.address()).contains("Desa ");
            assertThat(row.columns()).hasSize(14);
        });
    }

    @Test
    void masksUnlessAskedAndAllowed() throws IOException {
        Path file = folder.resolve("b.xlsx");
        Bnba masked = sample.bnba.list(actor, everybody(false));
        sample.bnba.saveWorkbook(actor, masked, file);
        String words = text(read(Files.readAllBytes(file)));
        Synthetic.rows(ReviewSample.DATA, "anggota.csv").stream()
                .map(row -> row.getField("nik"))
                .filter(nik -> !nik.isEmpty())
                .forEach(nik -> assertThat(words).doesNotContain(nik));
        assertThat(masked.rows()).extracting(BnbaRow::birth).allMatch(birth -> birth.matches("\\d{4}"));

        Actor reader = without(Capability.UNMASK_IDENTITY);
        assertThat(sample.bnba.list(reader, everybody(false)).rows()).isNotEmpty();
        assertRefused(() -> sample.bnba.list(reader, everybody(true)), NotAllowed.class);
        Bnba open = sample.bnba.list(actor, everybody(true));
        assertRefused(() -> sample.bnba.handouts().save(reader, sample.bnba.paper(open), file), NotAllowed.class);
        Actor printsNot = without(Capability.PRINT_RECAP);
        assertRefused(() -> sample.bnba.list(printsNot, everybody(false)), NotAllowed.class);
    }

    private static String text(List<Row> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.getCellCount())
                        .mapToObj(row::getCellText)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theWorkbookHasFifteenColumnsAndKeepsEveryNumberWhole() throws IOException {
        Path file = folder.resolve("b.xlsx");
        Bnba open = sample.bnba.list(actor, everybody(true));
        sample.bnba.saveWorkbook(actor, open, file);
        List<Row> rows = read(Files.readAllBytes(file));
        Row head = rows.stream()
                .filter(row -> row.getCellText(0).equals("No."))
                .findFirst()
                .orElseThrow();
        assertThat(IntStream.range(0, 15).mapToObj(head::getCellText))
                .containsExactly(
                        "No.",
                        "NIK",
                        "Nama KK",
                        "L/P",
                        "Tanggal lahir",
                        "Jumlah anggota",
                        "Alamat",
                        "RT",
                        "RW",
                        "Jenis pekerjaan",
                        "Kode_JP",
                        "Kriteria",
                        "Kode_Krit",
                        "Metode pembayaran",
                        "Kode_bayar");
        int at = rows.indexOf(head) + 1;
        for (BnbaRow family : open.rows()) {
            Row row = rows.get(at++);
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(1)).isEqualTo(family.nik());
            assertThat(row.getCellText(7)).isEqualTo(family.rt());
            assertThat(row.getCell(7).getType()).isEqualTo(CellType.STRING);
            assertThat(IntStream.range(0, row.getCellCount()).mapToObj(row::getCell))
                    .allMatch(cell -> cell == null || cell.getFormula() == null);
        }
        assertThat(text(rows))
                .contains(
                        "UNTUK Dinas Sosial Kabupaten Bogor", "Siti Rohmah", "verifikasi lapangan", open.fingerprint());
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        var family = new BnbaRow(
                "=1+1", "@SUM(A1)", "L", "2000", 1, "+1", "-1", "=cmd|' /C calc'!A0", "", "", "", "", "", "");
        Bnba model = sample.bnba.list(actor, everybody(false));
        var list = new Bnba(
                model.request(),
                model.office(),
                List.of(family),
                model.maker(),
                model.signatory(),
                model.place(),
                model.size(),
                model.made());
        byte[] xlsx = new BnbaWorkbook(new Texts(Texts.INDONESIAN)).xlsx(list);
        Row row = read(xlsx).get(4);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(1)).isEqualTo("=1+1");
        assertThat(row.getCellText(8)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(row.getCell(2).getFormula()).isNull();
    }

    @Test
    void everyPageOfThePaperSaysForWhomAndWhy() throws IOException {
        Bnba open = sample.bnba.list(actor, everybody(true));
        byte[] pdf = sample.bnba.pdf(open);
        int pages = Pdfs.pages(pdf);
        assertThat(pages).isGreaterThan(3);
        for (int page = 1; page <= pages; page++) {
            assertThat(Pdfs.text(pdf, page))
                    .contains("untuk Dinas Sosial Kabupaten Bogor – Siti Rohmah, 30/06/2026")
                    .contains("Halaman " + page + " dari " + pages)
                    .contains(open.fingerprint().substring(0, 16));
            assertThat(asDrawn(pdf, page)).contains("UNTUK Dinas Sosial Kabupaten Bogor – 30/06/2026 – Siti Rohmah");
        }
        assertThat(Pdfs.text(pdf, 1)).contains("DITAMPILKAN PENUH", "keperluan: verifikasi lapangan", "Kode_JP");
        String text = Pdfs.text(pdf);
        assertThat(open.rows()).allSatisfy(row -> assertThat(text).contains(row.nik()));
        assertThat(text).contains("Jumlah: 173 keluarga");
    }

    /** In the order it was drawn: what stands behind the list comes first and whole. */
    private static String asDrawn(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    @Test
    void nothingIsAListToo() {
        var nowhere = request(new BnbaRequest.OfMatrix(MatrixFilter.EVERYTHING.in("3201279999")), false);
        Bnba list = sample.bnba.list(actor, nowhere);
        assertThat(list.rows()).isEmpty();
        assertThat(Pdfs.text(sample.bnba.pdf(list))).contains("Nihil", "Jumlah: 0 keluarga");
    }

    @Test
    void whoGotWhatIsOnRecord() {
        Bnba open = sample.bnba.list(actor, everybody(true));
        long before = lastAct().getId();
        sample.bnba.handouts().save(actor, sample.bnba.paper(open), folder.resolve("b.pdf"));
        ActRecord act = lastAct();
        assertThat(act.getId()).isGreaterThan(before);
        assertThat(act.getAction()).isEqualTo("review.bnba.open");
        assertThat(act.getUserName()).isEqualTo("Siti Rohmah");
        assertThat(act.getReason())
                .contains("Dinas Sosial Kabupaten Bogor", "verifikasi lapangan", TITLE, "173 KK", open.fingerprint());
        assertRefused(
                () -> sample.bnba.handouts().save(actor, sample.bnba.paper(open), folder.resolve("tiada/b.pdf")),
                PaperProblem.CannotSave.class);
        assertThat(lastAct().getId()).isEqualTo(act.getId());
        assertRefused(
                () -> sample.bnba.list(
                        actor, new BnbaRequest(open.request().selection(), TITLE, " ", "verifikasi", false)),
                BnbaProblem.Incomplete.class);
    }

    @Test
    void theMethodOfPaymentIsThatOfTheProgramme() {
        Bnba list = sample.bnba.list(
                actor,
                request(
                        new BnbaRequest.OfMatrix(
                                MatrixFilter.EVERYTHING.of("BLT-DD").of(HowMany.ALL)),
                        false));
        assertThat(list.rows())
                .isNotEmpty()
                .allMatch(row ->
                        row.payment().equals("Tunai") && row.paymentCode().equals("B1"));
        assertThat(sample.bnba.list(actor, everybody(false)).rows())
                .anyMatch(row -> row.criteriaCode().contains("K7"))
                .allMatch(row -> row.payment().isEmpty());
    }
}
