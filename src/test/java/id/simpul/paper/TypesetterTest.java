package id.simpul.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.testing.Pdfs;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

final class TypesetterTest {
    private static final Typesetter TYPESETTER = new Typesetter();
    private static final KeySheets SHEETS = new KeySheets(TYPESETTER, new Texts(Texts.INDONESIAN));

    @Test
    void refusesToPrintAPaperWithCutText() {
        // The boxes of the groups do not grow.
        Sheet sheet = sheet(Map.of("g1", "104932 104932 104932 104932"));
        assertThatThrownBy(() -> TYPESETTER.pdf(sheet))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("text cut")
                .hasMessageNotContaining("104932");
    }

    @Test
    void anUnknownTemplateIsAMistakeOfTheProgram() {
        var sheet =
                new Sheet("nothing", PaperSize.F4, Typeface.ARIAL, info(), Footer.ofLetter(""), Map.of(), List.of());
        assertThatThrownBy(() -> TYPESETTER.pdf(sheet)).hasMessageContaining("nothing-f4");
    }

    @Test
    void equalSheetsGiveEqualBytes() {
        byte[] first = TYPESETTER.pdf(sheet(Map.of()));
        byte[] again = TYPESETTER.pdf(sheet(Map.of()));
        byte[] fromAnother = new Typesetter().pdf(sheet(Map.of()));
        assertThat(again).isEqualTo(first);
        assertThat(fromAnother).isEqualTo(first);
        assertThat(TYPESETTER.pdf(sheet(Map.of("date", "11 Juli 2026")))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void isPdfA2b(Typeface typeface) throws Exception {
        var sheet = new Sheet(
                "recovery-sheet",
                PaperSize.F4,
                typeface,
                info(),
                Footer.ofReport("Caringin", new Texts(Texts.INDONESIAN)),
                sheet(Map.of()).values(),
                List.of(Map.of("label", "1.", "text", "Simpan ﬁ – “kutip” ½ é.")));
        assertThat(violations(TYPESETTER.pdf(sheet))).isEmpty();
        assertThat(violations(SHEETS.enrolmentCard(card("simpul:1")))).isEmpty();
    }

    @Test
    void theJudgeOfPdfAKnowsAPlainPdf() throws Exception {
        byte[] good = TYPESETTER.pdf(sheet(Map.of()));
        String broken = new String(good, StandardCharsets.ISO_8859_1)
                .replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>9</pdfaid:part>");
        assertThat(violations(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    @Test
    void cardsAndSheetsSayWhatTheyAreFor() throws Exception {
        String recovery = Pdfs.text(SHEETS.recoverySheet(recovery()));
        assertThat(recovery)
                .containsSubsequence("Lembar Pemulihan", "Kecamatan Caringin", "Rina Anggraeni", "10 Juli 2026")
                .contains("104932 557201 993410 220185")
                .contains("771934 004512 618830 395127")
                .contains("1. Simpan di brankas.");
        byte[] card = SHEETS.enrolmentCard(card("simpul:daftar:" + "A1b2".repeat(120)));
        assertThat(Pdfs.text(card))
                .containsSubsequence("Kartu Pendaftaran", "Kecamatan Caringin", "32.01.27", "10493", "25572", "00451");
        try (PdfPages pages = PdfPages.open(card)) {
            assertThat(Pdfs.qr(pages.print(0, 150))).isEqualTo("simpul:daftar:" + "A1b2".repeat(120));
        }
        assertThat(Pdfs.text(new KeySheets(TYPESETTER, new Texts(Texts.ENGLISH)).recoverySheet(recovery())))
                .contains("Recovery Sheet")
                .contains("10 July 2026")
                .contains("Page 1 of 1");
    }

    @Test
    void aDistrictsSheetsSayItsDigitsAndOnlyTheOneForTheSafeItsSecret() throws Exception {
        String secret = "AGE-SECRET-KEY-1 YHW77548 SL8FY0VQ P09WDV23 DQGDQ20T T4H9RFTM K0ZK042C ZE6SUCPY 4G";
        byte[] safe = SHEETS.districtSheet(district(secret));
        assertThat(Pdfs.text(safe))
                .containsSubsequence(
                        "Kunci Induk Kabupaten/Kota", "RAHASIA", "Kabupaten Bogor", "10493", "ZE6SUCPY 4G");
        try (PdfPages pages = PdfPages.open(safe)) {
            assertThat(Pdfs.qr(pages.print(0, 150))).isEqualTo(secret.replace(" ", ""));
        }
        byte[] annex = SHEETS.districtSheet(district(null));
        assertThat(Pdfs.text(annex))
                .containsSubsequence("Lampiran Surat Penunjukan", "Kecamatan Caringin", "10493", "1. Lampirkan.")
                .doesNotContain("RAHASIA", "null", "cadangan");
        assertThat(violations(safe)).isEmpty();
        assertThat(violations(annex)).isEmpty();
        assertThat(district(secret).toString()).doesNotContain("YHW77548");
    }

    private static DistrictSheet district(@Nullable String secret) {
        return new DistrictSheet(
                PaperSize.F4,
                "Kabupaten Bogor, Jawa Barat",
                "Kecamatan Caringin",
                LocalDate.of(2026, 7, 10),
                List.of("10493", "25572", "00451", "11111", "22222", "33333"),
                secret,
                List.of("Lampirkan."),
                Instant.parse("2026-07-10T03:00:00Z"));
    }

    @Test
    void aRecoverySheetTellsNobodyItsCodeByAccident() {
        assertThat(recovery().toString()).doesNotContain("104932");
        List<String> groups = new ArrayList<>(recovery().groups());
        groups.set(3, "12345");
        assertThatThrownBy(() ->
                        new RecoverySheet(PaperSize.F4, "x", "x", LocalDate.EPOCH, groups, List.of(), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("104932");
    }

    @Test
    void showsAPageAtAnyScale() {
        byte[] pdf = SHEETS.recoverySheet(recovery());
        try (PdfPages pages = PdfPages.open(pdf)) {
            assertThat(pages.count()).isOne();
            assertThat(pages.width(0)).isEqualTo(609.45, Offset.offset(0.01));
            PageImage whole = pages.image(0, 1, 1);
            assertThat(whole.width()).isEqualTo(813);
            assertThat(whole.height()).isEqualTo(1247);
            PageImage large = pages.image(0, 1.5, 1.25);
            assertThat(large.width()).isEqualTo(1524);
            assertThat(large.pixels()).hasSize(large.width() * large.height());
            assertThat(large.pixels()[0]).isEqualTo(0xFFFFFFFF);
            long ink =
                    Arrays.stream(large.pixels()).filter(p -> (p & 0xFF) < 128).count();
            assertThat((double) ink / large.pixels().length).isBetween(0.01, 0.1);
        }
    }

    @Test
    void printsColourOnlyWhereThereIsAny() throws Exception {
        try (PdfPages pages = PdfPages.open(SHEETS.recoverySheet(recovery()))) {
            assertThat(pages.print(0, 72).getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        }
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(new Color(0x1B5E20));
                content.addRect(100, 100, 50, 50);
                content.fill();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            try (PdfPages pages = PdfPages.open(bytes.toByteArray())) {
                assertThat(pages.print(0, 72).getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
            }
        }
    }

    @Test
    void refusesWhatIsNoPdf() {
        byte[] pdf = SHEETS.recoverySheet(recovery());
        for (byte[] bytes : List.of(new byte[0], "halo".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(pdf, 900))) {
            assertThatThrownBy(() -> PdfPages.open(bytes))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isInstanceOf(PaperProblem.PdfUnreadable.class));
        }
    }

    @Test
    void takesLogosAsTheyComeAndRefusesWhatIsNoPicture() throws Exception {
        var huge = new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_ARGB);
        huge.setRGB(5, 5, Color.RED.getRGB());
        var file = new ByteArrayOutputStream();
        ImageIO.write(huge, "png", file);
        BufferedImage fitted = ImageIO.read(
                new ByteArrayInputStream(Logo.of(file.toByteArray()).png()));
        assertThat(fitted.getWidth()).isEqualTo(600);
        assertThat(fitted.getHeight()).isEqualTo(300);
        assertThat(fitted.getRGB(300, 150)).as("transparent becomes white").isEqualTo(Color.WHITE.getRGB());
        byte[] cut = Arrays.copyOf(file.toByteArray(), 60);
        assertThatThrownBy(() -> Logo.of(cut)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Logo.of(new byte[] {1, 2, 3})).isInstanceOf(Refusal.class);
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_B, false)
                    .validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .collect(Collectors.toList());
        }
    }

    private static Sheet sheet(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "title", "Lembar Pemulihan",
                "secret", "RAHASIA",
                "officeLabel", "Kantor",
                "office", "Caringin",
                "userLabel", "Pengguna",
                "user", "Rina",
                "dateLabel", "Tanggal",
                "date", "10 Juli 2026"));
        for (int i = 1; i <= 8; i++) {
            values.put("g" + i, "10493" + i);
        }
        for (String label : List.of("codeLabel", "howLabel", "keptLabel")) {
            values.put(label, label);
        }
        values.putAll(changes);
        return new Sheet(
                "recovery-sheet",
                PaperSize.F4,
                Typeface.ARIAL,
                info(),
                Footer.ofReport("Caringin", new Texts(Texts.INDONESIAN)),
                values,
                List.of(Map.of("label", "1.", "text", "Simpan.")));
    }

    private static DocumentInfo info() {
        return new DocumentInfo(
                "Lembar & <Pemulihan>",
                "Kecamatan Caringin",
                Texts.INDONESIAN,
                Instant.parse("2026-07-10T03:15:00.5Z"));
    }

    private static RecoverySheet recovery() {
        return new RecoverySheet(
                PaperSize.F4,
                "Kecamatan Caringin",
                "Rina Anggraeni",
                LocalDate.of(2026, 7, 10),
                List.of("104932", "557201", "993410", "220185", "771934", "004512", "618830", "395127"),
                List.of("Simpan di brankas.", "Jangan difoto."),
                Instant.parse("2026-07-10T03:15:00Z"));
    }

    private static EnrolmentCard card(String qr) {
        return new EnrolmentCard(
                PaperSize.F4,
                "Kecamatan Caringin",
                "32.01.27",
                LocalDate.of(2026, 7, 10),
                List.of("10493", "25572", "99341", "22018", "77193", "00451"),
                qr,
                List.of("Bacakan angka ini."),
                Instant.parse("2026-07-10T03:15:00Z"));
    }
}
