package id.simpul.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In how many working days cases of a service should be finished, and on what that rests.
 *
 * @param service the service
 * @param source of the usual days
 * @param proposal whether no published limit was found, so that the usual days are only proposed
 * @param disputed whether sources contradict one another about it
 * @param own what this office set for itself and holds now, or is still to come; null: nothing
 */
public record ServiceStandard(
        Service service,
        String source,
        boolean proposal,
        boolean disputed,
        @Nullable Own own) {
    /**
     * Days that an office set.
     *
     * @param id row
     * @param from first day cases come in for which they hold
     * @param days working days
     * @param source the office's decree or agreement
     */
    public record Own(long id, LocalDate from, int days, String source) {}
}
