package id.simpul.review;

import org.jspecify.annotations.Nullable;

/**
 * Which families the matrix shows.
 *
 * @param village Kemendagri code; null: all
 * @param rw neighbourhood; null: all
 * @param rt neighbourhood; null: all
 * @param programme code of a programme they take part in; null: any
 * @param desil deciles
 * @param number how many programmes
 */
public record MatrixFilter(
        @Nullable String village,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable String programme,
        Band desil,
        HowMany number) {
    /** Every family. */
    public static final MatrixFilter EVERYTHING = new MatrixFilter(null, null, null, null, Band.ALL, HowMany.ALL);

    /** Deciles that are looked for. */
    public enum Band {
        /** All, also unchecked. */
        ALL,
        /** 1 and 2. */
        LOWEST,
        /** 3 and 4. */
        LOW,
        /** 5 and above. */
        UPPER,
        /** Nobody has checked. */
        UNKNOWN
    }

    /** How many programmes a family takes part in. */
    public enum HowMany {
        /** Any number. */
        ALL,
        /** None. */
        NONE,
        /** None, though there are signs of poverty. */
        LEFT_OUT,
        /** One, or fewer than {@link #MANY}. */
        SOME,
        /** As many as the dated rule of A13 calls many: three. */
        MANY
    }

    /** This filter in another village, wherever in it. */
    public MatrixFilter in(@Nullable String other) {
        return new MatrixFilter(other, null, null, programme, desil, number);
    }

    /** This filter in another RW, wherever in it. */
    public MatrixFilter inRw(@Nullable String other) {
        return new MatrixFilter(village, other, null, programme, desil, number);
    }

    /** This filter in another RT. */
    public MatrixFilter inRt(@Nullable String other) {
        return new MatrixFilter(village, rw, other, programme, desil, number);
    }

    /** This filter for another programme. */
    public MatrixFilter of(@Nullable String other) {
        return new MatrixFilter(village, rw, rt, other, desil, number);
    }

    /** This filter for other deciles. */
    public MatrixFilter of(Band other) {
        return new MatrixFilter(village, rw, rt, programme, other, number);
    }

    /** This filter for another number of programmes. */
    public MatrixFilter of(HowMany other) {
        return new MatrixFilter(village, rw, rt, programme, desil, other);
    }
}
