package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.Pdfs;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reply slip under a referral letter: where it stands, what it says, and that its QR code is read off the sheet. */
final class ReplySlipTest {
    private static final LetterPaper PAPER = new LetterPaper(new Typesetter());
    private static final String CODE = "7K3F-92QD";
    private static final int DPI = 200;
    private static final Pattern WORD =
            Pattern.compile("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<");

    @TempDir
    Path folder;

    private static byte[] letter(PaperSize size, Typeface typeface, int members, String signer, String destination) {
        ReferralLetter letter = Letters.with(size, typeface, members);
        Signatory signatory = Signatory.of("Camat Caringin", signer, "Pembina Tingkat I (IV/b)", "197208141998031004");
        ReferralLetter signed = Letters.copy(letter, letter.letterhead(), signatory);
        return PAPER.pdf(new ReferralLetter(
                signed.layout(),
                signed.letterhead(),
                signed.heading(),
                new ReferralLetter.Addressee(destination, "", "Cibinong"),
                signed.opening(),
                signed.identity(),
                signed.basis(),
                signed.membersLead(),
                signed.members(),
                signed.request(),
                signed.attachmentsLead(),
                signed.attachments(),
                signed.closing(),
                signed.signatory(),
                Optional.of(new ReferralLetter.Seal("segel", CODE)),
                signed.copies(),
                signed.issued()));
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void itsCodeIsReadOffTheSheetAndTellsNobodysName(PaperSize size) throws NotFoundException {
        OutsideTool.require("pdftoppm");
        if (size.heightPoints() < 800) {
            return; // half sheets are for receipts
        }
        byte[] pdf = letter(size, Typeface.ARIAL, 2, "Ahmad", "Kepala Dinas Sosial");
        BufferedImage page = Pdfs.picture(folder, pdf, Pdfs.pages(pdf), DPI);
        int from = (int) (top(pdf) / 72 * DPI);
        String read = Pdfs.qr(page.getSubimage(0, from, page.getWidth() / 2, page.getHeight() - from));
        assertThat(read).isEqualTo("JAWAB 400.9.10/0142/Kesos/2026 " + CODE);
        assertThat(SlipCode.read(read)).contains(new SlipCode.Read(Optional.of("400.9.10/0142/Kesos/2026"), CODE));
        assertThat(read).doesNotContain("Siti").doesNotContainPattern("[0-9]{16}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 30, 42})
    void itStandsWholeOnOnePageBelowTheSignature(int members) {
        OutsideTool.require("pdftotext");
        for (Typeface typeface : List.of(Typeface.ARIAL, Typeface.BOOKMAN)) {
            byte[] pdf = letter(PaperSize.F4, typeface, members, Letters.SIXTY, "Kepala " + Letters.SIXTY);
            int last = Pdfs.pages(pdf);
            String text = Pdfs.text(pdf, last);
            assertThat(text)
                    .as("%d members, %s", members, typeface)
                    .containsSubsequence(
                            "potong di sini, lalu kirim kembali ke KECAMATAN CARINGIN",
                            "LEMBAR JAWABAN RUJUKAN",
                            "Diterima",
                            "Ditolak",
                            "Daftar tunggu",
                            "Berkas kurang",
                            "Tanggal:",
                            "stempel");
            for (int page = 1; page < last; page++) {
                assertThat(Pdfs.text(pdf, page)).doesNotContain("LEMBAR JAWABAN", "potong di sini");
            }
            List<double[]> above = new ArrayList<>();
            double top = top(pdf);
            for (Word word : words(pdf, last)) {
                if (word.text().equals("potong")) {
                    break;
                }
                above.add(new double[] {word.top(), word.bottom()});
            }
            assertThat(above).as("what stands above the cut").allMatch(word -> word[1] <= top + 0.5);
        }
    }

    @Test
    void aShortLetterKeepsItsSlipOnTheSameSheet() {
        ReferralLetter full = Letters.usual();
        byte[] pdf = PAPER.pdf(new ReferralLetter(
                full.layout(),
                full.letterhead(),
                full.heading(),
                new ReferralLetter.Addressee("Kepala Dinas Sosial Kabupaten Bogor", "", "Cibinong"),
                full.opening(),
                full.identity(),
                full.basis().subList(0, 1),
                full.membersLead(),
                full.members().subList(0, 2),
                full.request().subList(0, 1),
                full.attachmentsLead(),
                full.attachments().subList(0, 1),
                full.closing(),
                full.signatory(),
                full.seal(),
                List.of(),
                full.issued()));
        assertThat(Pdfs.pages(pdf)).isOne();
        assertThat(Pdfs.text(pdf)).containsSubsequence("NIP. 19720814", "potong di sini", "Kode jawaban");
    }

    @Test
    void whatIsTypedIsReadAsACodeOrNotAtAll() {
        assertThat(SlipCode.read("7k3f92qd").map(SlipCode.Read::checkCode)).contains(CODE);
        assertThat(SlipCode.read(" 7K3F 92QD ").map(SlipCode.Read::checkCode)).contains(CODE);
        assertThat(SlipCode.read("jawab 12/A/2026 7k3f-92qd"))
                .contains(new SlipCode.Read(Optional.of("12/A/2026"), CODE));
        assertThat(SlipCode.read("JAWAB Nomor 12 A 7K3F-92QD").flatMap(SlipCode.Read::number))
                .contains("Nomor 12 A");
        assertThat(SlipCode.read("Heri Hidayat")).isEmpty();
        assertThat(SlipCode.read("3201271204839001")).isEmpty();
        assertThat(SlipCode.read("")).isEmpty();
        assertThat(SlipCode.read("JAWAB 12")).isEmpty();
    }

    /** A word of a page with its place in points from above. */
    private record Word(double top, double bottom, String text) {}

    private double top(byte[] pdf) {
        return words(pdf, Pdfs.pages(pdf)).stream()
                .filter(word -> word.text().equals("potong"))
                .findFirst()
                .orElseThrow()
                .top();
    }

    private List<Word> words(byte[] pdf, int page) {
        try {
            Path file = Files.write(folder.resolve("surat.pdf"), pdf);
            String number = Integer.toString(page);
            String found = Pdfs.run("pdftotext", "-bbox", "-f", number, "-l", number, file.toString(), "-");
            List<Word> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(found);
            while (matcher.find()) {
                words.add(new Word(
                        Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)), matcher.group(3)));
            }
            return words;
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
