package id.simpul.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Typesetter;
import id.simpul.recap.MonthlyRecap.Cell;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.MonthlyRecap.Village;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.Pdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecapPaperTest {
    private static final Texts TEXTS = new Texts(Texts.INDONESIAN);
    private static final RecapPaper PAPER = new RecapPaper(new Typesetter(), TEXTS);
    private final Formats formats = new Formats(TEXTS);

    @TempDir
    Path folder;

    @Test
    void printsEveryVillageWithEveryStreamAlsoWhereNothingHappened() {
        MonthlyRecap recap = Recaps.usual();
        String text = Pdfs.text(PAPER.pdf(recap, Grouping.BY_VILLAGE));
        int zeros = 0;
        for (Village village : recap.villages()) {
            assertThat(text).contains(village.name() + " (" + village.code() + ")");
            assertThat(text).contains("Jumlah " + village.name() + " " + line(recap.of(village)));
            for (String stream : recap.streams()) {
                assertThat(text).contains(stream + " " + line(recap.of(village, stream)));
                zeros += recap.of(village, stream).equals(RecapCounts.ZERO) ? 1 : 0;
            }
        }
        assertThat(zeros).isPositive();
        assertThat(text.split(" 0 0 0 0 0 0 0 0", -1).length - 1).isEqualTo(zeros);
        assertThat(text).contains("JUMLAH SELURUHNYA " + line(recap.total()));
    }

    @Test
    void aDistrictsRecapSpeaksOfKecamatan() {
        MonthlyRecap recap = Recaps.of(
                List.of(new Village("320126", "Kecamatan Megamendung"), new Village("320127", "Kecamatan Caringin")),
                PaperSize.F4);
        assertThat(recap.byKecamatan()).isTrue();
        assertThat(Recaps.usual().byKecamatan()).isFalse();
        assertThat(Pdfs.text(PAPER.pdf(recap, Grouping.BY_VILLAGE)))
                .contains("Kecamatan dan jenis layanan", "Kecamatan Megamendung (320126)")
                .doesNotContain("Desa/kelurahan");
        assertThat(Pdfs.text(PAPER.pdf(recap, Grouping.BY_STREAM)))
                .contains("Jenis layanan dan kecamatan", "menurut kecamatan")
                .doesNotContain("desa/kelurahan");
    }

    @Test
    void addsUpTheSameEitherWay() {
        MonthlyRecap recap = Recaps.usual();
        RecapCounts byVillage = recap.villages().stream().map(recap::of).reduce(RecapCounts.ZERO, RecapCounts::plus);
        RecapCounts byStream = recap.streams().stream().map(recap::of).reduce(RecapCounts.ZERO, RecapCounts::plus);
        assertThat(byVillage).isEqualTo(recap.total());
        assertThat(byStream).isEqualTo(recap.total());
        String text = Pdfs.text(PAPER.pdf(recap, Grouping.BY_STREAM));
        for (String stream : recap.streams()) {
            assertThat(text).contains("Jumlah " + stream + " " + line(recap.of(stream)));
        }
        assertThat(text).contains("JUMLAH SELURUHNYA " + line(recap.total()));
    }

    @Test
    void theSignaturesStandUnderTheTotalAndEveryPageIsNumbered() {
        MonthlyRecap recap = Recaps.usual();
        for (int villages = 1; villages <= 12; villages++) {
            byte[] pdf = PAPER.pdf(Recaps.of(recap.villages().subList(0, villages), PaperSize.F4), Grouping.BY_VILLAGE);
            int pages = Pdfs.pages(pdf);
            assertThat(Pdfs.text(pdf, pages))
                    .containsSubsequence("JUMLAH SELURUHNYA", "Mengetahui", "Camat Caringin", "Drs. H. Ahmad")
                    .contains("Rina Anggraeni, S.Sos.");
            for (int page = 1; page <= pages; page++) {
                assertThat(Pdfs.text(pdf, page))
                        .contains("Halaman " + page + " dari " + pages)
                        .contains("Saldo awal")
                        .contains("WIB");
            }
        }
    }

    @Test
    void theFingerprintFollowsTheFigures() {
        MonthlyRecap recap = Recaps.usual();
        assertThat(recap.fingerprint()).hasSize(64).isEqualTo(Recaps.usual().fingerprint());
        assertThat(Pdfs.text(PAPER.pdf(recap, Grouping.BY_VILLAGE)))
                .contains("Sidik data " + recap.fingerprint().substring(0, 16));
        List<Cell> cells = new ArrayList<>(recap.cells());
        Cell first = cells.getFirst();
        cells.set(
                0,
                new Cell(
                        first.villageCode(),
                        first.stream(),
                        first.counts().plus(new RecapCounts(0, 1, 0, 1, 0, 0, 0, 0, 0))));
        var changed = new MonthlyRecap(
                recap.office(), recap.month(), recap.villages(), recap.streams(), cells, recap.signing());
        assertThat(changed.fingerprint()).isNotEqualTo(recap.fingerprint());
    }

    @Test
    void refusesCountsOfAPlaceItDoesNotPrint() {
        MonthlyRecap recap = Recaps.usual();
        var stray = new Cell("3201279999", "Saran", RecapCounts.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MonthlyRecap(
                        recap.office(),
                        recap.month(),
                        recap.villages(),
                        recap.streams(),
                        Stream.concat(recap.cells().stream(), Stream.of(stray)).toList(),
                        recap.signing()));
    }

    @Test
    void knowsWhetherItBalances() {
        assertThat(new RecapCounts(3, 10, 1, 8, 2, 3, 1, 1, 0).balanced()).isTrue();
        assertThat(new RecapCounts(3, 10, 0, 8, 2, 3, 1, 1, 0).balanced()).isFalse();
        assertThat(new RecapCounts(3, 10, 1, 8, 2, 3, 1, 1, 1).balanced()).isFalse();
        assertThat(new RecapCounts(3, 10, 1, 8, 2, 3, 1, 1, 0).closing()).isEqualTo(5);
    }

    @Test
    void holdsLongNamesAndLargeNumbersOnBothSizes() {
        String longName = "Desa Persiapan Sukamaju Mekar Rahayu Timur Laut Hulu Sungai";
        for (PaperSize size : List.of(PaperSize.F4, PaperSize.A4)) {
            MonthlyRecap recap = Recaps.of(List.of(new Village("3201272001", longName)), size);
            List<Cell> cells = recap.cells().stream()
                    .map(cell -> new Cell(
                            cell.villageCode(),
                            cell.stream(),
                            new RecapCounts(1_234_567, 1_234_567, 0, 0, 0, 1_234_567, 0, 0, 0)))
                    .toList();
            var large = new MonthlyRecap(
                    recap.office(), recap.month(), recap.villages(), recap.streams(), cells, recap.signing());
            for (Grouping grouping : Grouping.values()) {
                assertThat(Pdfs.text(PAPER.pdf(large, grouping)).replaceAll("\\s+", " "))
                        .contains(longName)
                        .contains("1.234.567");
            }
        }
    }

    @Test
    void liesAcrossAnF4OrA4Sheet() throws IOException {
        OutsideTool.require("pdfinfo");
        Path f4 = Files.write(folder.resolve("f4.pdf"), PAPER.pdf(Recaps.usual(), Grouping.BY_VILLAGE));
        assertThat(Pdfs.run("pdfinfo", f4.toString())).containsPattern("Page size: +935\\.43 x 609\\.45 pts");
        Path a4 = Files.write(
                folder.resolve("a4.pdf"), PAPER.pdf(Recaps.of(Recaps.villages(), PaperSize.A4), Grouping.BY_VILLAGE));
        assertThat(Pdfs.run("pdfinfo", a4.toString())).containsPattern("Page size: +841\\.89 x 595\\.28 pts");
    }

    private String line(RecapCounts counts) {
        return IntStream.of(
                        counts.opening(),
                        counts.received(),
                        counts.reopened(),
                        counts.finished(),
                        counts.inProcess(),
                        counts.referred(),
                        counts.rejected(),
                        counts.closing())
                .mapToObj(formats::number)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
