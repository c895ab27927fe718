package id.simpul.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a case is recommended for.
 *
 * @param programme code; null: none
 * @param person row of the member it is for; null: the family
 * @param words as they stand in the letter's sentence; names people, so never to a log
 * @param support what the findings said on the day of the draft
 * @param grounds those findings in words
 * @param why why it is recommended although the findings do not support it; null if they do
 */
public record RecommendationLine(
        @Nullable String programme,
        @Nullable Long person,
        String words,
        Support support,
        List<String> grounds,
        @Nullable String why) {
    public RecommendationLine {
        grounds = List.copyOf(grounds);
    }

    /** A line of the officer's own words, or of a proposal with them. */
    public static RecommendationLine of(Proposal proposal, String words, @Nullable String why) {
        return new RecommendationLine(
                proposal.programme(), proposal.person(), words, proposal.support(), proposal.grounds(), why);
    }

    /** A line that no finding proposed. */
    public static RecommendationLine own(String words) {
        return new RecommendationLine(null, null, words, Support.PERMINTAAN, List.of(), null);
    }

    /** Without its words. */
    @Override
    public String toString() {
        return "RecommendationLine[" + programme + ", " + support + "]";
    }
}
