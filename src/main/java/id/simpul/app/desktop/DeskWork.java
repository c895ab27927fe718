package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.ui.CalendarRoute;
import id.simpul.casework.ui.CalendarView;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseRoute;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.casework.ui.StandardsRoute;
import id.simpul.casework.ui.StandardsView;
import id.simpul.exchange.ui.SubmissionRoute;
import id.simpul.household.Occasion;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.VisitMove;
import id.simpul.household.ui.VisitPhotos;
import id.simpul.letter.ui.LetterDraftRoute;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.region.Region;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import id.simpul.task.Task;
import id.simpul.task.TaskKind;
import id.simpul.task.ui.TaskHost;
import id.simpul.task.ui.TasksRoute;
import id.simpul.task.ui.TasksView;
import id.simpul.visit.HomeVisit;
import id.simpul.visit.ui.BeritaAcaraRoute;
import id.simpul.visit.ui.BeritaAcaraView;
import id.simpul.visit.ui.VisitHost;
import id.simpul.visit.ui.VisitPlanRoute;
import id.simpul.visit.ui.VisitPlanView;
import id.simpul.visit.ui.VisitRoute;
import id.simpul.visit.ui.VisitServices;
import id.simpul.visit.ui.VisitSheetsRoute;
import id.simpul.visit.ui.VisitSheetsView;
import id.simpul.visit.ui.VisitView;
import id.simpul.visit.ui.VisitsRoute;
import id.simpul.visit.ui.VisitsView;
import java.util.Objects;
import java.util.Optional;

/** The screens of the day's work, tasks, visits and the calendar, joined to the features they lead to. */
final class DeskWork implements VisitHost, TaskHost {
    private final Ui ui;
    private final Office office;
    private final FilePicker files;
    private final Arrivals arrivals;
    private final Runnable changed;

    DeskWork(Ui ui, Office office, FilePicker files, Arrivals arrivals, Runnable changed) {
        this.ui = ui;
        this.office = office;
        this.files = files;
        this.arrivals = arrivals;
        this.changed = changed;
    }

    /** The screen of {@code route}; empty if it belongs to others. */
    Optional<Screen> screen(Route route) {
        return Optional.ofNullable(
                switch (route) {
                    case TasksRoute tasks ->
                        new TasksView(
                                        ui,
                                        office.actor(),
                                        office.work().tasks(),
                                        office.cases().catalogue(),
                                        office.regions(),
                                        this)
                                .screen();
                    case CalendarRoute calendar ->
                        new CalendarView(ui, office.actor(), office.work().calendar(), office.zone()).screen();
                    case StandardsRoute standards ->
                        new StandardsView(ui, office.actor(), office.work().standards(), office.zone()).screen();
                    case VisitsRoute visits -> new VisitsView(ui, services()).screen();
                    case VisitPlanRoute plan -> new VisitPlanView(ui, services(), plan).screen();
                    case VisitRoute visit -> new VisitView(ui, services(), visit).screen();
                    case VisitSheetsRoute sheets -> new VisitSheetsView(ui, services(), sheets).screen();
                    case BeritaAcaraRoute report -> new BeritaAcaraView(ui, services(), report).screen();
                    default -> null;
                });
    }

    private VisitServices services() {
        return new VisitServices(
                office.actor(),
                office.work().visits(),
                office.work().visitSheets(),
                office.work().reports(),
                office.cases().catalogue(),
                office.codes(),
                office.regions(),
                office.regions().children(office.database().office()).stream()
                        .map(Region::code)
                        .toList(),
                files,
                this);
    }

    @Override
    public void go(Task task) {
        Task.OfCase of = task.ofCase();
        long caseFile = of == null ? 0 : of.id();
        if (task.kind() == TaskKind.ESKALASI) {
            new DeskCaseHost(ui, office, arrivals, changed).escalate(caseFile);
            return;
        }
        ui.navigator()
                .go(
                        switch (task.kind()) {
                            case KUNJUNGAN -> new VisitRoute(task.subject());
                            case RENCANA -> new VisitPlanRoute(of == null ? "" : of.village(), caseFile);
                            case ASESMEN -> new AssessmentRoute(task.household(), caseFile);
                            case SURAT -> new LetterDraftRoute(task.subject());
                            case CETAK -> new LetterRoute(task.subject(), true);
                            case KABUPATEN -> new SubmissionRoute();
                            case JAWABAN, HASIL, KELENGKAPAN, PERSETUJUAN, TERUSKAN, TENGGAT -> new CaseRoute(caseFile);
                            case BERKAS, DATA, KONSEP, KOREKSI, SERAH, ESKALASI -> new CaseFileRoute(caseFile);
                        });
    }

    @Override
    public void openCase(long caseFile) {
        ui.navigator().go(new CaseFileRoute(caseFile));
    }

    @Override
    public void queue() {
        ui.navigator().go(new InboxRoute());
    }

    @Override
    public void visits() {
        ui.navigator().go(new VisitsRoute());
    }

    @Override
    public void newCase() {
        ui.navigator().go(new IntakeRoute(0));
    }

    @Override
    public void questionnaire(HomeVisit visit) {
        ui.navigator()
                .go(new AssessmentRoute(
                        visit.household(),
                        visit.ofCase() == null ? 0 : visit.ofCase().id()));
    }

    @Override
    public void family(long household) {
        ui.navigator().go(new FamilyRoute(household));
    }

    @Override
    public void moved(HomeVisit visit, String source, Runnable saved) {
        new VisitMove(
                        ui,
                        office.actor(),
                        office.familyDesks(),
                        office.codes(),
                        office.regions(),
                        new DeskFamilyHost(ui, office, arrivals, false),
                        visit.household(),
                        new Occasion(Objects.requireNonNull(visit.outcome()).visitedOn(), source),
                        saved)
                .ask();
    }

    @Override
    public void caseFile(long caseFile) {
        openCase(caseFile);
    }

    @Override
    public void letter(long letter, boolean print) {
        ui.navigator().go(new LetterRoute(letter, print));
    }

    @Override
    public void photos(HomeVisit visit, Runnable saved) {
        new VisitPhotos(
                        ui,
                        office.actor(),
                        office.familyDesks(),
                        office.codes(),
                        office.regions(),
                        new DeskFamilyHost(ui, office, arrivals, false),
                        files,
                        visit.household(),
                        visit.id(),
                        saved)
                .choose();
    }

    @Override
    public void changed() {
        changed.run();
    }
}
