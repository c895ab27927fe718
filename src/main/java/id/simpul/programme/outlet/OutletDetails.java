package id.simpul.programme.outlet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an outlet.
 *
 * @param name its name
 * @param operator who runs it
 * @param kube row of the group that runs it; null: none, or none on record
 * @param village Kemendagri code
 * @param address street
 * @param bank the bank behind it
 * @param phone as given
 * @param from since when it serves
 * @param to until when; null: still
 * @param note free text
 */
public record OutletDetails(
        String name,
        String operator,
        @Nullable Long kube,
        String village,
        @Nullable String address,
        @Nullable String bank,
        @Nullable String phone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note) {}
