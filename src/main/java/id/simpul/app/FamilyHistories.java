package id.simpul.app;

import id.simpul.casework.OutcomeHistory;
import id.simpul.finding.FactHistory;
import id.simpul.household.HistorySource;
import id.simpul.letter.LetterHistory;
import id.simpul.programme.AidHistory;
import id.simpul.recommendation.RecommendationHistory;
import id.simpul.review.DecisionHistory;
import id.simpul.visit.HomeVisitHistory;
import java.util.List;

/** What features keep of families, for their histories. */
final class FamilyHistories {
    private FamilyHistories() {}

    /** Every one of them. */
    static List<HistorySource> sources() {
        return List.of(
                new AidHistory(),
                new FactHistory(),
                new LetterHistory(),
                new HomeVisitHistory(),
                new DecisionHistory(),
                new RecommendationHistory(),
                new OutcomeHistory());
    }
}
