package id.simpul.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a household.
 *
 * @param visitedOn when
 * @param interview who asked, who answered, and how it ended
 * @param answers about the family, column to answer; questions that were not asked are absent
 * @param members about each member: row of the person to column to answer
 * @param note anything else
 * @param resumeAt of an incomplete visit: where to go on; null otherwise
 */
public record Visit(
        LocalDate visitedOn,
        Interview interview,
        Map<String, Long> answers,
        Map<Long, Map<String, Long>> members,
        @Nullable String note,
        @Nullable String resumeAt) {
    /** Code of list {@code hasil_kunjungan}: everything asked. */
    public static final int COMPLETE = 1;

    /** Code of list {@code hasil_kunjungan}: to be gone on with. */
    public static final int INCOMPLETE = 2;

    /**
     * The head of the form.
     *
     * @param respondent who answered; null if not noted
     * @param phone the respondent's number
     * @param checker who checked the form
     * @param result code list {@code hasil_kunjungan}
     */
    public record Interview(
            @Nullable String respondent,
            @Nullable String phone,
            @Nullable String checker,
            int result) {}

    public Visit {
        answers = Map.copyOf(answers);
        members = members.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** A visit that asked about the house alone. */
    public Visit(
            LocalDate visitedOn,
            @Nullable String respondent,
            int result,
            Map<String, Long> answers,
            @Nullable String note) {
        this(visitedOn, new Interview(respondent, null, null, result), answers, Map.of(), note, null);
    }

    /** Who answered; null if not noted. */
    public @Nullable String respondent() {
        return interview.respondent();
    }

    /** Code list {@code hasil_kunjungan}. */
    public int result() {
        return interview.result();
    }

    /** This visit with these answers about members. */
    public Visit withMembers(Map<Long, Map<String, Long>> others) {
        return new Visit(visitedOn, interview, answers, others, note, resumeAt);
    }
}
