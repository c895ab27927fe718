package id.simpul.programme.offer;

import id.simpul.household.Sex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company offers.
 *
 * @param company its name
 * @param kind code of list {@code jenis_tawaran}
 * @param title what it is
 * @param places how many
 * @param from first day
 * @param to last day; null: open
 * @param place where
 * @param minAge youngest; null: any
 * @param maxAge oldest; null: any
 * @param sex only for; null: any
 * @param education at least, code of list {@code ijazah}; null: any
 * @param skills what one should know, in words
 * @param villages only from there, Kemendagri codes; empty: from anywhere
 * @param contact whom to ask
 * @param closed whether nobody more is looked for
 * @param note free text
 */
public record OfferDetails(
        String company,
        String kind,
        String title,
        int places,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String place,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        @Nullable Sex sex,
        @Nullable Integer education,
        @Nullable String skills,
        Set<String> villages,
        @Nullable String contact,
        boolean closed,
        @Nullable String note) {
    public OfferDetails {
        villages = Set.copyOf(villages);
    }
}
