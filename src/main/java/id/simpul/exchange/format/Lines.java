package id.simpul.exchange.format;

import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a table. Each ends with LF, the last one too; none is longer than a row may be. */
final class Lines {
    private final InputStream in;
    private final String table;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int position;
    private int end;
    private long count;

    Lines(InputStream in, String table) {
        this.in = in;
        this.table = table;
    }

    /** Length of the next line, which is at the start of {@link #line}; -1 after the last. */
    int next() throws IOException {
        int length = 0;
        while (true) {
            if (position == end) {
                position = 0;
                end = Math.max(0, in.read(buffer, 0, buffer.length));
                if (end == 0) {
                    if (length > 0) {
                        throw new Refusal(new BundleProblem.RowUnreadable(table, count + 1));
                    }
                    return -1;
                }
            }
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int step = stop - position;
            if (length + step > StrictJson.MAX_LINE) {
                throw new Refusal(new BundleProblem.LimitExceeded("line"));
            }
            if (length + step > line.length) {
                line = Arrays.copyOf(line, Math.max(line.length * 2, length + step));
            }
            System.arraycopy(buffer, position, line, length, step);
            length += step;
            position = stop;
            if (position < end) {
                position++;
                count++;
                return length;
            }
        }
    }

    /** Reads on to the end and answers how many lines there were. */
    long skipAll() throws IOException {
        int length = next();
        while (length >= 0) {
            length = next();
        }
        return count;
    }

    /** Where {@link #next} put the line. */
    byte[] line() {
        return line;
    }

    /** Lines so far. */
    long count() {
        return count;
    }
}
