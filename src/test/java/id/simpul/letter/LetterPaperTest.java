package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import id.simpul.paper.Letterhead;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.StyledText;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.Pdfs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and looks at referral letters. That no text is ever cut is the typesetter's own refusal; see TypesetterTest. */
final class LetterPaperTest {
    // One for all: templates and fonts load once.
    private static final LetterPaper PAPER = new LetterPaper(new Typesetter());

    @TempDir
    Path folder;

    @Test
    void saysEverythingOnOnePageInTheOrderOfOfficialLetters() {
        byte[] pdf = PAPER.pdf(Letters.usual());
        // This one fills its sheet; the reply slip stands on one of its own then, and nothing else does.
        assertThat(Pdfs.pages(pdf)).isEqualTo(2);
        assertThat(Pdfs.text(pdf, 2)).startsWith("potong di sini").contains("LEMBAR JAWABAN RUJUKAN");
        assertThat(Pdfs.text(pdf, 1))
                .containsSubsequence(
                        "PEMERINTAH KABUPATEN MEKAR RAHAYU",
                        "KECAMATAN CARINGIN",
                        "Nomor : 400.9.10/0142/Kesos/2026",
                        "Caringin, 10 Juli 2026",
                        "Sifat : Segera",
                        "Lampiran : 1 (satu) berkas",
                        "Hal : Rujukan Rehabilitasi Sosial Dasar dan Bantuan Sembako",
                        "Yth.",
                        "Kepala Dinas Sosial Kabupaten Mekar Rahayu",
                        "u.p. Kepala Bidang Rehabilitasi Sosial",
                        "di Mekar Rahayu",
                        "tanggal 6 Juli 2026",
                        "NIK : 3201276507670002",
                        "desil 2 (dua)",
                        "1. Siti Hadiningrat",
                        "4. Ni Luh Putu Nurhaliza",
                        "14 (empat belas) hari kerja",
                        "1. fotokopi KTP dan Kartu Keluarga;",
                        "3. foto rumah.",
                        "terima kasih.",
                        "Camat Caringin,",
                        "Drs. H. Ahmad Fathoni Suryadiningrat, M.Si.",
                        "NIP. 19720814 199803 1 004",
                        "Tembusan:",
                        "2. Kepala Desa Sukamaju.")
                .doesNotContain("Halaman");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 6, 7, 8, 10, 12, 24, 42})
    void theSignatureNeverStandsAlone(int members) {
        record Kind(PaperSize size, Typeface typeface) {}
        for (Kind kind : List.of(
                new Kind(PaperSize.F4, Typeface.ARIAL),
                new Kind(PaperSize.F4, Typeface.BOOKMAN),
                new Kind(PaperSize.A4, Typeface.ARIAL))) {
            byte[] pdf = PAPER.pdf(Letters.with(kind.size(), kind.typeface(), members));
            int pages = Pdfs.pages(pdf);
            String signed = IntStream.rangeClosed(1, pages)
                    .mapToObj(page -> Pdfs.text(pdf, page))
                    .filter(text -> text.contains("NIP. 19720814"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Pdfs.text(pdf, pages)).contains("LEMBAR JAWABAN RUJUKAN");
            assertThat(signed)
                    .as("%d members, %s", members, kind)
                    .containsSubsequence(
                            "Demikian,", "terima", "kasih.", "Camat Caringin,", "NIP. 19720814", "Tembusan:");
        }
    }

    @Test
    void aLongFamilyRepeatsTheHeadOfTheTableAndNumbersThePages() {
        byte[] pdf = PAPER.pdf(Letters.with(PaperSize.F4, Typeface.ARIAL, 42));
        int pages = Pdfs.pages(pdf);
        assertThat(pages).isGreaterThan(1);
        assertThat(Pdfs.text(pdf, 1)).contains("No. Nama NIK Hubungan").doesNotContain("Halaman");
        assertThat(Pdfs.text(pdf, 2))
                .contains("No. Nama NIK Hubungan")
                .contains("KECAMATAN CARINGIN – 400.9.10/0142/Kesos/2026")
                .contains("Halaman 2 dari " + pages);
        String all = Pdfs.text(pdf);
        for (int i = 1; i <= 42; i++) {
            assertThat(all).contains("\n" + i + ". ");
        }
    }

    @Test
    void printsWhatWouldBeMarkupAsItIs() {
        String nasty = "Tono & \"Tini\" <b>tebal</b> ${new java.io.File(\"x\")} $P{kop} {{nama}} &amp; \\n";
        byte[] pdf = PAPER.pdf(filledWith(nasty));
        String text = Pdfs.text(pdf).replaceAll("\\s+", " ");
        // heading (4 lines and place), addressee, identity, four paragraphs, member cells, attachment, signature,
        // copies
        assertThat(text.split(Pattern.quote("${new"), -1).length - 1).isGreaterThanOrEqualTo(15);
        assertThat(text).contains("Tono & \"Tini\" <b>tebal</b> ${new java.io.File(\"x\")} $P{kop} {{nama}} &amp; \\n");
        assertThat(text).doesNotContain("<style");
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void holdsLongNamesAndAHeadOfFourLines(Typeface typeface) {
        String office = "DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK, PENGENDALIAN PENDUDUK DAN KB";
        ReferralLetter letter = Letters.with(PaperSize.F4, typeface, 12);
        var head = new Letterhead(
                Optional.of(Letters.logo()),
                List.of(
                        "PEMERINTAH PROVINSI JAWA BARAT",
                        "PEMERINTAH KABUPATEN MEKAR RAHAYU",
                        office,
                        "KECAMATAN CARINGIN"),
                List.of(
                        "Jalan Raya Caringin Nomor 45 RT 003 RW 007 Desa Sukamaju Kecamatan Caringin Kabupaten Mekar Rahayu"
                                + " Provinsi Jawa Barat 43299",
                        "Telepon (0251) 555-0142",
                        "Laman caringin.contoh.go.id"));
        var signatory = Signatory.onBehalfOf(
                "Bupati Mekar Rahayu",
                "Kepala Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Mekar Rahayu",
                "Prof. Dr. Ir. H. " + Letters.SIXTY + ", S.Sos., M.Si., M.A.P.",
                "Pembina Utama Madya (IV/d)",
                "197208141998031004");
        byte[] pdf = PAPER.pdf(Letters.copy(letter, head, signatory));
        String text = Pdfs.text(pdf).replaceAll("\\s+", " ");
        assertThat(text).contains("PENGENDALIAN PENDUDUK DAN KB").contains("Provinsi Jawa Barat 43299");
        assertThat(text).contains("a.n. Bupati Mekar Rahayu").contains("M.A.P.");
        assertThat(text).contains("Raden Mas").contains("Suryokusumo IV");
    }

    @Test
    void whatTheFontCannotWriteBecomesAQuestionMark() {
        byte[] pdf = PAPER.pdf(filledWith("Siti \uD83D\uDE00 Ngatinah \u1B05\tZoe\u0308"));
        assertThat(Pdfs.text(pdf)).contains("Siti ? Ngatinah ? Zo\u00EB");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        ReferralLetter full = Letters.usual();
        var bare = new ReferralLetter(
                full.layout(),
                new Letterhead(Optional.empty(), List.of("KECAMATAN CARINGIN"), List.of()),
                new ReferralLetter.Heading("KONSEP", "", "", "Rujukan", "Caringin", "10 Juli 2026"),
                new ReferralLetter.Addressee("Kepala Dinas Sosial", "", "Tempat"),
                full.opening(),
                List.of(),
                List.of(),
                full.membersLead(),
                List.of(),
                full.request(),
                full.attachmentsLead(),
                List.of(),
                full.closing(),
                Signatory.of("Camat Caringin", "Sri", "", ""),
                Optional.empty(),
                List.of(),
                full.issued());
        assertThat(Pdfs.text(PAPER.pdf(bare)))
                .doesNotContain("Sifat")
                .doesNotContain("Lampiran")
                .doesNotContain("u.p.")
                .doesNotContain("Hubungan")
                .doesNotContain("lampirkan")
                .doesNotContain("Tembusan")
                .doesNotContain("NIP")
                .doesNotContain("Kode periksa");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 300})
    void theQrCodeReadsFromAScan(int dotsPerInch) throws NotFoundException {
        OutsideTool.require("pdftoppm");
        ReferralLetter letter = Letters.usual();
        BufferedImage page = Pdfs.picture(folder, PAPER.pdf(letter), 1, dotsPerInch);
        assertThat(Pdfs.qr(page))
                .isEqualTo(letter.seal().orElseThrow().qrText())
                .doesNotContain("3201276507670002");
    }

    @Test
    void aMachineReadsThePrintedPage() throws IOException {
        OutsideTool.require("pdftoppm", "tesseract");
        Path picture = folder.resolve("scan.png");
        ImageIO.write(Pdfs.picture(folder, PAPER.pdf(Letters.usual()), 1, 200), "png", picture.toFile());
        assertThat(Pdfs.run("tesseract", picture.toString(), "-", "-l", "ind"))
                .contains("400.9.10/0142/Kesos/2026")
                .contains("Caringin, 10 Juli 2026")
                .contains("Siti Hadiningrat Tampubolon")
                .contains("19720814 199803 1 004");
    }

    @Test
    void isExactlyF4OrA4WithAllFontsEmbedded() throws IOException {
        OutsideTool.require("pdfinfo", "pdffonts");
        Path f4 = Files.write(folder.resolve("f4.pdf"), PAPER.pdf(Letters.usual()));
        assertThat(Pdfs.run("pdfinfo", f4.toString()))
                .containsPattern("Page size: +609\\.45 x 935\\.43 pts")
                .containsPattern("Title: +Surat Rujukan Nomor 400\\.9\\.10/0142/Kesos/2026")
                .containsPattern("Author: +KECAMATAN CARINGIN");
        Path a4 = Files.write(folder.resolve("a4.pdf"), PAPER.pdf(Letters.with(PaperSize.A4, Typeface.BOOKMAN, 2)));
        assertThat(Pdfs.run("pdfinfo", a4.toString())).containsPattern("Page size: +595\\.28 x 841\\.89 pts \\(A4\\)");
        assertThat(Pdfs.run("pdffonts", f4.toString()).lines().skip(2))
                .isNotEmpty()
                .allMatch(line ->
                        line.matches("[A-Z]{6}\\+LiberationSans\\S* +CID TrueType +Identity-H +yes yes yes .*"));
        assertThat(Pdfs.run("pdffonts", a4.toString()).lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.matches("[A-Z]{6}\\+SimpulBonum\\S* +CID TrueType +Identity-H +yes yes yes .*"));
    }

    @Test
    void warmsUp() {
        PAPER.warmUp();
        assertThat(Pdfs.text(PAPER.pdf(Warming.LETTER))).contains("NIP. x");
    }

    private static ReferralLetter filledWith(String value) {
        StyledText paragraph = StyledText.plain(value);
        ReferralLetter usual = Letters.usual();
        return new ReferralLetter(
                usual.layout(),
                new Letterhead(Optional.empty(), List.of(value, value), List.of(value)),
                new ReferralLetter.Heading(value, value, value, value, value, value),
                new ReferralLetter.Addressee(value, value, value),
                paragraph,
                List.of(new ReferralLetter.Line("Nama", value)),
                List.of(paragraph),
                paragraph,
                List.of(new ReferralLetter.Member(value, value, value, value, value)),
                List.of(paragraph),
                paragraph,
                List.of(value),
                paragraph,
                new Signatory("", List.of(value), value, value, value),
                Optional.of(new ReferralLetter.Seal("x", value)),
                List.of(value),
                usual.issued());
    }
}
