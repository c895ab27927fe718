package id.simpul.casework;

import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of cases.
 *
 * @param id row of the case
 * @param register register number
 * @param openedOn when it came in
 * @param who applicant, service and family; null where the case is restricted and this user may not read it
 * @param village Kemendagri code
 * @param stage where it stands
 * @param urgent whether it cannot wait
 * @param dueOn when it should be finished
 * @param closedOn when it ended; null while open
 * @param late working days past {@code dueOn}; 0 on the day, negative before
 */
public record CaseRow(
        long id,
        String register,
        LocalDate openedOn,
        @Nullable Who who,
        String village,
        Stage stage,
        boolean urgent,
        LocalDate dueOn,
        @Nullable LocalDate closedOn,
        int late) {
    /**
     * Who a case is for and what it is about.
     *
     * @param name the applicant's name
     * @param nik null if there is none
     * @param service code
     * @param household row of the family
     */
    public record Who(PersonName name, @Nullable Nik nik, String service, long household) {}

    /** The applicant's name; null for a case this user may not read. */
    public @Nullable PersonName applicant() {
        return who == null ? null : who.name();
    }

    /** The applicant's NIK; null if there is none, or for a case this user may not read. */
    public @Nullable Nik nik() {
        return who == null ? null : who.nik();
    }

    /** Row of the family; empty for a case this user may not read. */
    public OptionalLong household() {
        return who == null ? OptionalLong.empty() : OptionalLong.of(who.household());
    }
}
