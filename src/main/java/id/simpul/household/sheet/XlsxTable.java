package id.simpul.household.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook of Excel. Cells of digits have the format of text, so that they stay text when edited. */
final class XlsxTable implements TableWriter {
    private static final int PORTION = 500;
    private static final int LONGEST = 32_767;
    /** What Excel takes for a sign that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private static final String SHADE = "DFE6EE";

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxTable(OutputStream out, String name) {
        book = new Workbook(out, "Simpul", "1.0");
        sheet = book.newWorksheet(name);
    }

    @Override
    public void head(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).title());
            sheet.width(i, columns.get(i).width());
            sheet.style(0, i).bold().fillColor(SHADE).set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    @Override
    public void row(List<SheetCell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            SheetCell cell = cells.get(i);
            switch (cell.kind()) {
                case EMPTY -> {
                    // Left out.
                }
                case NUMBER -> sheet.value(row, i, new BigDecimal(cell.text()));
                case DATE -> {
                    sheet.value(row, i, LocalDate.parse(cell.text()));
                    sheet.style(row, i).format("dd/mm/yyyy").set();
                }
                case TEXT, ERROR -> {
                    String text = TableWriter.apostrophe(
                            ESCAPED.matcher(CONTROL.matcher(cell.text()).replaceAll(""))
                                    .replaceAll("_x005F$0"));
                    sheet.inlineString(row, i, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                    if (Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0))) {
                        sheet.style(row, i).format("@").set();
                    }
                }
            }
        }
        if (++row % PORTION == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
