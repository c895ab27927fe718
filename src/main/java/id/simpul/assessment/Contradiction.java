package id.simpul.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.l10n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that hardly go together, such as an air conditioner in a house without electricity: data beside the instrument. It is
 * pointed out and never blocks, since what is odd may be true.
 *
 * @param when the answers; those about a member may name answers about the family too
 * @param field the question it is said at
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 */
public record Contradiction(Condition when, String field, String label, String labelEn) {
    private static final String RESOURCE = "/db/reference/instrument/janggal-dtsen-2.csv";

    /** All that are known for the instrument in use. */
    public static List<Contradiction> all() {
        InputStream in = Contradiction.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("reference file missing: " + RESOURCE);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Contradiction(
                            Condition.parse(row.getField("when")),
                            row.getField("field"),
                            row.getField("label"),
                            row.getField("label_en")))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whether the answers are so; what is not known contradicts nothing. */
    public boolean found(Map<String, Long> family, Map<String, Long> member, Subject subject) {
        Map<String, Long> all = new HashMap<>(family);
        all.putAll(member);
        return when.surely(all, subject);
    }

    /** What it says in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
