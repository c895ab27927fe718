package id.simpul.exchange.format;

import com.fasterxml.jackson.core.JsonGenerator;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes the rows of one table, one JSON object a line. What it takes, a reader can read. */
public final class RowSink {
    private static final int TELL_EVERY = 256;

    private final OutputStream out;
    private final Progress progress;
    private final long before;
    private final long expected;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private final JsonGenerator json;
    private long rows;

    RowSink(OutputStream out, Progress progress, long before, long expected) throws IOException {
        this.out = out;
        this.progress = progress;
        this.before = before;
        this.expected = expected;
        json = StrictJson.generator(line);
        json.setRootValueSeparator(null);
    }

    /** What writes the members of one row; the braces are written for it. */
    @FunctionalInterface
    public interface Row {
        /**
         * Writes the members.
         *
         * @throws IOException from {@code json}
         */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * Takes one row.
     *
     * @throws Refusal with {@link BundleProblem.LimitExceeded} if it is longer than a reader would take
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public void row(Row row) throws IOException {
        progress.check();
        line.reset();
        json.writeStartObject();
        row.writeTo(json);
        json.writeEndObject();
        json.flush();
        limits();
        line.write('\n');
        line.writeTo(out);
        rows++;
        if (rows % TELL_EVERY == 0) {
            progress.at(before + rows, expected);
        }
    }

    long rows() {
        return rows;
    }

    private void limits() {
        if (line.size() > StrictJson.MAX_LINE) {
            throw new Refusal(new BundleProblem.LimitExceeded("line"));
        }
        // Below this no string can be over its limit, and nearly every row is.
        if (line.size() > StrictJson.MAX_STRING) {
            try {
                StrictJson.object(line.toByteArray());
            } catch (JsonDefect tooLong) {
                throw new Refusal(new BundleProblem.LimitExceeded("string"));
            }
        }
    }
}
