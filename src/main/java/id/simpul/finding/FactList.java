package id.simpul.finding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything rules may ask about: the questions of the questionnaire, and {@code db/reference/fact.csv}. */
public final class FactList {
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private FactList() {}

    /** The facts of {@code instrument} and those that come with the program. */
    public static FactList of(Instrument instrument) {
        var list = new FactList();
        read("/db/reference/fact.csv").forEach(row -> list.add(fact(row)));
        instrument.family().forEach(question -> list.add(fact(question, Fact.About.FAMILY)));
        // What the register keeps under the same name is the same fact; a visit tells it where the register does not.
        instrument.member().stream()
                .filter(question -> list.find(question.field()).isEmpty())
                .forEach(question -> list.add(fact(question, Fact.About.MEMBER)));
        return list;
    }

    private void add(Fact fact) {
        if (facts.putIfAbsent(fact.name(), fact) != null) {
            throw new IllegalStateException("two facts are called " + fact.name());
        }
    }

    /** The fact called {@code name}. */
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** All facts. */
    public Collection<Fact> all() {
        return List.copyOf(facts.values());
    }

    /** Whether the family takes part in {@code programme}, as a fact. */
    static Fact taking(String programme) {
        return new Fact(
                "takes " + programme,
                Fact.About.FAMILY,
                Fact.Kind.YESNO,
                programme,
                "",
                Fact.Place.PARTICIPATION,
                false,
                programme,
                programme);
    }

    private static Fact fact(Question question, Fact.About about) {
        return new Fact(
                question.field(),
                about,
                switch (question.kind()) {
                    case CODE -> Fact.Kind.CODE;
                    case YESNO -> Fact.Kind.YESNO;
                    case NUMBER, MONTH -> Fact.Kind.NUMBER;
                    case MULTI -> Fact.Kind.MULTI;
                    case SEVERAL -> Fact.Kind.SEVERAL;
                },
                question.list(),
                "",
                Fact.Place.VISIT,
                false,
                question.label(),
                question.labelEn());
    }

    private static Fact fact(NamedCsvRecord row) {
        return new Fact(
                row.getField("name"),
                Fact.About.valueOf(row.getField("about").toUpperCase(Locale.ROOT)),
                Fact.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                row.getField("list"),
                row.getField("unit"),
                Fact.Place.valueOf(row.getField("place").toUpperCase(Locale.ROOT)),
                row.getField("restricted").equals("1"),
                row.getField("label"),
                row.getField("label_en"));
    }

    /** The rows of a reference file. */
    static List<NamedCsvRecord> read(String resource) {
        InputStream in = FactList.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("reference file missing: " + resource);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
