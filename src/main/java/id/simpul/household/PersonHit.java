package id.simpul.household;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person found by {@link PersonSearch}.
 *
 * @param person row id
 * @param household row id of the family
 * @param name as on the KTP
 * @param alias other names; null: none known
 * @param nik null: none
 * @param kk the family's number; null: none
 * @param village Kemendagri code
 * @param sex null: not known
 * @param birthDate null: not known
 * @param alive whether the person lives, as far as is recorded
 * @param head whether the person stands for the family
 * @param similar whether the name or number is only like what was typed
 */
public record PersonHit(
        long person,
        long household,
        PersonName name,
        @Nullable PersonName alias,
        @Nullable Nik nik,
        @Nullable FamilyCardNumber kk,
        String village,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        boolean alive,
        boolean head,
        boolean similar) {

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "PersonHit[" + person + "]";
    }
}
