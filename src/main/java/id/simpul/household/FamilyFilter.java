package id.simpul.household;

import org.jspecify.annotations.Nullable;

/**
 * Which families a list shows.
 *
 * @param text beginnings of names and places of any member, NIK or No. KK; empty: all
 * @param village Kemendagri code; null: all
 * @param band of deciles
 * @param programme code that the family or a member takes part in now; {@link #NO_PROGRAMME}: none at all; null: any
 */
public record FamilyFilter(
        String text,
        @Nullable String village,
        Band band,
        @Nullable String programme) {
    /** Stands for families that take part in no programme. */
    public static final String NO_PROGRAMME = "";

    /** All families. */
    public static final FamilyFilter ALL = new FamilyFilter("", null, Band.ALL, null);

    /** Bands of deciles that desks look for. */
    public enum Band {
        /** Every family. */
        ALL(1, 10),
        /** Decile 1 and 2. */
        LOWEST(1, 2),
        /** Decile 3 and 4. */
        LOW(3, 4),
        /** Decile 5 and above. */
        UPPER(5, 10),
        /** Nobody has checked. */
        UNKNOWN(0, 0);

        private final int from;
        private final int to;

        Band(int from, int to) {
            this.from = from;
            this.to = to;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        boolean holds(@Nullable Long desil) {
            if (this == ALL) {
                return true;
            }
            return this == UNKNOWN ? desil == null : desil != null && desil >= from && desil <= to;
        }
    }

    /** The same with another text. */
    public FamilyFilter withText(String typed) {
        return new FamilyFilter(typed, village, band, programme);
    }
}
