package id.simpul.exchange.stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a bundle stands in its sender's stream.
 *
 * @param epoch which run of the stream, from 1; a new one starts after a restore or a compromised key
 * @param sequence number in the epoch, from 1
 * @param previous id of the bundle before it; null for the very first of an office
 */
public record StreamPosition(
        long epoch, long sequence, @Nullable String previous) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if epoch or sequence is below 1
     */
    public StreamPosition {
        if (epoch < 1 || sequence < 1) {
            throw new IllegalArgumentException("epoch and sequence start at 1");
        }
    }
}
