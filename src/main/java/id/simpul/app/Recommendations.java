package id.simpul.app;

import id.simpul.casework.CaseDesk;
import id.simpul.finding.FindingDesk;
import id.simpul.letter.StatementDesk;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.recommendation.AidChoiceDesk;
import id.simpul.recommendation.RecommendationDesk;
import id.simpul.reference.CodeLists;
import id.simpul.store.Database;
import java.time.Clock;

/**
 * The desks of recommendations.
 *
 * @param desk what cases are recommended for
 * @param choices statements that choose between aids
 */
public record Recommendations(RecommendationDesk desk, AidChoiceDesk choices) {
    static Recommendations on(
            Database database,
            CaseDesk cases,
            FindingDesk findings,
            ParticipationDesk participations,
            CodeLists codes,
            StatementDesk papers,
            Clock clock) {
        var programmes = new ProgrammeDesk(database, clock);
        return new Recommendations(
                new RecommendationDesk(database, cases, findings, programmes, participations, codes, clock),
                new AidChoiceDesk(database, programmes, participations, papers, clock));
    }
}
