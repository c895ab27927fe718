package id.simpul.household.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text with a separator. What encoding and separator it has is found out: UTF-8 with or without mark, UTF-16 with mark, or
 * else windows-1252; comma, semicolon, tab or bar, whichever cuts the first lines into equally many cells.
 */
final class CsvFile extends SheetFile {
    private static final char BOM = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 40;
    private static final int CHUNK = 1 << 16;
    private static final int MAX_FIELD = 1 << 20;

    private final Path path;
    private final Charset charset;
    private final char separator;
    private final boolean declared;

    private CsvFile(Path path, Charset charset, char separator, boolean declared) {
        this.path = path;
        this.charset = charset;
        this.separator = separator;
        this.declared = declared;
    }

    static CsvFile of(Path path, Progress progress) throws IOException {
        Charset charset = charset(path, progress);
        String first;
        try (var in = new BufferedReader(text(path, charset))) {
            // Excel writes and heeds a first line of its own.
            char[] start = new char[5];
            int read = in.read(start);
            first = read < 5 ? "" : new String(start);
        }
        if (first.startsWith("sep=")) {
            return new CsvFile(path, charset, first.charAt(4), true);
        }
        return new CsvFile(path, charset, separator(path, charset), false);
    }

    private static Charset charset(Path path, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] mark = in.readNBytes(2);
            if (mark.length == 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark.length == 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        if (readable(path, StandardCharsets.UTF_8, progress)) {
            return StandardCharsets.UTF_8;
        }
        readable(path, WINDOWS, progress);
        return WINDOWS;
    }

    private static boolean readable(Path path, Charset charset, Progress progress) throws IOException {
        try (Reader in = text(path, charset)) {
            char[] chunk = new char[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                progress.check();
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == 0) {
                        throw new Refusal(new SheetProblem.NotASheet(String.valueOf(path.getFileName())));
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Strict for UTF-8, so that another encoding shows; windows-1252 has five bytes without a letter. */
    private static Reader text(Path path, Charset charset) throws IOException {
        CodingErrorAction onBad =
                charset.equals(StandardCharsets.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        var in = new PushbackReader(
                new InputStreamReader(
                        Files.newInputStream(path),
                        charset.newDecoder().onMalformedInput(onBad).onUnmappableCharacter(onBad)),
                1);
        int first = in.read();
        if (first != BOM && first >= 0) {
            in.unread(first);
        }
        return in;
    }

    private static char separator(Path path, Charset charset) throws IOException {
        Map<Character, Double> scores = new HashMap<>();
        for (char candidate : SEPARATORS) {
            List<Integer> widths = new ArrayList<>();
            try (CsvReader<CsvRecord> rows = reader(candidate, text(path, charset))) {
                for (CsvRecord row : rows) {
                    if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                        widths.add(row.getFieldCount());
                    }
                    if (widths.size() >= SAMPLE) {
                        break;
                    }
                }
            } catch (CsvParseException notThis) {
                // Quotes do not match with this one, or it is no CSV: reading says so.
            }
            scores.put(candidate, score(widths));
        }
        return SEPARATORS.stream().max(Comparator.comparingDouble(scores::get)).orElse(';');
    }

    /** The commonest width, weighed by how common it is: addresses have commas too, but not in every row. */
    private static double score(List<Integer> widths) {
        Map<Integer, Integer> counts = new HashMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToDouble(width -> (double) width.getValue() / widths.size() * (10 + Math.min(width.getKey(), 60)))
                .max()
                .orElse(0);
    }

    private static CsvReader<CsvRecord> reader(char separator, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(text);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(0, "", false));
    }

    @Override
    public void read(int sheet, RowSink sink) {
        long number = 0;
        try (CsvReader<CsvRecord> rows = reader(separator, text(path, charset))) {
            for (CsvRecord row : rows) {
                number++;
                if (declared && number == 1) {
                    continue;
                }
                List<SheetCell> cells = new ArrayList<>(row.getFieldCount());
                for (int i = 0; i < Math.min(row.getFieldCount(), MAX_COLUMNS); i++) {
                    cells.add(SheetCell.text(row.getField(i)));
                }
                var read = new SheetRow(number, cells, false);
                if (!read.blank() && !sink.row(read)) {
                    return;
                }
            }
        } catch (IOException | CsvParseException damaged) {
            throw new Refusal(new SheetProblem.Torn(String.valueOf(path.getFileName())));
        }
    }

    @Override
    public String reading() {
        String name = charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
        return name + ", " + (separator == '\t' ? "Tab" : Character.toString(separator));
    }

    @Override
    public void close() {
        // Opened anew for each reading.
    }
}
