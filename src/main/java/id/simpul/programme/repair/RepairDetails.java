package id.simpul.programme.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the repair of a house.
 *
 * @param person row of the member who applied; null: not known
 * @param appliedOn when
 * @param landKind code of list {@code bukti_tanah}
 * @param landNumber number of the proof
 * @param landOwner the name on it
 * @param statement whether it was stated that there is no dispute and the house will not be sold for five years
 * @param statementOn when that was stated
 * @param condition what the last visit found then; null: no visit
 * @param cost whole rupiah for the house
 * @param fund where the money comes from
 * @param state code of list {@code keadaan_rutilahu}
 * @param progress percent: 0, 50 or 100
 * @param progressOn when that was seen
 * @param reason why, where a rule was not met
 * @param note free text
 */
public record RepairDetails(
        @Nullable Long person,
        LocalDate appliedOn,
        String landKind,
        @Nullable String landNumber,
        @Nullable String landOwner,
        boolean statement,
        @Nullable LocalDate statementOn,
        @Nullable Condition condition,
        @Nullable Long cost,
        @Nullable String fund,
        String state,
        int progress,
        @Nullable LocalDate progressOn,
        @Nullable String reason,
        @Nullable String note) {
    /** {@link #state}: proposed. */
    public static final String PROPOSED = "USULAN";

    /** {@link #state}: rejected. */
    public static final String REJECTED = "TOLAK";

    /** {@link #landKind}: there is no proof yet. */
    public static final String NO_PROOF = "TIDAK";
}
