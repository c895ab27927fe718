package id.simpul.exchange.stream;

import id.simpul.exchange.stream.Decision.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver has merged of one sender's stream.
 *
 * @param epoch the epoch that counts
 * @param sequence last number merged in it; 0 for none
 * @param head id of the last bundle merged, of this epoch or the one before; null for none at all
 * @param frozen whether a fork was found in this epoch
 */
public record StreamState(
        long epoch, long sequence, @Nullable String head, boolean frozen) {
    /** An office of which nothing has come yet. */
    public static final StreamState START = new StreamState(1, 0, null, false);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if epoch is below 1, sequence below 0, or something was merged without a head
     */
    public StreamState {
        if (epoch < 1 || sequence < 0 || (sequence > 0 && head == null)) {
            throw new IllegalArgumentException("no such stream state");
        }
    }

    /**
     * What to do with a verified bundle. Pure: the caller stores {@link Decision.Apply#next} or {@link #freeze}.
     *
     * @param addressedToUs whether the bundle names this office
     * @param position its signed place in the stream
     * @param id its id (hash of the signed manifest)
     * @param merged id of the bundle merged at a number of this epoch; null if unknown
     * @param waiting numbers above {@link #sequence} that are at hand already, so not missing
     */
    public Decision decide(
            boolean addressedToUs,
            StreamPosition position,
            String id,
            LongFunction<@Nullable String> merged,
            SortedSet<Long> waiting) {
        if (!addressedToUs) {
            return new Decision.NotForUs();
        }
        if (position.epoch() < epoch) {
            return new Decision.EpochLower(position.epoch());
        }
        if (position.epoch() > epoch) {
            return new Decision.EpochHigher(position.epoch());
        }
        long number = position.sequence();
        if (number <= sequence) {
            return id.equals(merged.apply(number)) ? new Decision.AlreadyReceived() : new Decision.Fork(number);
        }
        if (frozen) {
            return new Decision.Frozen();
        }
        // Not sequence + 1: a stolen key may send the largest number there is.
        if (number - 1 > sequence) {
            return new Decision.Gap(missing(number, waiting));
        }
        boolean follows = head == null ? position.previous() == null : head.equals(position.previous());
        return follows ? new Decision.Apply(new StreamState(epoch, number, id, false)) : new Decision.Fork(number);
    }

    /** This stream after a fork was found: nothing more is merged in this epoch. */
    public StreamState freeze() {
        return new StreamState(epoch, sequence, head, true);
    }

    /**
     * This stream after the operator approved {@code newEpoch}: its first bundle must follow the last one merged here.
     *
     * @throws IllegalArgumentException if the epoch does not go up
     */
    public StreamState approve(long newEpoch) {
        if (newEpoch <= epoch) {
            throw new IllegalArgumentException("epochs only go up");
        }
        return new StreamState(newEpoch, 0, head, false);
    }

    /**
     * Where the sender's next bundle stands.
     *
     * @param now the epoch the sender's certificate counts in; a new one begins at 1 and follows the last bundle before it
     */
    public StreamPosition next(long now) {
        StreamState last = now > epoch ? approve(now) : this;
        return new StreamPosition(now, last.sequence() + 1, last.head());
    }

    private List<Range> missing(long number, SortedSet<Long> waiting) {
        var ranges = new ArrayList<Range>();
        long next = sequence + 1;
        for (long here : waiting.subSet(next, number)) {
            if (here > next) {
                ranges.add(new Range(next, here - 1));
            }
            next = here + 1;
        }
        if (next < number) {
            ranges.add(new Range(next, number - 1));
        }
        return ranges;
    }
}
