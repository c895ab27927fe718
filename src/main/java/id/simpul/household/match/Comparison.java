package id.simpul.household.match;

import java.util.Comparator;
import java.util.List;

/**
 * What comparing two persons came to.
 *
 * @param bits of evidence that they are one, chance and kinship weighed in: 0 is an even chance, 10 is a thousand to one
 * @param kin whether two siblings explain what agrees better than one person does
 * @param reasons the evidence, strongest first
 */
public record Comparison(double bits, boolean kin, List<Reason> reasons) {
    /** How sure one may be. A word for the desk, never a reason to merge without looking. */
    public enum Certainty {
        /** More than a thousand to one. */
        STRONG,
        /** More than eight to one. */
        LIKELY,
        /** Worth a look. */
        POSSIBLE
    }

    private static final double STRONG = 10;
    private static final double LIKELY = 3;

    public Comparison {
        reasons = reasons.stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.bits())))
                .toList();
    }

    /** How sure one may be. */
    public Certainty certainty() {
        return certainty(bits);
    }

    /** How sure one may be with {@code bits} of evidence. */
    public static Certainty certainty(double bits) {
        if (bits >= STRONG) {
            return Certainty.STRONG;
        }
        return bits >= LIKELY ? Certainty.LIKELY : Certainty.POSSIBLE;
    }
}
