package id.simpul.exchange;

import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.wire.OfficeCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an enrolled office stands at its district.
 *
 * @param office which
 * @param status whether its newest key counts
 * @param enrolled when its newest key was enrolled; null if that is not on record here
 * @param epoch epoch of its stream
 * @param sequence last number merged; 0 for none
 * @param last the last bundle merged; null for none
 * @param missing numbers that others wait for, for example {@code 41, 43–45}; empty for none
 * @param waiting how many bundles wait for them
 * @param frozen whether it contradicted itself: nothing is merged until it is enrolled again
 */
public record OfficeStanding(
        OfficeCode office,
        OfficeStatus status,
        @Nullable Instant enrolled,
        long epoch,
        long sequence,
        @Nullable BundleLog last,
        String missing,
        int waiting,
        boolean frozen) {}
