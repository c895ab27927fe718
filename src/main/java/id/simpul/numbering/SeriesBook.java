package id.simpul.numbering;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/** Which series an office counts in: its features know. */
public interface SeriesBook {
    /** The series in use on {@code day}. */
    List<Series> inUse(DSLContext sql, LocalDate day);

    /** The last number of {@code series} that was used outside the program; 0 if none. */
    long usedBefore(DSLContext sql, Series series);
}
