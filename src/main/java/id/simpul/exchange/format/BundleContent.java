package id.simpul.exchange.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the content of a bundle in its order, all on the caller's thread. Whoever implements it does so inside one
 * transaction that is committed only after {@link BundleReader#read} has returned: the file may have been changed since
 * it was verified, and that shows at its end at the latest.
 */
public interface BundleContent {
    /**
     * One row.
     *
     * @param table its table, lower case
     * @param number from 1 in that table
     * @param row its members, within the limits of {@link id.simpul.exchange.wire.StrictJson}; nothing more is checked
     */
    void row(String table, long number, ObjectNode row);

    /**
     * One file.
     *
     * @param sha256 hash of its content, 64 hex digits
     * @param mediaType {@code image/jpeg}, {@code image/png} or {@code application/pdf}
     * @param content its bytes; need not be read to the end
     * @throws IOException from {@code content}
     */
    void attachment(String sha256, String mediaType, InputStream content) throws IOException;
}
