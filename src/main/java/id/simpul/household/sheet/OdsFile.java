package id.simpul.household.sheet;

import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of LibreOffice. Read event by event: the libraries there are build the whole table in memory, where one cell
 * may say that it is repeated a million times.
 */
final class OdsFile extends SheetFile {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final int DATE_LENGTH = 10;
    /** A row that says it is repeated more often than this is no list; only blank rows are. */
    private static final long MAX_REPEATED = 10_000;

    private final Path path;
    private final ZipFile zip;
    private final List<Sheet> sheets;

    private OdsFile(Path path, ZipFile zip, List<Sheet> sheets) {
        this.path = path;
        this.zip = zip;
        this.sheets = sheets;
    }

    static OdsFile open(Path path) throws IOException {
        var zip = new ZipFile(path.toFile());
        try {
            return new OdsFile(path, zip, tables(zip));
        } catch (XMLStreamException damaged) {
            zip.close();
            throw torn(path);
        }
    }

    private static Refusal torn(Path path) {
        return new Refusal(new SheetProblem.Torn(String.valueOf(path.getFileName())));
    }

    private static InputStream content(ZipFile zip) throws IOException {
        ZipEntry entry = Objects.requireNonNull(zip.getEntry("content.xml"), "checked before it was opened");
        return zip.getInputStream(entry);
    }

    private static List<Sheet> tables(ZipFile zip) throws IOException, XMLStreamException {
        List<Sheet> tables = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        try (InputStream in = content(zip)) {
            XMLStreamReader xml = SecureXml.open(in);
            String style = "";
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (is(xml, STYLE, "style")) {
                        style = String.valueOf(xml.getAttributeValue(STYLE, "name"));
                    } else if (is(xml, STYLE, "table-properties")
                            && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
                        hiddenStyles.add(style);
                    } else if (is(xml, TABLE, "table") && depth++ == 0) {
                        tables.add(new Sheet(
                                tables.size(),
                                String.valueOf(xml.getAttributeValue(TABLE, "name")),
                                hiddenStyles.contains(String.valueOf(xml.getAttributeValue(TABLE, "style-name")))));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table")) {
                    depth--;
                }
            }
        }
        return tables;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, RowSink sink) {
        try (InputStream in = content(zip)) {
            XMLStreamReader xml = SecureXml.open(in);
            int table = -1;
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table")) {
                    if (depth++ == 0 && ++table == sheet) {
                        new Rows(xml, sink).read();
                        return;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table")) {
                    depth--;
                }
            }
        } catch (IOException | XMLStreamException | NumberFormatException damaged) {
            throw torn(path);
        }
    }

    private static boolean is(XMLStreamReader xml, String space, String name) {
        return xml.getLocalName().equals(name) && space.equals(xml.getNamespaceURI());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException alreadyRead) {
            // Nothing was written.
        }
    }

    /** The rows of one table. */
    private static final class Rows {
        private final XMLStreamReader xml;
        private final RowSink sink;
        private final Map<Integer, Span> spans = new HashMap<>();
        private long number;

        private record Span(SheetCell cell, long lastRow) {}

        Rows(XMLStreamReader xml, RowSink sink) {
            this.xml = xml;
            this.sink = sink;
        }

        void read() throws XMLStreamException {
            int nested = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table")) {
                    nested++;
                } else if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table")) {
                    if (nested-- == 0) {
                        return;
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT && nested == 0 && is(xml, TABLE, "table-row")) {
                    if (!row()) {
                        return;
                    }
                }
            }
        }

        private boolean row() throws XMLStreamException {
            long repeated = repeated("number-rows-repeated");
            boolean hidden = xml.getAttributeValue(TABLE, "visibility") != null
                    && !"visible".equals(xml.getAttributeValue(TABLE, "visibility"));
            List<SheetCell> cells = new ArrayList<>();
            int column = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table-row")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && (is(xml, TABLE, "table-cell") || is(xml, TABLE, "covered-table-cell"))) {
                    column = cell(cells, column);
                }
            }
            while (!cells.isEmpty() && cells.getLast().empty()) {
                cells.removeLast();
            }
            boolean blank = cells.isEmpty();
            for (long i = 0; i < (blank ? 0 : Math.min(repeated, MAX_REPEATED)); i++) {
                if (!sink.row(new SheetRow(number + i + 1, cells, hidden))) {
                    return false;
                }
            }
            number += repeated;
            return true;
        }

        /** Reads a cell; answers the column behind it. */
        private int cell(List<SheetCell> cells, int column) throws XMLStreamException {
            boolean covered = xml.getLocalName().equals("covered-table-cell");
            long repeated = repeated("number-columns-repeated");
            long rows = attribute("number-rows-spanned");
            String element = xml.getLocalName();
            SheetCell cell = content(element);
            Span above = spans.get(column);
            if (covered && cell.empty() && above != null && number + 1 <= above.lastRow()) {
                cell = above.cell();
            } else if (rows > 1 && !cell.empty()) {
                spans.put(column, new Span(cell, number + rows));
            }
            for (long i = 0; i < repeated && column + i < MAX_COLUMNS; i++) {
                cells.add(cell);
            }
            return (int) Math.min(MAX_COLUMNS, column + repeated);
        }

        private SheetCell content(String element) throws XMLStreamException {
            String type = String.valueOf(xml.getAttributeValue(OFFICE, "value-type"));
            String value = xml.getAttributeValue(OFFICE, "value");
            String date = xml.getAttributeValue(OFFICE, "date-value");
            String truth = xml.getAttributeValue(OFFICE, "boolean-value");
            boolean formula = xml.getAttributeValue(TABLE, "formula") != null;
            String shown = shown(element);
            return switch (type) {
                case "float", "currency", "percentage" -> value == null ? SheetCell.EMPTY : SheetCell.number(value);
                case "date" -> day(date);
                case "boolean" -> SheetCell.text("true".equals(truth) ? "1" : "0");
                default -> formula && shown.startsWith("#") ? SheetCell.error(shown) : SheetCell.text(shown);
            };
        }

        private static SheetCell day(@Nullable String date) {
            try {
                return date == null || date.length() < DATE_LENGTH
                        ? SheetCell.EMPTY
                        : SheetCell.date(LocalDate.parse(date.substring(0, DATE_LENGTH)));
            } catch (DateTimeParseException notADay) {
                return SheetCell.text(date);
            }
        }

        /** The paragraphs of a cell, without those of a note pinned to it. */
        private String shown(String element) throws XMLStreamException {
            var text = new StringBuilder();
            int paragraph = 0;
            int note = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals(element) && TABLE.equals(xml.getNamespaceURI())) {
                        break;
                    }
                    note -= is(xml, OFFICE, "annotation") ? 1 : 0;
                    paragraph -= is(xml, TEXT, "p") ? 1 : 0;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    note += is(xml, OFFICE, "annotation") ? 1 : 0;
                    if (is(xml, TEXT, "p") && note == 0 && paragraph++ == 0 && !text.isEmpty()) {
                        text.append('\n');
                    } else if (is(xml, TEXT, "p") && note > 0) {
                        paragraph++;
                    } else if (is(xml, TEXT, "s") && note == 0) {
                        text.append(" ".repeat((int) Math.min(100, count())));
                    } else if (is(xml, TEXT, "tab") && note == 0) {
                        text.append('\t');
                    } else if (is(xml, TEXT, "line-break") && note == 0) {
                        text.append('\n');
                    }
                } else if (paragraph > 0 && note == 0 && xml.isCharacters()) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        }

        private long count() {
            String count = xml.getAttributeValue(TEXT, "c");
            return count == null ? 1 : Math.max(1, Long.parseLong(count));
        }

        private long repeated(String attribute) {
            return Math.max(1, attribute(attribute));
        }

        private long attribute(String name) {
            String value = xml.getAttributeValue(TABLE, name);
            return value == null ? 1 : Long.parseLong(value);
        }
    }
}
