package id.simpul.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire, as data: {@code db/reference/instrument}. Question wording and order follow the house, asset and livestock
 * part of the DTSEN form (metadata of Kota Malang) and the five own questions of Kepmensos 262/HUK/2022.
 *
 * @param id name and version, kept with every visit, for example {@code rumah/1}
 * @param questions in the order of the paper form
 */
public record Instrument(String id, List<Question> questions) {
    public Instrument {
        questions = List.copyOf(questions);
    }

    /** The instrument in use. */
    public static Instrument current() {
        return new Instrument("rumah/1", read("/db/reference/instrument/rumah-1.csv"));
    }

    /** The questions of one part. */
    public List<Question> section(Question.Section section) {
        return questions.stream().filter(q -> q.section() == section).toList();
    }

    private static List<Question> read(String resource) {
        InputStream in = Instrument.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("instrument missing: " + resource);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Question(
                            row.getField("field"),
                            Question.Section.valueOf(row.getField("section")),
                            Question.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                            row.getField("list"),
                            row.getField("label"),
                            row.getField("label_en"),
                            askedIf(row.getField("asked_if"))))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** {@code lighting=1} or {@code toilet=1|2|3|4}; empty: always asked. */
    private static Question.@Nullable AskedIf askedIf(String rule) {
        if (rule.isEmpty()) {
            return null;
        }
        String[] parts = rule.split("=", 2);
        return new Question.AskedIf(
                parts[0],
                Arrays.stream(parts[1].split("\\|", -1)).map(Long::valueOf).collect(Collectors.toSet()));
    }
}
