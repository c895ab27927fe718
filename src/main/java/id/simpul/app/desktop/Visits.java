package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.Stage;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.Refusal;
import id.simpul.store.StoreProblem;
import id.simpul.store.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A visit made for a case moves the case on, in the same act. */
public final class Visits {
    private Visits() {}

    /** Records {@code visit}; answers the act. */
    public static long record(Office office, AssessmentRoute route, Visit visit) {
        return record(office, route, 0, visit, List.of());
    }

    /**
     * Records {@code visit} and what of it goes into the register, in one act.
     *
     * @param begun row of the incomplete visit that is gone on with; 0 for a new one
     * @return the act
     */
    static long record(Office office, AssessmentRoute route, long begun, Visit visit, List<RegisterUpdate> updates) {
        return office.database().journal().write(office.actor(), "assessment.record", tx -> {
            if (begun == 0) {
                office.assessments().record(tx, route.household(), visit);
            } else {
                office.assessments().edit(tx, begun, visit);
            }
            register(office, tx, updates);
            if (route.caseId() != 0) {
                moveOn(office, tx, route.caseId());
            }
            return tx.actId();
        });
    }

    private static void register(Office office, Transaction tx, List<RegisterUpdate> updates) {
        updates.stream()
                .collect(Collectors.groupingBy(RegisterUpdate::person, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, own) -> {
                    Person person = office.households()
                            .findPerson(office.actor(), id)
                            .orElseThrow(() -> new Refusal(new StoreProblem.ChangedMeanwhile()));
                    PersonDetails.Builder details = person.details().change();
                    own.forEach(update -> update.into(details));
                    office.households().editMember(tx, person, details.build());
                });
    }

    private static void moveOn(Office office, Transaction tx, long caseId) {
        String stage = office.cases().find(office.actor(), caseId).stage().code();
        boolean moves = office.cases().catalogue().moves(stage).stream()
                .anyMatch(move -> move.to().code().equals(Stage.ASSESSMENT));
        if (moves) {
            office.cases().move(tx, caseId, Stage.ASSESSMENT, null);
        }
    }
}
