package id.simpul.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one participation.
 *
 * @param person row of the member who takes part; null: the family
 * @param programme code of the catalogue
 * @param component part of the programme, in words
 * @param year budget year
 * @param period since which part of that year, code of {@link id.simpul.household.Codes#PERIOD}
 * @param startedOn since when
 * @param endedOn until when
 * @param value what it is worth
 * @param status what it is now
 * @param source where this is known from
 */
public record ParticipationDetails(
        @Nullable Long person,
        String programme,
        @Nullable String component,
        @Nullable Integer year,
        @Nullable String period,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Value value,
        Status status,
        @Nullable String source) {

    /** The same with another status. */
    public ParticipationDetails withStatus(Status other, @Nullable LocalDate ended) {
        return new ParticipationDetails(
                person, programme, component, year, period, startedOn, ended, value, other, source);
    }

    /** The same of {@code member}; null: the family. */
    public ParticipationDetails of(@Nullable Long member) {
        return new ParticipationDetails(
                member, programme, component, year, period, startedOn, endedOn, value, status, source);
    }
}
