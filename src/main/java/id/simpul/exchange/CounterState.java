package id.simpul.exchange;

import id.simpul.numbering.Holding;
import id.simpul.numbering.Self;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this computer is in its office, and how its exchange stands.
 *
 * @param self which computer it is
 * @param elsewhere whether its data was opened in another place than before: moved, or a copy
 * @param cardMade when a waiting computer made its card; null before that
 * @param counters the further computers
 * @param holdings what a further computer has left of its own numbers; empty on the main one
 * @param received the last bundle a further computer merged of the main one; null for none
 * @param sent the last bundle it wrote; null for none
 * @param unconfirmed bundles it wrote that the main one has not said to have merged
 * @param fresh changes here that no bundle tells yet
 */
public record CounterState(
        Self self,
        boolean elsewhere,
        @Nullable Instant cardMade,
        List<CounterStanding> counters,
        List<Holding> holdings,
        @Nullable BundleLog received,
        @Nullable BundleLog sent,
        long unconfirmed,
        long fresh) {
    public CounterState {
        counters = List.copyOf(counters);
        holdings = List.copyOf(holdings);
    }
}
