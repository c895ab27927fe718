package id.simpul.app;

import id.simpul.assessment.VisitWords;
import id.simpul.caseload.CaseloadHistory;
import id.simpul.caseload.CaseloadWords;
import id.simpul.casework.OutcomeHistory;
import id.simpul.casework.OutcomeWords;
import id.simpul.finding.FactHistory;
import id.simpul.finding.FactWords;
import id.simpul.household.HistorySource;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Texts;
import id.simpul.letter.LetterHistory;
import id.simpul.programme.AidHistory;
import id.simpul.programme.AidWords;
import id.simpul.recommendation.RecommendationHistory;
import id.simpul.recommendation.RecommendationWords;
import id.simpul.reference.CodeLists;
import id.simpul.review.DecisionHistory;
import id.simpul.visit.HomeVisitHistory;
import id.simpul.visit.HomeVisitWords;
import java.time.LocalDate;
import java.util.List;

/** What features keep of families, for their histories. */
public final class FamilyHistories {
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
                new OutcomeHistory(),
                new CaseloadHistory());
    }

    /** How they call it, in the language of {@code texts}; codes are those of {@code day}. */
    public static HistoryWords words(Texts texts, CodeLists codes, LocalDate day) {
        return HistoryWords.of(List.of(
                new VisitWords(texts, codes, day),
                AidWords.of(texts, codes),
                HomeVisitWords.of(texts, codes),
                new FactWords(texts, codes),
                OutcomeWords.of(texts, codes),
                RecommendationWords.of(texts, codes),
                CaseloadWords.of(texts, codes)));
    }
}
