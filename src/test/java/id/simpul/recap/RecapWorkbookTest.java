package id.simpul.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import id.simpul.paper.PaperSize;
import id.simpul.recap.MonthlyRecap.Cell;
import id.simpul.recap.MonthlyRecap.Village;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecapWorkbookTest {
    @TempDir
    Path folder;

    private final RecapWorkbook workbook = new RecapWorkbook(new Texts(Texts.INDONESIAN));

    @Test
    void readsBackAsNumbersAndTexts() throws IOException {
        MonthlyRecap recap = Recaps.usual();
        List<Row> rows = read(workbook.xlsx(recap));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Rekapitulasi Layanan SLRT Kecamatan Caringin");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Bulan Juni 2026");
        Row header = rows.stream()
                .filter(row -> row.getCellText(0).equals("No."))
                .findFirst()
                .orElseThrow();
        assertThat(header.getCellText(13)).isEqualTo("Saldo akhir");
        int at = rows.indexOf(header) + 1;
        int number = 1;
        for (Village village : recap.villages()) {
            for (String stream : recap.streams()) {
                Row row = rows.get(at++);
                RecapCounts counts = recap.of(village, stream);
                assertThat(row.getCellAsNumber(0)).contains(BigDecimal.valueOf(number++));
                assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCellText(1)).isEqualTo(village.code());
                assertThat(row.getCellText(2)).isEqualTo(village.name());
                assertThat(row.getCellText(3)).isEqualTo(stream);
                assertThat(row.getCell(4).getType()).isEqualTo(CellType.NUMBER);
                assertThat(row.getCellAsNumber(4)).contains(BigDecimal.valueOf(counts.opening()));
                assertThat(row.getCellAsNumber(7)).contains(BigDecimal.valueOf(counts.finished()));
                assertThat(row.getCellAsNumber(13)).contains(BigDecimal.valueOf(counts.closing()));
            }
        }
        Row total = rows.get(at);
        assertThat(total.getCellText(0)).isEqualTo("JUMLAH SELURUHNYA");
        assertThat(total.getCellAsNumber(5))
                .contains(BigDecimal.valueOf(recap.total().received()));
        assertThat(rows.getLast().getCellText(0)).contains("WIB");
        assertThat(rows.get(rows.size() - 2).getCellText(0)).contains(recap.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://contoh\",\"klik\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "=cmd|' /C calc'!A0",
                "</t></is><f>1+1</f>",
                "Tono & <b>\"Tini\"</b>"
            })
    void namesAreNeverCalculated(String name) throws IOException {
        var village = new Village("3201272001", name);
        var recap = new MonthlyRecap(
                name,
                YearMonth.of(2026, 6),
                List.of(village),
                List.of(name),
                List.of(new Cell("3201272001", name, new RecapCounts(1, 0, 0, 1, 0, 0, 0, 0, 0))),
                Recaps.signing(PaperSize.F4));
        byte[] xlsx = workbook.xlsx(recap);
        Row row = read(xlsx).stream()
                .filter(candidate ->
                        candidate.getCellCount() > 3 && candidate.getCellText(1).equals("3201272001"))
                .findFirst()
                .orElseThrow();
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(2).getFormula()).isNull();
        assertThat(row.getCellText(2)).isEqualTo(name);
        assertThat(row.getCellText(3)).isEqualTo(name);
        assertThat(part(xlsx, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void isReadyToPrintAcrossAFolioSheet() throws IOException {
        String sheet = part(workbook.xlsx(Recaps.usual()), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("orientation=\"landscape\"")
                .contains("paperSize=\"14\"")
                .contains("fitToWidth=\"1\"")
                .contains("state=\"frozen\"")
                .contains("<autoFilter");
        assertThat(part(workbook.xlsx(Recaps.usual()), "xl/workbook.xml"))
                .contains("_xlnm.Print_Titles")
                .contains("Rekap Juni 2026");
    }

    private static List<Row> read(byte[] xlsx) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read();
        }
    }

    private String part(byte[] xlsx, String name) throws IOException {
        Path file = Files.write(folder.resolve("recap.xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile());
                InputStream entry = zip.getInputStream(zip.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
