package id.simpul.exchange;

import id.simpul.exchange.trust.CheckDigits;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bundle that was sent or merged.
 *
 * @param id {@code sha256:} and 64 hex digits: hash of its signed manifest
 * @param sent sent by this office; else merged here
 * @param office the other office, code without dots
 * @param epoch epoch of the stream
 * @param sequence number in the epoch
 * @param created when it was made
 * @param handled when it was sent or merged here
 * @param act the act that did so
 * @param counts what it held or did, by name: records of each table in a sent one; {@code new changed conflicts refused known} of a merged one
 * @param fileName the file it was
 */
public record BundleLog(
        String id,
        boolean sent,
        String office,
        long epoch,
        long sequence,
        Instant created,
        Instant handled,
        @Nullable Long act,
        Map<String, Long> counts,
        String fileName) {
    public BundleLog {
        counts = Map.copyOf(counts);
    }

    /** Thirty digits of its {@link #id} in six groups of five, to compare with the other office on the telephone. */
    public String digits() {
        return CheckDigits.ofBundle(id);
    }
}
