package id.simpul.programme.offer;

import id.simpul.kernel.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an offer fits.
 *
 * @param person row of the person
 * @param household row of the family
 * @param name the person's name
 * @param village Kemendagri code
 * @param occupation in words; null: not known
 * @param reasons why: the family's poverty first, then what the offer asks for
 */
public record Candidate(
        long person,
        long household,
        PersonName name,
        String village,
        @Nullable String occupation,
        List<Reason> reasons) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
