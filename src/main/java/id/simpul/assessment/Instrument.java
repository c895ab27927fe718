package id.simpul.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.assessment.Question.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire, as data: {@code db/reference/instrument}. The present one follows the DTSEN form (metadata of Kota Malang,
 * numbers of Regsosek 2022-K) and adds the five own questions of Kepmensos 262/HUK/2022. A visit keeps the id of the instrument
 * it was made with; columns keep their meaning from version to version.
 *
 * @param id name and version, kept with every visit, for example {@code dtsen/2}
 * @param questions in the order of the paper form
 */
public record Instrument(String id, List<Question> questions) {
    /** Id of the instrument in use. */
    public static final String CURRENT = "dtsen/2";

    /** Versions with their files; also the name the first one had in documents. */
    private static final Map<String, String> FILES =
            Map.of(CURRENT, "dtsen-2.csv", "rumah/1", "rumah-1.csv", "dtsen-rumah/1", "rumah-1.csv");

    public Instrument {
        questions = List.copyOf(questions);
    }

    /** The instrument in use. */
    public static Instrument current() {
        return read(CURRENT);
    }

    /** The instrument {@code id}; the one in use for an id of no form, such as that of imported visits. */
    public static Instrument of(String id) {
        return read(FILES.containsKey(id) ? id : CURRENT);
    }

    /** The questions of one part. */
    public List<Question> section(Section section) {
        return questions.stream().filter(q -> q.section() == section).toList();
    }

    /** The questions about the family. */
    public List<Question> family() {
        return questions.stream().filter(q -> !q.section().member()).toList();
    }

    /** The questions about each member. */
    public List<Question> member() {
        return questions.stream().filter(q -> q.section().member()).toList();
    }

    /** The question about the family kept in {@code field}. */
    public Optional<Question> family(String field) {
        return family().stream().filter(q -> q.field().equals(field)).findFirst();
    }

    /** The question about a member kept in {@code field}. */
    public Optional<Question> member(String field) {
        return member().stream().filter(q -> q.field().equals(field)).findFirst();
    }

    /** Of {@code answers} about the family, those to questions that are asked. */
    public Map<String, Long> asked(Map<String, Long> answers) {
        return asked(family(), answers, Subject.UNKNOWN);
    }

    /** Of {@code answers} about a member, those to questions that are asked of {@code subject}. */
    public Map<String, Long> asked(Map<String, Long> answers, Subject subject) {
        return asked(member(), answers, subject);
    }

    /** In the order of the form: an answer that is dropped makes what follows from it unasked too. */
    private static Map<String, Long> asked(List<Question> questions, Map<String, Long> answers, Subject subject) {
        Map<String, Long> kept = new HashMap<>();
        for (Question question : questions) {
            Long answer = answers.get(question.field());
            if (answer != null && question.asked(kept, subject)) {
                kept.put(question.field(), answer);
            }
        }
        return kept;
    }

    private static Instrument read(String id) {
        String resource = "/db/reference/instrument/" + FILES.get(id);
        InputStream in = Instrument.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("instrument missing: " + resource);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Instrument(id, rows.stream().map(Instrument::question).toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Early versions have fewer columns. */
    private static Question question(NamedCsvRecord row) {
        return new Question(
                text(row, "number"),
                row.getField("field"),
                Section.valueOf(row.getField("section")),
                Question.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                row.getField("list"),
                whole(text(row, "min")),
                whole(text(row, "max")),
                codes(text(row, "alone")),
                Condition.parse(row.getField("asked_if")),
                row.getField("label"),
                row.getField("label_en"),
                text(row, "source"));
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    private static @Nullable Long whole(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static Set<Long> codes(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split("\\|", -1)).map(Long::valueOf).collect(Collectors.toSet());
    }
}
