package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.paper.PaperSize;
import id.simpul.paper.Typesetter;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.Pdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReceiptTest {
    private static final LetterPaper PAPER = new LetterPaper(new Typesetter());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = PaperSize.class,
            names = {"HALF_F4", "A5"})
    void saysWhatWasHandedInAndThatItIsFree(PaperSize size) {
        byte[] pdf = PAPER.pdf(
                receipt(size, List.of("fotokopi KTP", "fotokopi Kartu Keluarga"), List.of("foto <rumah> & listrik")));
        assertThat(Pdfs.pages(pdf)).isOne();
        assertThat(Pdfs.text(pdf).replaceAll("\\s+", " "))
                .contains("TANDA TERIMA")
                .contains("0142/SLRT/VII/2026")
                .contains("Diterima 6 Juli 2026, pukul 09.14")
                .contains("1. fotokopi KTP; 2. fotokopi Kartu Keluarga.")
                .contains("1. foto <rumah> & listrik.")
                .contains("gratis")
                .contains("Undang-Undang Nomor 27 Tahun 2022")
                .contains("Ni Luh Putu Anggraeni")
                .doesNotContain("Halaman");
    }

    @Test
    void saysNothingOfAwaitedDocumentsWhenNoneAre() {
        assertThat(Pdfs.text(PAPER.pdf(receipt(PaperSize.HALF_F4, List.of(), List.of()))))
                .doesNotContain("ditunggu")
                .contains("–");
    }

    @Test
    void losesNothingOfALongList() {
        byte[] pdf = PAPER.pdf(receipt(
                PaperSize.A5,
                Collections.nCopies(14, "surat keterangan"),
                Collections.nCopies(14, "pas foto berwarna")));
        assertThat(Pdfs.text(pdf)).contains("14. surat keterangan.").contains("14. pas foto berwarna.");
    }

    @Test
    void isHalfAnF4OrAnA5Across() throws IOException {
        OutsideTool.require("pdfinfo");
        Path half = Files.write(
                folder.resolve("half.pdf"), PAPER.pdf(receipt(PaperSize.F4.half(), List.of("KTP"), List.of())));
        assertThat(Pdfs.run("pdfinfo", half.toString())).containsPattern("Page size: +609\\.45 x 467\\.72 pts");
        Path a5 = Files.write(
                folder.resolve("a5.pdf"), PAPER.pdf(receipt(PaperSize.A4.half(), List.of("KTP"), List.of())));
        assertThat(Pdfs.run("pdfinfo", a5.toString())).containsPattern("Page size: +595\\.28 x 419\\.53 pts");
    }

    private static Receipt receipt(PaperSize size, List<String> documents, List<String> awaited) {
        return new Receipt(
                size,
                Letters.letterhead(),
                "0142/SLRT/VII/2026",
                Letters.SIXTY,
                "Rehabilitasi sosial dasar dan bantuan sembako",
                ZonedDateTime.of(2026, 7, 6, 9, 14, 0, 0, ZoneId.of("Asia/Jakarta")),
                "",
                documents,
                awaited,
                "Caringin",
                "Ni Luh Putu Anggraeni",
                Receipt.Words.standard());
    }
}
