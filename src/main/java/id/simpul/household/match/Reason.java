package id.simpul.household.match;

/**
 * One piece of evidence.
 *
 * @param level how far the two agree
 * @param bits for (above 0) or against (below 0) one person: 1 bit doubles the odds
 */
public record Reason(Level level, double bits) {
    /** Whether it speaks for one person, by more than a hint. */
    public boolean speaksFor() {
        return bits >= HINT;
    }

    /** Whether it speaks against one person, by more than a hint. */
    public boolean speaksAgainst() {
        return bits <= -HINT;
    }

    private static final double HINT = 0.75;
}
