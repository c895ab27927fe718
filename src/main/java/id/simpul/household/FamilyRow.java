package id.simpul.household;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family in a list.
 *
 * @param household row id
 * @param name of the member who stands for it
 * @param kk null: none
 * @param village Kemendagri code
 * @param address street, kampung or dusun; null: not known
 * @param rt null: not known
 * @param rw null: not known
 * @param desil as checked in DTSEN; null: not checked
 * @param members how many live with it
 * @param pupils how many of them go to school
 * @param programmes codes it takes part in now
 * @param found a member whose name a search has found, where it is not who stands for the family; null otherwise
 */
public record FamilyRow(
        long household,
        PersonName name,
        @Nullable FamilyCardNumber kk,
        String village,
        @Nullable String address,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable Desil desil,
        int members,
        int pupils,
        List<String> programmes,
        @Nullable PersonName found) {
    public FamilyRow {
        programmes = List.copyOf(programmes);
    }

    /** Nothing about the family. */
    @Override
    public String toString() {
        return "FamilyRow[" + household + "]";
    }
}
