package id.simpul.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place people can be referred to.
 *
 * @param id row
 * @param name for lists
 * @param kind code list {@code jenis_tujuan}
 * @param addressee as after "Yth."
 * @param place as after "di"
 * @param phone null if not known
 * @param services codes of the services it answers
 * @param days working days until an answer is due
 */
public record Destination(
        long id,
        String name,
        String kind,
        String addressee,
        String place,
        @Nullable String phone,
        List<String> services,
        int days) {
    public Destination {
        services = List.copyOf(services);
    }
}
