package id.simpul.exchange.format;

import id.simpul.exchange.trust.TrustUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle to be written.
 *
 * @param header what it says about itself; its key must be the signer's
 * @param tables rows, in the order a reader shall get them
 * @param attachments files, after the rows
 * @param trust roster and revocations to send along; null for none
 * @param expectedRows rows of all tables, for the progress; 0 if unknown
 */
public record BundleDraft(
        BundleHeader header,
        List<TableSource> tables,
        List<Attachment> attachments,
        @Nullable TrustUpdate trust,
        long expectedRows) {
    public BundleDraft {
        tables = List.copyOf(tables);
        attachments = List.copyOf(attachments);
    }
}
