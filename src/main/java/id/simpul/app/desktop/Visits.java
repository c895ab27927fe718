package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.Visit;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.Stage;

/** A visit made for a case moves the case on, in the same act. */
public final class Visits {
    private Visits() {}

    /** Records {@code visit}; answers the act. */
    public static long record(Office office, AssessmentRoute route, Visit visit) {
        return office.database().journal().write(office.actor(), "assessment.record", tx -> {
            office.assessments().record(tx, route.household(), visit);
            if (route.caseId() != 0) {
                String stage = office.cases()
                        .find(office.actor(), route.caseId())
                        .stage()
                        .code();
                boolean moves = office.cases().catalogue().moves(stage).stream()
                        .anyMatch(move -> move.to().code().equals(Stage.ASSESSMENT));
                if (moves) {
                    office.cases().move(tx, route.caseId(), Stage.ASSESSMENT, null);
                }
            }
            return tx.actId();
        });
    }
}
