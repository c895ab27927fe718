package id.simpul.app.desktop;

import id.simpul.app.FamilyHistories;
import id.simpul.app.Office;
import id.simpul.assessment.Assessment;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.CaseRow;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.finding.Finding;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.household.Family;
import id.simpul.household.HistoryWords;
import id.simpul.household.Person;
import id.simpul.household.ProgrammeLine;
import id.simpul.household.Written;
import id.simpul.household.ui.FamilyHost;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.FamilyTab;
import id.simpul.l10n.text.AppText;
import id.simpul.programme.ui.ParticipationDialogs;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Joins the screens of families to the features that know families. */
final class DeskFamilyHost implements FamilyHost {
    private static final String COMPLETE = "1";

    private final Ui ui;
    private final Office office;
    private final Arrivals arrivals;
    private final boolean forCase;
    private final ParticipationDialogs programmes;

    /** {@code forCase}: whether a registration goes back to the case that needed it. */
    DeskFamilyHost(Ui ui, Office office, Arrivals arrivals, boolean forCase) {
        this.ui = ui;
        this.office = office;
        this.arrivals = arrivals;
        this.forCase = forCase;
        this.programmes = new ParticipationDialogs(ui, DeskProgrammes.services(ui, office));
    }

    @Override
    public List<CaseLine> cases(long household) {
        return office.inbox().ofHousehold(office.actor(), household).stream()
                .map(row -> new CaseLine(
                        row.id(),
                        service(row),
                        row.register(),
                        state(row),
                        !row.stage().closed()))
                .toList();
    }

    private String service(CaseRow row) {
        CaseRow.Who who = row.who();
        return who == null
                ? ui.text(AppText.CASE_RESTRICTED)
                : office.cases()
                        .catalogue()
                        .service(who.service())
                        .map(service -> service.name(ui.texts()))
                        .orElse(who.service());
    }

    /** "Rujukan, masuk 8 Apr 2026". */
    private String state(CaseRow row) {
        return ui.text(
                AppText.CASE_STATE, row.stage().label(ui.texts()), ui.formats().mediumDate(row.openedOn()));
    }

    @Override
    public List<VisitLine> visits(long household) {
        return office.assessments().of(office.actor(), household).stream()
                .map(this::visit)
                .toList();
    }

    private VisitLine visit(Assessment made) {
        String day = ui.formats().mediumDate(made.visit().visitedOn());
        String result = Integer.toString(made.visit().result());
        if (!result.equals(COMPLETE)) {
            return new VisitLine(
                    ui.text(AppText.VISIT_BY, day, made.officer()),
                    office.codes().label("hasil_kunjungan", result, ui.texts()));
        }
        List<Finding> findings = office.findings()
                .ofAnswers(
                        FindingDesk.POVERTY,
                        made.visit().answers(),
                        made.visit().visitedOn());
        long met = findings.stream()
                .filter(finding -> finding.state() == State.MET)
                .count();
        long unknown = findings.stream()
                .filter(finding -> finding.state() == State.UNKNOWN)
                .count();
        return new VisitLine(
                ui.text(AppText.VISIT_BY, day, made.officer()),
                ui.text(AppText.VISIT_FINDING, met, findings.size(), unknown));
    }

    @Override
    public List<FamilyTab> tabs(Runnable changed) {
        return List.of(
                new DeskVisits(ui, office),
                DeskFindings.tab(ui, office, this, changed),
                DeskProgrammes.aid(ui, office, changed));
    }

    @Override
    public HistoryWords historyWords() {
        return FamilyHistories.words(ui.texts(), office.codes(), LocalDate.now(office.clock()));
    }

    @Override
    public Optional<String> component(Person member) {
        return office.findings()
                .component(FindingDesk.PKH, member, LocalDate.now(office.clock().withZone(office.zone())))
                .map(component -> component.label(ui.texts()));
    }

    @Override
    public void openCase(long caseId) {
        ui.navigator().go(new CaseFileRoute(caseId));
    }

    @Override
    public void newCase(long person) {
        ui.navigator().go(new IntakeRoute(person));
    }

    @Override
    public void assess(long household) {
        ui.navigator().go(new AssessmentRoute(household, 0));
    }

    @Override
    public void recordProgramme(Family family, Runnable saved) {
        programmes.record(family, saved);
    }

    @Override
    public void editProgramme(Family family, ProgrammeLine programme, Runnable saved) {
        programmes.edit(family, programme.id(), saved);
    }

    @Override
    public boolean several() {
        return !forCase;
    }

    @Override
    public void registered(Written written, long head) {
        if (!forCase) {
            ui.navigator().replace(new FamilyRoute(written.id(), written.act()));
            return;
        }
        ui.jobs()
                .run(AppText.JOB_FACTS, progress -> office.search().find(office.actor(), head))
                .then(found -> {
                    found.ifPresent(arrivals::arrived);
                    ui.navigator().replace(new IntakeRoute(0));
                    found.ifPresent(hit -> ui.undoable(
                            ui.text(AppText.REGISTERED, hit.name().reveal()),
                            AppText.JOB_UNDO,
                            progress -> office.households().undo(office.actor(), written.act()),
                            this::takenBack));
                })
                .orShow();
    }

    /** A registration was taken back: an intake that has chosen somebody of it begins anew, with what its draft holds. */
    private void takenBack() {
        Optional<IntakeRoute> intake =
                ui.navigator().route().filter(IntakeRoute.class::isInstance).map(IntakeRoute.class::cast);
        intake.ifPresent(ui.navigator()::replace);
    }
}
