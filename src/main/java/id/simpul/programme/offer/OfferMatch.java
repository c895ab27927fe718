package id.simpul.programme.offer;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to whom an offer was made.
 *
 * @param id row id; 0 before it is recorded
 * @param offer row of the offer
 * @param person row of the person
 * @param household the person's family
 * @param name the person's name
 * @param result code of list {@code hasil_tawaran}
 * @param offeredOn when it was offered
 * @param resultOn when the result was known
 * @param reasons why the person was proposed, as shown then
 * @param note free text
 */
public record OfferMatch(
        long id,
        long offer,
        long person,
        long household,
        PersonName name,
        String result,
        LocalDate offeredOn,
        @Nullable LocalDate resultOn,
        @Nullable String reasons,
        @Nullable String note) {
    /** {@link #result}: nothing decided yet. */
    public static final String OFFERED = "DITAWARKAN";
}
