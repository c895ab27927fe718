package id.simpul.household.match;

/**
 * How often one person's two records agree, as shares of one or ready in bits. They are what a desk's practice and the
 * literature suggest and were set once, not fitted to any data set (decision 0105); chance is counted in the data instead.
 */
final class Weights {
    /** Both numbers whole and equal: nothing but a copying mistake explains it otherwise. */
    static final double NIK_EQUAL = 18;

    static final double NIK_SLIP = 11;
    /** The digit that is missing is one of the serial number. */
    static final double NIK_CUT = 4;

    static final double SERIAL_SLIP = 0.03;
    static final double SERIAL_MOST = 7;
    /** One slip that happens to look like a neighbour: a digit of four, in the last place. */
    static final double NEIGHBOUR_SLIP = 0.008;

    static final double NEIGHBOUR_LEAST = -6;
    static final double NEIGHBOUR_MOST = -1;
    /** Serial numbers nearer than this may well be two people of one day. */
    static final int NEIGHBOURS = 20;

    static final double AREA_SLIP = 0.02;
    static final double NIK_OTHER = -3;

    static final double DATE_EQUAL = 0.85;
    static final double DATE_IN_NIK = 0.3;
    static final double DATE_SWAPPED = 0.03;
    /** The year before or after: two dates share this. */
    static final double DATE_YEAR = 0.02 / 2;
    /** One part differs: about sixty dates share this. */
    static final double DATE_PART = 0.06 / 60;

    static final double DATE_ESTIMATE = 3.5;
    static final double DATE_SAME_YEAR = 0.5;
    static final double DATE_OTHER = -4.5;
    static final double DATE_FAR = -7.5;
    static final double DATE_MOST = 15;
    static final int MANY_YEARS = 10;

    static final double SEX_EQUAL = 0.97;
    static final double SEX_OTHER = -4.6;

    static final double PLACE_EQUAL = 0.9;
    static final double PLACE_MOST = 5;
    static final double PLACE_OTHER = -2.5;

    static final double MOTHER_EQUAL = 0.7;
    static final double MOTHER_MOST = 10;
    static final double MOTHER_ALIKE = 0.2;
    static final double MOTHER_OTHER = -3;

    static final double HOME_MOST = 6;
    static final double HOME_UNIT = 0.3;
    static final double HOME_VILLAGE = 0.6;
    static final double HOME_OTHER = -1.2;

    /** In one family: siblings are, second records seldom. */
    static final double KIN_FAMILY = -1.5;

    static final double KIN_APART = 1.3;
    private static final double KIN_MOST_NIK = 8;
    private static final double KIN_SAME_NAME = 9;
    private static final double KIN_NAMED_ALIKE = 4;
    private static final double SIBLINGS_NAMED_ALIKE = 0.01;

    private Weights() {}

    static double kinDate(Level birth) {
        return switch (birth) {
            // One sibling in two hundred is a twin.
            case BIRTH_EQUAL -> 7.4;
            case BIRTH_IN_NIK -> 6;
            case BIRTH_SWAPPED -> 5;
            // A sibling born on the same day of the year before is as rare.
            case BIRTH_YEAR -> 5.5;
            case BIRTH_PART -> 2;
            case BIRTH_ESTIMATE -> 3;
            case BIRTH_MISSING -> 0;
            case BIRTH_SAME_YEAR -> -1;
            default -> -5;
        };
    }

    /** {@code serials}: each has a number of its own, so a name in another spelling may be a twin's: they are named alike. */
    static double kinName(Level name, double commonShare, boolean serials) {
        return switch (name) {
            case NAME_EQUAL -> KIN_SAME_NAME;
            case NAME_SPELLING -> serials ? KIN_NAMED_ALIKE : KIN_SAME_NAME;
            case NAME_TYPO -> 3;
            case NAME_SHORT -> Chance.bits(0.15, SIBLINGS_NAMED_ALIKE + commonShare / 4);
            case NAME_PARTLY -> -3.5;
            default -> -5;
        };
    }

    static double kinNik(Level nik, double bits) {
        return switch (nik) {
            case NIK_EQUAL -> KIN_MOST_NIK;
            case NIK_ONE_DIGIT -> Math.min(6, bits);
            case NIK_SERIAL -> Math.min(-3, bits);
            case NIK_OTHER -> -2.7;
            default -> 0;
        };
    }
}
