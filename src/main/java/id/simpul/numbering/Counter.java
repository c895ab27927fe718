package id.simpul.numbering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the office's computers besides the main one.
 *
 * @param id its row
 * @param install its installation number
 * @param name as the office calls it
 * @param since when it was enrolled
 * @param endedOn when it was retired or found lost; null while it works
 * @param how how it ended; null while it works
 */
public record Counter(
        long id,
        int install,
        String name,
        LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable End how) {
    /** How a computer stops being one of the office's. */
    public enum End {
        /** Its last bundle was merged; what it had left of its numbers comes back unused. */
        RETIRED,
        /** It is gone, broken or was copied: what it did since its last bundle is not known. */
        LOST
    }

    /** Whether it works. */
    public boolean active() {
        return endedOn == null;
    }
}
