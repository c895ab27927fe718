package id.simpul.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a family or member really received of a participation.
 *
 * @param id row id; 0 before it is recorded
 * @param participation row of the participation
 * @param year budget year
 * @param period part of the year, as in {@code Codes.PERIOD}
 * @param on when it was received; null: not known
 * @param rupiah whole rupiah; null: no money
 * @param goods what else; null: nothing
 * @param source where this is known from
 * @param note anything else, for example why it was less
 */
public record Disbursement(
        long id,
        long participation,
        int year,
        String period,
        @Nullable LocalDate on,
        @Nullable Long rupiah,
        @Nullable String goods,
        @Nullable String source,
        @Nullable String note) {}
