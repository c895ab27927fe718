package id.simpul.review;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.BnbapaperText;
import id.simpul.paper.PaperSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes lists by name and address as a workbook (XLSX). Every value but the running number and the number of members is a
 * text cell in text format: a NIK keeps its sixteen digits, and nothing is ever calculated, whatever sign it begins with.
 */
final class BnbaWorkbook {
    private static final int HEADER = 4;
    private static final int MEMBERS = 5;
    private static final double[] WIDTHS = {5, 20, 26, 6, 12, 9, 34, 6, 6, 22, 9, 28, 10, 16, 11};
    private static final String SHADE = "DFE6EE";
    private static final String TEXT = "@";

    private final Texts texts;
    private final Formats formats;

    BnbaWorkbook(Texts texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    /** The list as the bytes of an XLSX file. */
    byte[] xlsx(Bnba list) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Simpul", "1.0")) {
            workbook.setGlobalDefaultFont("Arial", 10);
            Worksheet sheet = workbook.newWorksheet(texts.get(BnbapaperText.SHEET));
            head(sheet, list);
            int row = HEADER + 1;
            int number = 1;
            for (BnbaRow family : list.rows()) {
                row(sheet, row++, number++, family);
            }
            if (list.rows().isEmpty()) {
                sheet.value(row++, 0, texts.get(BnbapaperText.NOTHING));
            }
            sheet.range(HEADER + 1, 0, row - 1, WIDTHS.length - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .format(TEXT)
                    .set();
            print(sheet, list, row);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, Bnba list) {
        sheet.value(0, 0, texts.get(BnbapaperText.TITLE));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, list.request().title() + " – " + list.office());
        sheet.value(2, 0, BnbaPaper.smallPrint(list, texts, formats));
        List<BnbapaperText> heads = BnbaPaper.heads();
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(HEADER, column, texts.get(heads.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(HEADER, 0, HEADER, WIDTHS.length - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void row(Worksheet sheet, int row, int number, BnbaRow family) {
        sheet.value(row, 0, number);
        List<String> columns = family.columns();
        for (int column = 0; column < columns.size(); column++) {
            if (column + 1 == MEMBERS) {
                sheet.value(row, column + 1, family.members());
            } else {
                sheet.value(row, column + 1, columns.get(column));
            }
        }
    }

    private void print(Worksheet sheet, Bnba list, int end) {
        sheet.value(end + 1, 0, BnbaPaper.watermark(list, texts, formats));
        sheet.value(end + 2, 0, texts.get(BnbapaperText.FINGERPRINT, list.fingerprint()));
        sheet.freezePane(3, HEADER + 1);
        sheet.repeatRows(HEADER);
        sheet.pageOrientation("landscape");
        sheet.paperSize(
                list.size() == PaperSize.A4
                        ? org.dhatim.fastexcel.PaperSize.A4_PAPER
                        : org.dhatim.fastexcel.PaperSize.FOLIO_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        // In a header & begins a field.
        sheet.header(BnbaPaper.watermark(list, texts, formats).replace("&", "&&"), Position.CENTER, 9);
        sheet.footer("&P / &N", Position.RIGHT, 8);
    }
}
