package id.simpul.exchange.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file to go with the rows, named by its content.
 *
 * @param sha256 64 hex digits
 * @param extension {@code jpg}, {@code pdf} or {@code png}
 * @param content opens it; called once
 */
public record Attachment(String sha256, String extension, Content content) {
    /** Where its bytes come from. */
    @FunctionalInterface
    public interface Content {
        /**
         * The bytes, to be closed by the caller.
         *
         * @throws IOException if they cannot be read
         */
        InputStream open() throws IOException;
    }
}
