package id.simpul.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Folders of synthetic data with their control totals: the sample of 300 families in the test resources, and, when the
 * environment variable {@code SIMPUL_SINTETIS} names one, a whole kecamatan.
 */
public final class Synthetic {
    /** The sample in the test resources. */
    public static final Path SAMPLE = Path.of("src/test/resources/sintetis");

    private static final String WHOLE = "SIMPUL_SINTETIS";

    private Synthetic() {}

    /** The sample, and the whole kecamatan if there is one. */
    public static Stream<Path> folders() {
        String whole = System.getenv(WHOLE);
        return whole == null ? Stream.of(SAMPLE) : Stream.of(SAMPLE, Path.of(whole));
    }

    /** The control totals of {@code folder} whose names begin with {@code prefix}, by the rest of their name. */
    public static Map<String, Integer> totals(Path folder, String prefix) {
        Map<String, Integer> totals = new TreeMap<>();
        summary(folder).properties().forEach(entry -> {
            if (entry.getKey().startsWith(prefix) && entry.getValue().isInt()) {
                totals.put(
                        entry.getKey().substring(prefix.length()),
                        entry.getValue().asInt());
            }
        });
        return totals;
    }

    /** One control total of {@code folder}. */
    public static int total(Path folder, String name) {
        return summary(folder).required(name).asInt();
    }

    private static JsonNode summary(Path folder) {
        try {
            return new ObjectMapper().readTree(folder.resolve("ringkasan.json").toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The rows of {@code file} in {@code folder}. */
    public static List<NamedCsvRecord> rows(Path folder, String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return rows.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
