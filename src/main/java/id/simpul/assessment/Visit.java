package id.simpul.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a household.
 *
 * @param visitedOn when
 * @param respondent who answered; null if not noted
 * @param result code list {@code hasil_kunjungan}
 * @param answers column to answer; questions that were not asked are absent
 * @param note anything else
 */
public record Visit(
        LocalDate visitedOn,
        @Nullable String respondent,
        int result,
        Map<String, Long> answers,
        @Nullable String note) {
    public Visit {
        answers = Map.copyOf(answers);
    }
}
