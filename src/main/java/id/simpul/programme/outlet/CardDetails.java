package id.simpul.programme.outlet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a KKS card.
 *
 * @param person row of the member in whose name it is; null: not known
 * @param number its number; null: not known
 * @param bank the bank that gave it out
 * @param status code of list {@code status_kks}
 * @param statusOn since when that is so
 * @param issuedOn when the family got it
 * @param outlet row of the outlet where the family uses it; null: none on record
 * @param note free text
 */
public record CardDetails(
        @Nullable Long person,
        @Nullable CardNumber number,
        @Nullable String bank,
        String status,
        @Nullable LocalDate statusOn,
        @Nullable LocalDate issuedOn,
        @Nullable Long outlet,
        @Nullable String note) {}
