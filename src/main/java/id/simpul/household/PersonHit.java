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
 * @param former that the number typed is one the person or its family had before; null: it was found otherwise
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
        boolean similar,
        @Nullable Former former) {

    /**
     * A number somebody had before.
     *
     * @param card whether it is the family's No. KK; else the person's NIK
     * @param until the day it was replaced
     */
    public record Former(boolean card, LocalDate until) {}

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "PersonHit[" + person + "]";
    }
}
