package id.simpul.exchange;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person recognises a record.
 *
 * @param name who it is about: the head of a family, a member, the applicant of a case; null if nobody is named, or if the
 *     case is restricted and the reader may not see those
 * @param number masked No. KK or NIK, number of a case or letter, code of a programme; empty for none
 * @param day of a visit; else null
 */
public record RowLabel(
        @Nullable PersonName name, String number, @Nullable LocalDate day) {
    /** Nothing is known of it. */
    static final RowLabel NONE = new RowLabel(null, "", null);
}
