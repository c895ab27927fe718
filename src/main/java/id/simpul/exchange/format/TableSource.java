package id.simpul.exchange.format;

import java.io.IOException;

/**
 * One table of a bundle to be written.
 *
 * @param name lower-case letters, digits and {@code _}, for example {@code change}
 * @param rows gives its rows, one after another; called once
 */
public record TableSource(String name, Rows rows) {
    /** Where rows come from. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Gives every row to {@code sink}, in any order that is the same each time.
         *
         * @throws IOException from the sink
         */
        void writeTo(RowSink sink) throws IOException;
    }
}
