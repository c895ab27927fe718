package id.simpul.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody lives elsewhere now.
 *
 * @param on since when; null: not known
 * @param to where, in words; null: not known
 */
public record Moved(@Nullable LocalDate on, @Nullable String to) {
    /** Null where nothing is known. */
    static @Nullable Moved of(@Nullable LocalDate on, @Nullable String to) {
        return on == null && to == null ? null : new Moved(on, to);
    }

    /** Without the place. */
    @Override
    public String toString() {
        return "Moved[on=" + on + "]";
    }
}
