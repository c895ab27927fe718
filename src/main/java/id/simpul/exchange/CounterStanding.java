package id.simpul.exchange;

import id.simpul.numbering.Counter;
import id.simpul.numbering.Holding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one of the office's further computers stands, as this computer knows it.
 *
 * @param counter which
 * @param received the last bundle of it that was merged here; null for none
 * @param sent the last bundle written for it; null for none
 * @param waiting bundles written for it that it has not said to have merged
 * @param frozen whether it contradicted itself: two computers with the same data
 * @param holdings what it has left of its numbers, as far as its last bundle told
 */
public record CounterStanding(
        Counter counter,
        @Nullable BundleLog received,
        @Nullable BundleLog sent,
        long waiting,
        boolean frozen,
        List<Holding> holdings) {
    public CounterStanding {
        holdings = List.copyOf(holdings);
    }

    /** Whether a person should do something. */
    public boolean attention() {
        return counter.active() && frozen;
    }
}
