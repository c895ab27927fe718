package id.simpul.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one participation.
 *
 * @param person row of the member who takes part; null: the family
 * @param programme code of list {@code program}
 * @param component part of the programme, in words
 * @param year budget year
 * @param startedOn since when
 * @param endedOn until when
 * @param monthlyValue rupiah
 * @param status what it is now
 * @param source where this is known from
 */
public record ParticipationDetails(
        @Nullable Long person,
        String programme,
        @Nullable String component,
        @Nullable Integer year,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Long monthlyValue,
        Status status,
        @Nullable String source) {

    /** The same with another status. */
    public ParticipationDetails withStatus(Status other, @Nullable LocalDate ended) {
        return new ParticipationDetails(
                person, programme, component, year, startedOn, ended, monthlyValue, other, source);
    }
}
