package id.simpul.review;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One finding with the family it is about.
 *
 * @param id of the finding, until the next run
 * @param check code of the check
 * @param variant which of its reasons
 * @param details values of the reason
 * @param household the family; null: about a village or an officer
 * @param head who stands for the family
 * @param kk its card
 * @param village Kemendagri code; null: the whole office
 * @param rw neighbourhood
 * @param rt neighbourhood
 * @param personId the member it is about, if it is about one
 * @param person the name
 * @param other the person or the head of the family it is held against
 * @param otherHousehold the family of that person
 * @param decision what was decided on these facts
 * @param changed whether something was decided on other facts before
 */
public record FindingRow(
        long id,
        String check,
        String variant,
        String details,
        @Nullable Long household,
        @Nullable PersonName head,
        @Nullable FamilyCardNumber kk,
        @Nullable String village,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable Long personId,
        @Nullable PersonName person,
        @Nullable PersonName other,
        @Nullable Long otherHousehold,
        @Nullable Decision decision,
        boolean changed) {
    /** Whether nobody has decided. */
    public boolean open() {
        return decision == null;
    }
}
