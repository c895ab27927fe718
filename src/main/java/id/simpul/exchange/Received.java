package id.simpul.exchange;

import id.simpul.exchange.format.BundleHeader;
import id.simpul.store.MergeReport;
import java.util.List;

/**
 * What a bundle would do, or did.
 *
 * @param header what it says about itself
 * @param id its id
 * @param already it was merged before, and nothing changes
 * @param counts what is new, changed, in conflict, refused and lost
 * @param findings the same record by record: of new and of changed ones the first {@value #LISTED} each
 * @param report what the journal says, table by table
 */
public record Received(
        BundleHeader header,
        String id,
        boolean already,
        MergeCounts counts,
        List<Finding> findings,
        MergeReport report) {
    /** Most new and most changed records that are listed. */
    public static final int LISTED = 10_000;

    public Received {
        findings = List.copyOf(findings);
    }
}
