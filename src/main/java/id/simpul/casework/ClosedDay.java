package id.simpul.casework;

import java.time.LocalDate;

/**
 * A day on which offices are closed, besides weekends.
 *
 * @param id row of a day the office added itself; 0 for one of the whole country
 * @param day which
 * @param label why
 * @param kind whose it is
 * @param provisional whether it is only computed and not decreed yet
 * @param source decree or way of counting; empty for the office's own
 */
public record ClosedDay(long id, LocalDate day, String label, Kind kind, boolean provisional, String source) {
    /** Whose day it is. */
    public enum Kind {
        /** Hari libur nasional. */
        NASIONAL,
        /** Cuti bersama. */
        CUTI_BERSAMA,
        /** The office's own. */
        KANTOR
    }
}
