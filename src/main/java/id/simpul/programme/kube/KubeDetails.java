package id.simpul.programme.kube;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a group.
 *
 * @param name its name
 * @param business kind of business, in words
 * @param village Kemendagri code
 * @param address where it works
 * @param formedOn since when it is
 * @param facilitator who looks after it
 * @param bank the bank of its account
 * @param account number of its account
 * @param holder in whose name the account is
 * @param state code of list {@code keadaan_kube}
 * @param note free text
 */
public record KubeDetails(
        String name,
        String business,
        String village,
        @Nullable String address,
        @Nullable LocalDate formedOn,
        @Nullable String facilitator,
        @Nullable String bank,
        @Nullable AccountNumber account,
        @Nullable PersonName holder,
        String state,
        @Nullable String note) {
    /** {@link #state}: works. */
    public static final String RUNNING = "AKTIF";
}
