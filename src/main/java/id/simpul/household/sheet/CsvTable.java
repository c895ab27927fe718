package id.simpul.household.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table as text. A spreadsheet makes numbers of what looks like numbers and formulas of what begins like one; an apostrophe
 * before it is how people keep it text, and reading takes it away again.
 */
final class CsvTable implements TableWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern CALCULATED = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    /** Sixteen digits lose their last, a leading zero is dropped, and 1/2 becomes a day of this year. */
    private static final Pattern MADE_A_NUMBER =
            Pattern.compile("0[0-9]+|[0-9]{12,}|[0-9]+[0-9 .,/:\\-]*[.,/:\\-eE%][0-9 .,/:\\-+eE%]*");

    private final Writer text;
    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    @Override
    public void head(List<Column> columns) {
        csv.writeRecord(columns.stream().map(Column::title).toList());
    }

    @Override
    public void row(List<SheetCell> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::written).toList());
    }

    private static String written(SheetCell cell) {
        return switch (cell.kind()) {
            case EMPTY -> "";
            case DATE -> LocalDate.parse(cell.text()).format(DAY);
            case NUMBER -> cell.text();
            case TEXT, ERROR -> guarded(cell.text());
        };
    }

    static String guarded(String text) {
        return CALCULATED.matcher(text).matches() || MADE_A_NUMBER.matcher(text).matches()
                ? "'" + text
                : TableWriter.apostrophe(text);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
