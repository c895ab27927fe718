package id.simpul.exchange.stream;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * "This is the last I have merged of you", as answers carry it. It lets a sender notice that its own database was rolled
 * back.
 *
 * @param epoch epoch of the sender's stream
 * @param sequence last number merged
 * @param id id of that bundle
 */
public record Acknowledgement(long epoch, long sequence, String id) {
    /** What an acknowledgement says about the sender's own database. */
    public enum Verdict {
        /** Everything up to that number has arrived. */
        AGREES,
        /** The receiver knows more than this database: it was restored from a backup. Start a new epoch before sending. */
        ROLLED_BACK,
        /** The receiver merged another bundle under that number: restored, sent again, or a stolen key. New epoch. */
        DIVERGED,
        /** About an epoch this office has left behind. */
        OLD_EPOCH
    }

    /**
     * Compares with what this office has sent.
     *
     * @param ownEpoch epoch of the own stream
     * @param ownSequence last number sent in it; 0 for none
     * @param sent id sent under a number of the own epoch; null if not kept any more
     */
    public Verdict compare(long ownEpoch, long ownSequence, LongFunction<@Nullable String> sent) {
        if (epoch < ownEpoch) {
            return Verdict.OLD_EPOCH;
        }
        if (epoch > ownEpoch || sequence > ownSequence) {
            return Verdict.ROLLED_BACK;
        }
        String own = sent.apply(sequence);
        return own == null || own.equals(id) ? Verdict.AGREES : Verdict.DIVERGED;
    }
}
