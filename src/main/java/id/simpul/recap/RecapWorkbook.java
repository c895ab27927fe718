package id.simpul.recap;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecappaperText;
import id.simpul.paper.PaperSize;
import id.simpul.recap.MonthlyRecap.Village;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes monthly recaps as a workbook (XLSX): one flat table to sort and filter, counts as numbers. Names are written as
 * text cells, so nothing in them is ever calculated, whatever sign they begin with.
 */
public final class RecapWorkbook {
    private static final int HEADER = 3;
    private static final int TEXT_COLUMNS = 4;
    private static final int COLUMNS = 14;
    private static final double[] WIDTHS = {5, 15, 28, 34, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12};
    private static final String SHADE = "DFE6EE";
    private static final String THOUSANDS = "#,##0";

    private final Texts texts;
    private final Formats formats;

    /** Workbooks in the language of {@code texts}. */
    public RecapWorkbook(Texts texts) {
        this.texts = texts;
        formats = new Formats(texts);
    }

    /** The recap as the bytes of an XLSX file. */
    public byte[] xlsx(MonthlyRecap recap) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Simpul", "1.0")) {
            workbook.setGlobalDefaultFont("Arial", 10);
            Worksheet sheet = workbook.newWorksheet(texts.get(RecappaperText.SHEET, formats.month(recap.month())));
            head(sheet, recap);
            int row = HEADER + 1;
            int number = 1;
            for (Village village : recap.villages()) {
                for (String stream : recap.streams()) {
                    sheet.value(row, 0, number++);
                    text(sheet, row, 1, village.code());
                    text(sheet, row, 2, village.name());
                    text(sheet, row, 3, stream);
                    counts(sheet, row++, recap.of(village, stream));
                }
            }
            foot(sheet, recap, row);
            print(sheet, recap, row);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, MonthlyRecap recap) {
        text(sheet, 0, 0, texts.get(RecappaperText.TITLE, recap.office()));
        sheet.style(0, 0).bold().fontSize(14).set();
        text(sheet, 1, 0, texts.get(RecappaperText.PERIOD, formats.month(recap.month())));
        RecappaperText[] columns = {
            RecappaperText.COLUMN_NUMBER,
            RecappaperText.COLUMN_VILLAGE_CODE,
            recap.byKecamatan() ? RecappaperText.COLUMN_KECAMATAN : RecappaperText.COLUMN_VILLAGE,
            RecappaperText.COLUMN_STREAM,
            RecappaperText.COLUMN_OPENING,
            RecappaperText.COLUMN_RECEIVED,
            RecappaperText.COLUMN_REOPENED,
            RecappaperText.COLUMN_FINISHED,
            RecappaperText.COLUMN_IN_PROCESS,
            RecappaperText.COLUMN_REFERRED,
            RecappaperText.COLUMN_REJECTED,
            RecappaperText.COLUMN_WITHDRAWN,
            RecappaperText.COLUMN_DUPLICATE,
            RecappaperText.COLUMN_CLOSING
        };
        for (int column = 0; column < COLUMNS; column++) {
            text(sheet, HEADER, column, texts.get(columns[column]));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(HEADER, 0, HEADER, COLUMNS - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void foot(Worksheet sheet, MonthlyRecap recap, int total) {
        text(sheet, total, 0, texts.get(RecappaperText.TOTAL));
        counts(sheet, total, recap.total());
        sheet.range(HEADER + 1, 0, total, COLUMNS - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(HEADER + 1, TEXT_COLUMNS, total, COLUMNS - 1)
                .style()
                .format(THOUSANDS)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(total, 0, total, TEXT_COLUMNS - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(total, TEXT_COLUMNS, total, COLUMNS - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .format(THOUSANDS)
                .borderStyle(BorderStyle.THIN)
                .set();
        ZonedDateTime made = recap.signing().made();
        text(sheet, total + 2, 0, texts.get(RecappaperText.FINGERPRINT, recap.fingerprint()));
        text(
                sheet,
                total + 3,
                0,
                texts.get(
                        RecappaperText.MADE, formats.moment(made.toInstant(), made.getZone()), RecapPaper.zone(made)));
    }

    private void print(Worksheet sheet, MonthlyRecap recap, int total) {
        sheet.freezePane(TEXT_COLUMNS, HEADER + 1);
        sheet.setAutoFilter(HEADER, 0, total - 1, COLUMNS - 1);
        sheet.repeatRows(HEADER);
        sheet.pageOrientation("landscape");
        sheet.paperSize(
                recap.signing().size() == PaperSize.A4
                        ? org.dhatim.fastexcel.PaperSize.A4_PAPER
                        : org.dhatim.fastexcel.PaperSize.FOLIO_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        // In a footer & begins a field.
        sheet.footer(
                texts.get(RecappaperText.TITLE, recap.office()).replace("&", "&&")
                        + " – "
                        + formats.month(recap.month()),
                Position.LEFT,
                8);
        sheet.footer("&P / &N", Position.RIGHT, 8);
    }

    private static void counts(Worksheet sheet, int row, RecapCounts counts) {
        int[] numbers = {
            counts.opening(),
            counts.received(),
            counts.reopened(),
            counts.finished(),
            counts.inProcess(),
            counts.referred(),
            counts.rejected(),
            counts.withdrawn(),
            counts.duplicate(),
            counts.closing()
        };
        for (int i = 0; i < numbers.length; i++) {
            sheet.value(row, TEXT_COLUMNS + i, numbers[i]);
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
    }
}
