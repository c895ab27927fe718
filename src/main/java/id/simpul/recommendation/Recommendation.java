package id.simpul.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case is recommended for.
 *
 * @param id row
 * @param version grows with each change; a draft that was read before another was kept is refused
 * @param draftedOn the day whose findings its grounds are
 * @param officer who wrote it last
 * @param note to those who approve it; null if none
 * @param lines what is recommended, in order
 */
public record Recommendation(
        long id,
        long version,
        LocalDate draftedOn,
        String officer,
        @Nullable String note,
        List<RecommendationLine> lines) {
    public Recommendation {
        lines = List.copyOf(lines);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Recommendation[" + id + "]";
    }
}
