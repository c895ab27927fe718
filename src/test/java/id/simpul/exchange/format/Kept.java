package id.simpul.exchange.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.wire.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps the content it was given. */
final class Kept implements BundleContent {
    final List<String> rows = new ArrayList<>();
    final List<String> attachments = new ArrayList<>();

    @Override
    public void row(String table, long number, ObjectNode row) {
        rows.add(table + " " + number + " " + row);
    }

    @Override
    public void attachment(String sha256, String mediaType, InputStream content) throws IOException {
        attachments.add(mediaType + " " + sha256.equals(Sha256.hex(content.readAllBytes())));
    }
}
