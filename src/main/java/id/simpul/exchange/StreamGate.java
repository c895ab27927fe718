package id.simpul.exchange;

import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.stream.Decision;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Problem;
import java.util.SortedSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Applies the stream rules to verified bundles, and says in words why one cannot be merged now. */
final class StreamGate {
    private StreamGate() {}

    /**
     * What to do with {@code bundle}.
     *
     * @param state its sender's stream
     * @param office this office
     * @param merged id of the bundle merged at a number of that stream's epoch; null if unknown
     * @param waiting numbers that are at hand already
     */
    static Decision decide(
            VerifiedBundle bundle,
            StreamState state,
            OfficeCode office,
            LongFunction<@Nullable String> merged,
            SortedSet<Long> waiting) {
        BundleHeader header = bundle.header();
        long epoch = header.position().epoch();
        // A key speaks for the epoch it was enrolled for: an old key must not open a new one, nor continue it.
        long keyEpoch = bundle.signer().epoch();
        if (epoch != keyEpoch) {
            return epoch > keyEpoch ? new Decision.EpochHigher(epoch) : new Decision.EpochLower(epoch);
        }
        return state.decide(header.to().equals(office), header.position(), bundle.id(), merged, waiting);
    }

    /** Why {@code decision} keeps {@code bundle} out; null for those that do not. */
    static @Nullable Problem problem(Decision decision, VerifiedBundle bundle) {
        BundleHeader header = bundle.header();
        String sender = bundle.signer().office().dotted();
        return switch (decision) {
            case Decision.Apply apply -> null;
            case Decision.AlreadyReceived already -> null;
            case Decision.Gap gap -> new ExchangeProblem.Gap(numbers(gap), header.fileName());
            case Decision.Fork fork -> new ExchangeProblem.Fork(sender, fork.sequence());
            case Decision.Frozen frozen -> new ExchangeProblem.Frozen(sender);
            case Decision.EpochLower lower -> new ExchangeProblem.OldEpoch();
            case Decision.EpochHigher higher -> new ExchangeProblem.NewEpoch(higher.epoch());
            case Decision.NotForUs other ->
                new ExchangeProblem.NotForUs(header.to().dotted());
        };
    }

    /** {@code 41, 43–45}. */
    static String numbers(Decision.Gap gap) {
        var text = new StringBuilder();
        for (Decision.Range range : gap.missing()) {
            text.append(text.isEmpty() ? "" : ", ").append(range.from());
            if (range.to() > range.from()) {
                text.append("–").append(range.to());
            }
        }
        return text.toString();
    }
}
