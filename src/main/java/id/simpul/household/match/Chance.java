package id.simpul.household.match;

/** Odds in bits: 1 bit doubles them. */
final class Chance {
    private static final double LOG_2 = Math.log(2);

    private Chance() {}

    /** How much more often something is seen among {@code match} than among {@code other}, both shares of one. */
    static double bits(double match, double other) {
        return Math.log(match / other) / LOG_2;
    }

    /** Odds against two rival explanations together. */
    static double both(double bitsOne, double bitsOther) {
        return -Math.log(Math.exp(-bitsOne * LOG_2) + Math.exp(-bitsOther * LOG_2)) / LOG_2;
    }
}
