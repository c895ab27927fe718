package id.simpul.recommendation;

import id.simpul.household.HistoryColumns;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.reference.CodeLists;

/** How recommendations and choices between aids are called in a family's history. */
public final class RecommendationWords {
    private RecommendationWords() {}

    /** The words in the language of {@code texts}. */
    public static HistoryWords of(Texts texts, CodeLists codes) {
        return new HistoryColumns(texts, codes)
                .code("aid_choice.keeps", RecommendationText.KEEPS, CodeLists.PROGRAMMES)
                .code("aid_choice.gives_up", RecommendationText.GIVES_UP, CodeLists.PROGRAMMES)
                .day("aid_choice.signed_on", RecommendationText.SIGNED_ON)
                .column("recommendation.note", RecommendationText.NOTE)
                .column("recommendation_line.words", RecommendationText.WORDS)
                .code("recommendation_line.support", RecommendationText.SUPPORT, "dukungan")
                .column("recommendation_line.grounds", RecommendationText.GROUNDS)
                .column("recommendation_line.why", RecommendationText.WHY)
                .code("recommendation_line.programme", RecommendationText.PROGRAMME, CodeLists.PROGRAMMES)
                .thing("aid_choice", RecommendationText.TRAIL_CHOICE)
                .thingOf("recommendation", RecommendationText.TRAIL)
                .thingOf("recommendation_line", RecommendationText.TRAIL_LINE);
    }
}
