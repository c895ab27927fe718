package id.simpul.household.match;

import id.simpul.household.Sex;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a person can be compared with another.
 *
 * @param person row id; 0 for one who is not recorded yet
 * @param household row id of the family; 0 for one who is not recorded yet
 * @param name as on the KTP
 * @param nik as given, even when malformed; null: none
 * @param birthDate null: not known
 * @param estimated whether only the year of the birth date is meant
 * @param sex null: not known
 * @param mother name of the mother; null: not known
 * @param birthPlace null: not known
 * @param village Kemendagri code
 * @param unit RT and RW, for example {@code 004/011}; null: not known
 */
public record Traits(
        long person,
        long household,
        PersonName name,
        @Nullable Nik nik,
        @Nullable LocalDate birthDate,
        boolean estimated,
        @Nullable Sex sex,
        @Nullable PersonName mother,
        @Nullable String birthPlace,
        String village,
        @Nullable String unit) {

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "Traits[" + person + "]";
    }
}
