package id.simpul.household.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.simpul.household.csv.ImportProblem.ColumnMissing;
import id.simpul.household.csv.ImportProblem.FileMissing;
import id.simpul.household.csv.ImportProblem.FolderMissing;
import id.simpul.household.csv.ImportProblem.NotCsv;
import id.simpul.household.csv.ImportProblem.NotUtf8;
import id.simpul.household.csv.ImportProblem.Unreadable;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of an import, read through once before anything is written: encoding, form and columns. */
final class CsvFolder {
    private static final char BOM = '\uFEFF';
    private static final int CHUNK = 1 << 16;

    /** What offices' spreadsheets put between cells; Indonesian settings write semicolons. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Map<String, Source> sources;
    private final long rows;

    /** One checked file. */
    record Source(String file, Path path, char separator, Map<String, Integer> columns) {
        CsvReader<CsvRecord> open() throws IOException {
            return reader(separator, text(path));
        }

        String lastColumn() {
            return columns.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    private CsvFolder(Map<String, Source> sources, long rows) {
        this.sources = sources;
        this.rows = rows;
    }

    /**
     * Checks that {@code folder} has all of {@code shapes}.
     *
     * @throws Refusal with {@link ImportProblem}
     */
    static CsvFolder open(Path folder, List<CsvShape> shapes, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(new FolderMissing(folder.toString()));
        }
        Map<String, Source> sources = new HashMap<>();
        long lines = 0;
        for (CsvShape shape : shapes) {
            Path path = folder.resolve(shape.file());
            if (!Files.isRegularFile(path)) {
                throw new Refusal(new FileMissing(shape.file()));
            }
            try {
                lines += scan(shape.file(), path, progress);
                sources.put(shape.file(), source(shape, path));
            } catch (IOException fault) {
                throw new Refusal(new Unreadable(shape.file()));
            }
        }
        return new CsvFolder(sources, lines);
    }

    Source source(String file) {
        Source source = sources.get(file);
        if (source == null) {
            throw new IllegalArgumentException(file + " was not asked for");
        }
        return source;
    }

    /** About how many rows all files have. */
    long rows() {
        return rows;
    }

    /** Reads every character: a wrong encoding or a torn file shows here and not in the middle of the work. */
    private static long scan(String file, Path path, Progress progress) throws IOException {
        long lines = 1;
        boolean quoted = false;
        try (Reader in = text(path)) {
            char[] chunk = new char[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                progress.check();
                for (int i = 0; i < read; i++) {
                    char c = chunk[i];
                    if (c == '\n') {
                        lines++;
                    } else if (c == '"') {
                        quoted = !quoted;
                    } else if (c == 0) {
                        throw new Refusal(new NotCsv(file));
                    }
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(new NotUtf8(file));
        }
        if (quoted) {
            throw new Refusal(new NotCsv(file));
        }
        return lines;
    }

    private static Source source(CsvShape shape, Path path) throws IOException {
        char separator = separator(path);
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> rows = reader(separator, text(path))) {
            Stream<CsvRecord> all = rows.stream();
            List<String> names =
                    all.findFirst().map(CsvRecord::getFields).orElseThrow(() -> new Refusal(new NotCsv(shape.file())));
            for (String name : names) {
                columns.putIfAbsent(name.strip(), columns.size());
            }
            if (columns.size() != names.size()) {
                throw new Refusal(new NotCsv(shape.file()));
            }
        } catch (CsvParseException notCsv) {
            throw new Refusal(new NotCsv(shape.file()));
        }
        var missing = new ArrayList<>(shape.columns());
        missing.removeAll(columns.keySet());
        if (missing.size() == shape.columns().size() && !missing.isEmpty()) {
            throw new Refusal(new NotCsv(shape.file()));
        }
        if (!missing.isEmpty()) {
            throw new Refusal(new ColumnMissing(shape.file(), missing));
        }
        return new Source(shape.file(), path, separator, columns);
    }

    private static char separator(Path path) throws IOException {
        try (BufferedReader in = new BufferedReader(text(path))) {
            String header = in.readLine();
            String line = header == null ? "" : header;
            return SEPARATORS.stream()
                    .max(Comparator.comparingLong(separator ->
                            line.chars().filter(c -> c == separator).count()))
                    .orElseThrow();
        }
    }

    private static CsvReader<CsvRecord> reader(char separator, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    /** Strict UTF-8 without the mark that Excel puts first. */
    private static Reader text(Path path) throws IOException {
        var in = new PushbackReader(
                new InputStreamReader(
                        Files.newInputStream(path),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1);
        int first = in.read();
        if (first != BOM && first >= 0) {
            in.unread(first);
        }
        return in;
    }
}
