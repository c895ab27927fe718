package id.simpul.household.sheet;

import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel, or of LibreOffice in Excel's format. */
final class XlsxFile extends SheetFile {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern MERGED = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private final Path path;
    private final ReadableWorkbook book;
    private final List<Sheet> sheets;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    private XlsxFile(Path path, ReadableWorkbook book) {
        this.path = path;
        this.book = book;
        this.sheets = book.getSheets()
                .map(s -> new Sheet(s.getIndex(), s.getName(), s.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    static XlsxFile open(Path path) throws IOException {
        try {
            return new XlsxFile(path, new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)));
        } catch (RuntimeException damaged) {
            throw torn(path);
        } catch (IOException damaged) {
            throw torn(path);
        }
    }

    private static Refusal torn(Path path) {
        return new Refusal(new SheetProblem.Torn(String.valueOf(path.getFileName())));
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, RowSink sink) {
        var merged = new MergedCells(merges(sheet));
        try (Stream<Row> rows =
                book.getSheet(sheet).orElseThrow(() -> torn(path)).openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                SheetRow row = merged.apply(row(each.next()));
                if (!row.blank() && !sink.row(row)) {
                    return;
                }
            }
        } catch (ExcelReaderException | IOException | IndexOutOfBoundsException | NumberFormatException damaged) {
            throw torn(path);
        }
    }

    private SheetRow row(Row row) {
        int count = Math.min(row.getCellCount(), MAX_COLUMNS);
        List<SheetCell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? SheetCell.EMPTY : cell(cell));
        }
        return new SheetRow(row.getRowNum(), cells, row.isHidden());
    }

    private SheetCell cell(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case STRING -> SheetCell.text(plain(cell.asString()));
            case BOOLEAN -> SheetCell.text(Boolean.TRUE.equals(cell.getValue()) ? "1" : "0");
            case NUMBER -> number(cell, cell.getRawValue());
            case FORMULA -> formula(cell);
            case ERROR -> SheetCell.error(cell.getText());
        };
    }

    /** Excel writes signs that XML cannot hold as _x000D_, and _x005F_ before a text that looks like it. */
    private static String plain(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(sign -> {
                    char c = (char) Integer.parseInt(sign.group(1), 16);
                    return c == '\r' || c < '\t' ? "" : Matcher.quoteReplacement(String.valueOf(c));
                })
                : text;
    }

    /** What the spreadsheet calculated when it was saved; without that there is nothing to go by. */
    private SheetCell formula(Cell cell) {
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        if (value == null || raw == null) {
            return SheetCell.error("=");
        }
        return value instanceof BigDecimal ? number(cell, raw) : SheetCell.text(plain(value.toString()));
    }

    private SheetCell number(Cell cell, String raw) {
        if (isDate(cell)) {
            try {
                LocalDate day = cell.asDate().toLocalDate();
                return SheetCell.date(day);
            } catch (DateTimeException | ExcelReaderException outOfRange) {
                return SheetCell.number(raw);
            }
        }
        return SheetCell.number(raw);
    }

    private boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, XlsxFile::isDateFormat);
    }

    /** Whether {@code format} shows a day: {@code dd/mm/yyyy}, {@code [$-421]d mmmm yyyy;@}. */
    static boolean isDateFormat(String format) {
        String bare = LITERAL.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("y") || (bare.contains("d") && bare.contains("m"));
    }

    /** Excel lists merged cells behind the rows, so they are looked up first, in a pass of their own. */
    private List<MergedCells.Range> merges(int sheet) {
        List<MergedCells.Range> ranges = new ArrayList<>();
        try (var zip = new ZipFile(path.toFile())) {
            Optional<ZipEntry> part = part(zip, sheet);
            if (part.isEmpty() || !mentionsMerges(zip, part.get())) {
                return ranges;
            }
            try (InputStream in = zip.getInputStream(part.get())) {
                each(in, "mergeCell", xml -> {
                    Matcher range = MERGED.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                    if (range.matches()) {
                        long first = Long.parseLong(range.group(2));
                        long last = Long.parseLong(range.group(4));
                        if (last > first) {
                            ranges.add(new MergedCells.Range(column(range.group(1)), first, last));
                        }
                    }
                });
            }
        } catch (IOException | XMLStreamException damaged) {
            throw torn(path);
        }
        return ranges;
    }

    /** Most sheets have none; looking for the word is many times faster than reading the XML. */
    private static boolean mentionsMerges(ZipFile zip, ZipEntry part) throws IOException {
        byte[] word = "<mergeCell ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] chunk = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(chunk, 0, chunk.length);
                    read >= 0;
                    read = in.read(chunk, kept, chunk.length - kept)) {
                int length = kept + read;
                if (find(chunk, length, word)) {
                    return true;
                }
                kept = Math.min(word.length - 1, length);
                System.arraycopy(chunk, length - kept, chunk, 0, kept);
            }
        }
        return false;
    }

    private static boolean find(byte[] text, int length, byte[] word) {
        for (int at = 0; at <= length - word.length; at++) {
            int matched = 0;
            while (matched < word.length && text[at + matched] == word[matched]) {
                matched++;
            }
            if (matched == word.length) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ZipEntry> part(ZipFile zip, int sheet) throws IOException, XMLStreamException {
        List<String> ids = new ArrayList<>();
        Map<String, String> targets = new HashMap<>();
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        ZipEntry workbook = zip.getEntry("xl/workbook.xml");
        ZipEntry relating = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (workbook == null || relating == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(workbook)) {
            each(in, "sheet", xml -> ids.add(String.valueOf(xml.getAttributeValue(relations, "id"))));
        }
        try (InputStream in = zip.getInputStream(relating)) {
            each(
                    in,
                    "Relationship",
                    xml -> targets.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            String.valueOf(xml.getAttributeValue(null, "Target"))));
        }
        String target = sheet >= ids.size() ? null : targets.get(ids.get(sheet));
        return target == null
                ? Optional.empty()
                : Optional.ofNullable(zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target));
    }

    private interface Element {
        void read(XMLStreamReader at) throws XMLStreamException;
    }

    private static void each(InputStream in, String element, Element action) throws XMLStreamException {
        XMLStreamReader xml = SecureXml.open(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                action.read(xml);
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException alreadyRead) {
            // Nothing was written.
        }
    }
}
