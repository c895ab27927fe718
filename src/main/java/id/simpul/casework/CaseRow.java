package id.simpul.casework;

import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the case inbox.
 *
 * @param id row of the case
 * @param register register number
 * @param openedOn when it came in
 * @param applicant name; null where the case is restricted and this user may not read it
 * @param nik null if there is none, or as {@code applicant}
 * @param service code
 * @param village Kemendagri code
 * @param stage where it stands
 * @param urgent whether it cannot wait
 * @param dueOn when it should be finished
 * @param late working days past {@code dueOn}; 0 on the day, negative before
 * @param household row of the family
 */
public record CaseRow(
        long id,
        String register,
        LocalDate openedOn,
        @Nullable PersonName applicant,
        @Nullable Nik nik,
        String service,
        String village,
        Stage stage,
        boolean urgent,
        LocalDate dueOn,
        int late,
        long household) {}
