package id.simpul.household.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table row by row, however long. Text is text in every format: nothing in it is ever calculated, and digits stay
 * digits.
 */
interface TableWriter extends Closeable {
    /** A column. */
    record Column(String title, double width) {}

    /** Signs that a format cannot hold. */
    Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    /** An apostrophe that could be taken for the sign of a text. */
    Pattern APOSTROPHE = Pattern.compile("^'+[=+\\-@0-9].*", Pattern.DOTALL);

    /** Begins the table; once, before the rows. */
    void head(List<Column> columns) throws IOException;

    /** Adds a row. */
    void row(List<SheetCell> cells) throws IOException;

    /** Writes what is left and ends the file; {@code out} stays open. */
    @Override
    void close() throws IOException;

    /** Reading takes an apostrophe before digits and signs of calculation away; one that belongs to the text is doubled. */
    static String apostrophe(String text) {
        return APOSTROPHE.matcher(text).matches() ? "'" + text : text;
    }

    /** A table in {@code format} on a sheet called {@code name}. */
    static TableWriter of(SheetFormat format, OutputStream out, String name) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxTable(out, name);
            case ODS -> new OdsTable(out, name);
            case CSV -> new CsvTable(out);
        };
    }
}
