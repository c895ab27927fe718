package id.simpul.visit;

import id.simpul.household.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Where a family lives, as far as is recorded.
 *
 * @param village Kemendagri code
 * @param dusun dusun, kampung or lingkungan
 * @param rw rukun warga
 * @param rt rukun tetangga
 * @param address street and number, as spoken
 * @param spot where the house stands
 */
public record HousePlace(
        String village,
        @Nullable String dusun,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable String address,
        @Nullable Coordinates spot) {
    /** Without where. */
    @Override
    public String toString() {
        return "HousePlace[" + village + "]";
    }
}
