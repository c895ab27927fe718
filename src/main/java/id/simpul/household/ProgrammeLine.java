package id.simpul.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One participation, as a family's page shows it; {@code programme.ParticipationDesk} records and changes them.
 *
 * @param id row id
 * @param person the member who takes part; null: the family
 * @param programme code of list {@code program}
 * @param component part of the programme, in words
 * @param startedOn since when
 * @param status code of list {@code kepesertaan}
 */
public record ProgrammeLine(
        long id,
        @Nullable Long person,
        String programme,
        @Nullable String component,
        @Nullable LocalDate startedOn,
        int status) {

    /** Whether it runs now. */
    public boolean active() {
        return status == Codes.ACTIVE;
    }
}
