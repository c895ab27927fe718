package id.simpul.exchange;

import id.simpul.exchange.format.BundleHeader;
import id.simpul.store.MergeReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** How many records of each kind are new or get other values, in order; kinds without any are left out. */
    public Map<RecordKind, Long> kinds() {
        var kinds = new LinkedHashMap<RecordKind, Long>();
        for (RecordKind kind : RecordKind.values()) {
            MergeReport.Counts counts = report.counts().get(kind.entity());
            long touched = counts == null ? 0 : counts.created() + counts.changed();
            if (touched > 0) {
                kinds.put(kind, touched);
            }
        }
        return kinds;
    }
}
