package id.simpul.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Codes of another list as storage codes. Records keep the codes of the DTSEN metadata ("list B"); data in the codes of Regsosek
 * 2022-K ("list A") is read through {@code db/reference/instrument/alias-regsosek-2022k.csv}, which names only what differs.
 */
public final class CodeAliases {
    private static final String RESOURCE = "/db/reference/instrument/alias-regsosek-2022k.csv";

    private final Map<String, Stored> aliases;

    /**
     * What a code becomes.
     *
     * @param code the storage code
     * @param lost what the other code said and the storage code does not; empty: nothing. Belongs into the visit's note.
     */
    public record Stored(long code, String lost) {}

    private CodeAliases(Map<String, Stored> aliases) {
        this.aliases = aliases;
    }

    /** The codes of Regsosek 2022-K. */
    public static CodeAliases regsosek2022k() {
        Map<String, Stored> aliases = new HashMap<>();
        try (InputStream in = CodeAliases.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("reference file missing: " + RESOURCE);
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> aliases.put(
                        key(row.getField("field"), row.getField("code_a")),
                        new Stored(
                                Long.parseLong(row.getField("code_b")),
                                row.getField("exact").equals("1") ? "" : row.getField("label"))));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new CodeAliases(aliases);
    }

    /** The storage code of {@code code} in {@code field}: the same, unless the lists differ there. */
    public Stored stored(String field, long code) {
        return aliases.getOrDefault(key(field, Long.toString(code)), new Stored(code, ""));
    }

    /** The fields in which the lists differ. */
    public Set<String> fields() {
        return aliases.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('=')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code code} in {@code field} is another answer, or none, in the storage codes. */
    public boolean differs(String field, long code) {
        return aliases.containsKey(key(field, Long.toString(code)));
    }

    private static String key(String field, String code) {
        return field + "=" + code;
    }
}
