package id.simpul.programme.outlet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a problem at an outlet.
 *
 * @param kind code of list {@code masalah_warong}
 * @param on when it happened
 * @param description what happened
 * @param household row of the family that reported it; null: not a family on record
 * @param caseNumber register number of the case it led to; null: none
 * @param state code of list {@code keadaan_masalah}
 * @param solvedOn when it was solved
 * @param solvedHow how
 */
public record IssueDetails(
        String kind,
        LocalDate on,
        String description,
        @Nullable Long household,
        @Nullable String caseNumber,
        String state,
        @Nullable LocalDate solvedOn,
        @Nullable String solvedHow) {
    /** {@link #state}: reported, nothing done yet. */
    public static final String REPORTED = "LAPOR";

    /** {@link #state}: solved. */
    public static final String SOLVED = "SELESAI";
}
