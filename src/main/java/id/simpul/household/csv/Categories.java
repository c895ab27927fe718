package id.simpul.household.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which storage code a word in a file stands for: {@code db/reference/import/kategori.csv}. Where a word covers several
 * codes, the nearest is taken and the word is kept beside it.
 */
public final class Categories {
    private static final String RESOURCE = "/db/reference/import/kategori.csv";

    private final Map<String, Category> categories;

    /**
     * One word.
     *
     * @param code the storage code; null: the word says that there is none
     * @param exact whether the code says all that the word says
     */
    public record Category(@Nullable String code, boolean exact) {
        /** The code as a number; null for none. */
        public @Nullable Long number() {
            return code == null ? null : Long.valueOf(code);
        }
    }

    private Categories(Map<String, Category> categories) {
        this.categories = categories;
    }

    /** Reads the table. */
    public static Categories load() {
        Map<String, Category> categories = new HashMap<>();
        try (InputStream in = Categories.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("reference file missing: " + RESOURCE);
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    String code = row.getField("kode");
                    categories.put(
                            key(row.getField("berkas"), row.getField("kolom"), row.getField("kata")),
                            new Category(
                                    code.isEmpty() ? null : code,
                                    row.getField("tepat").equals("1")));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Categories(categories);
    }

    /** What {@code word} in {@code column} of {@code file} stands for. */
    public Optional<Category> find(String file, String column, String word) {
        return Optional.ofNullable(categories.get(key(file, column, word)));
    }

    private static String key(String file, String column, String word) {
        return file + '\n' + column + '\n' + word.strip().toLowerCase(Locale.ROOT);
    }
}
