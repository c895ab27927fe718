package id.simpul.exchange.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The two lists of files inside a bundle, made from what was hashed. A reader makes them anew and compares bytes, so no
 * XML is ever parsed.
 */
final class Manifest {
    private Manifest() {}

    /** {@code sha256sums.txt}, for {@code sha256sum -c}. */
    static byte[] sums(List<Entry> entries) {
        var text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.sha256()).append("  ").append(entry.name()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** {@code META-INF/ASiCManifest001.xml} (ETSI EN 319 162-1): the bytes that are signed. */
    static byte[] asic(List<Entry> entries) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" \
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
                <asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>
                """);
        for (Entry entry : entries) {
            xml.append("<asic:DataObjectReference URI=\"")
                    .append(entry.name())
                    .append("\" MimeType=\"")
                    .append(EntryKind.mediaType(entry.name()))
                    .append(
                            "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>")
                    .append(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(entry.sha256())))
                    .append("</ds:DigestValue></asic:DataObjectReference>\n");
        }
        return xml.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
