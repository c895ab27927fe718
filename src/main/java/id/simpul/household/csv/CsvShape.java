package id.simpul.household.csv;

import java.util.List;

/**
 * A file that an import reads.
 *
 * @param file its name, for example {@code anggota.csv}
 * @param columns what its first line must name; more are allowed, in any order
 */
public record CsvShape(String file, List<String> columns) {
    public CsvShape {
        columns = List.copyOf(columns);
    }

    /** A file with these columns. */
    public static CsvShape of(String file, String... columns) {
        return new CsvShape(file, List.of(columns));
    }
}
