package id.simpul.recap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The figures of a month, added up by {@code db/query/recap-month.sql}, which an auditor can run by hand. */
final class RecapFigures {
    private static final String QUERY = "/db/query/recap-month.sql";

    private RecapFigures() {}

    /** The counts of one village in one stream; only those where something is. */
    record Line(String village, String stream, RecapCounts counts) {}

    /**
     * The figures of {@code month}.
     *
     * @throws IllegalStateException if a line does not balance: figures that contradict one another are never given out
     */
    static List<Line> of(DSLContext sql, YearMonth month) {
        String query = query().replace(":first_day", quoted(month)).replace(":next_day", quoted(month.plusMonths(1)));
        return sql.resultQuery(query).fetch(RecapFigures::line);
    }

    private static Line line(Record row) {
        var line = new Line(
                row.get("village", String.class),
                row.get("stream", String.class),
                new RecapCounts(
                        count(row, "opening"),
                        count(row, "incoming"),
                        count(row, "reopened"),
                        count(row, "done"),
                        count(row, "in_process"),
                        count(row, "referred"),
                        count(row, "rejected"),
                        count(row, "withdrawn"),
                        count(row, "duplicate")));
        if (!line.counts().balanced()) {
            throw new IllegalStateException("recap of " + line.village() + " " + line.stream() + " does not balance");
        }
        return line;
    }

    private static int count(Record row, String column) {
        return row.get(column, Integer.class);
    }

    private static String quoted(YearMonth month) {
        return "'" + month.atDay(1) + "'";
    }

    private static String query() {
        try (InputStream in = Objects.requireNonNull(RecapFigures.class.getResourceAsStream(QUERY))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException inJar) {
            throw new UncheckedIOException(inJar);
        }
    }
}
