package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import id.simpul.assessment.ui.AssessmentHost;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the questionnaire to the register, the case it was made for, and the paper form. */
final class DeskAssessmentHost implements AssessmentHost {
    private final Ui ui;
    private final Office office;
    private final AssessmentRoute route;
    private final DeskCaseHost cases;

    DeskAssessmentHost(Ui ui, Office office, AssessmentRoute route, DeskCaseHost cases) {
        this.ui = ui;
        this.office = office;
        this.route = route;
        this.cases = cases;
    }

    @Override
    public long save(long begun, Visit visit, List<RegisterUpdate> updates) {
        return Visits.record(office, route, begun, visit, updates);
    }

    @Override
    public List<Criterion> criteria(Map<String, Long> answers, LocalDate day) {
        return office.findings().ofAnswers(FindingDesk.POVERTY, answers, day).stream()
                .map(finding -> new Criterion(
                        finding.rule().code(),
                        finding.rule().label(ui.texts()),
                        finding.state() == State.UNKNOWN ? null : finding.state() == State.MET))
                .toList();
    }

    @Override
    public void saved(long act, boolean complete) {
        ui.navigator().back();
        cases.written(ui.text(complete ? AssessmentText.SAVED : AssessmentText.PUT_ASIDE), Optional.of(act));
    }

    @Override
    public void print(long household) {
        ui.navigator().go(new BlankFormRoute(household));
    }
}
