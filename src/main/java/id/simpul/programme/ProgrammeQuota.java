package id.simpul.programme;

import org.jspecify.annotations.Nullable;

/**
 * How many places a programme has.
 *
 * @param id row id; 0 before it is recorded
 * @param programme code
 * @param year budget year
 * @param period part of the year, as in {@code Codes.PERIOD}; null: all of it
 * @param village Kemendagri code; null: all villages together
 * @param places how many
 * @param source where this is known from
 * @param used how many take part now
 */
public record ProgrammeQuota(
        long id,
        String programme,
        int year,
        @Nullable String period,
        @Nullable String village,
        int places,
        @Nullable String source,
        int used) {

    /** Whether nobody more fits in. */
    public boolean full() {
        return used >= places;
    }

    /** Whether it speaks of participation from {@code inPeriod} of {@code inYear} in {@code inVillage}. */
    boolean covers(int inYear, @Nullable String inPeriod, String inVillage) {
        return year == inYear
                && (period == null || period.equals(inPeriod))
                && (village == null || village.equals(inVillage));
    }
}
