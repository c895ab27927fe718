package id.simpul.review;

import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;

/**
 * A list by name and address (BNBA), ready to be given out.
 *
 * @param request what was asked for
 * @param office name of the office
 * @param rows the families
 * @param maker who makes it
 * @param signatory who signs for the office
 * @param place place of issue
 * @param size sheet, printed across
 * @param made when, with the office's time zone
 */
public record Bnba(
        BnbaRequest request,
        String office,
        List<BnbaRow> rows,
        String maker,
        Signatory signatory,
        String place,
        PaperSize size,
        ZonedDateTime made) {
    public Bnba {
        rows = List.copyOf(rows);
    }

    /** The SHA-256 of the rows, as hexadecimal digits: tells later which list was given out. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (BnbaRow row : rows) {
                digest.update(String.join("\t", row.columns()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException required) {
            throw new IllegalStateException(required);
        }
    }
}
