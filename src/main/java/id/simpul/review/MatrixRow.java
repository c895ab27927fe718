package id.simpul.review;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family and the programmes it takes part in, as the last run saw it.
 *
 * @param household row of the family
 * @param head who stands for it
 * @param kk its card
 * @param village Kemendagri code
 * @param rw neighbourhood
 * @param rt neighbourhood
 * @param desil recorded decile
 * @param programmes codes of active programmes
 * @param signs criteria of Kepmensos 262/2022 met at the last visit; null: never visited
 * @param poor whether its stated spending is below the dated poverty line
 * @param vulnerable whether somebody is pregnant, disabled or elderly
 */
public record MatrixRow(
        long household,
        PersonName head,
        @Nullable FamilyCardNumber kk,
        String village,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable Integer desil,
        List<String> programmes,
        @Nullable Integer signs,
        boolean poor,
        boolean vulnerable) {
    public MatrixRow {
        programmes = List.copyOf(programmes);
    }

    /** Whether it takes part in {@code programme}. */
    public boolean takes(String programme) {
        return programmes.contains(programme);
    }
}
