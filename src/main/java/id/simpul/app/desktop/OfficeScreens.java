package id.simpul.app.desktop;

import id.simpul.access.ui.UsersRoute;
import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.assessment.ui.AssessmentView;
import id.simpul.caseload.ui.AssignRoute;
import id.simpul.caseload.ui.AssignView;
import id.simpul.caseload.ui.CaseloadRoute;
import id.simpul.caseload.ui.CaseloadView;
import id.simpul.caseload.ui.GroupsRoute;
import id.simpul.caseload.ui.GroupsView;
import id.simpul.caseload.ui.PreparationRoute;
import id.simpul.caseload.ui.PreparationView;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseFileView;
import id.simpul.casework.ui.ChainRoute;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.casework.ui.InboxView;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.casework.ui.IntakeView;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.exchange.ui.OfficesRoute;
import id.simpul.exchange.ui.ReceptionRoute;
import id.simpul.exchange.ui.SubmissionRoute;
import id.simpul.household.ui.DuplicateRoute;
import id.simpul.household.ui.DuplicateView;
import id.simpul.household.ui.DuplicatesRoute;
import id.simpul.household.ui.DuplicatesView;
import id.simpul.household.ui.ExportRoute;
import id.simpul.household.ui.ExportView;
import id.simpul.household.ui.FamiliesRoute;
import id.simpul.household.ui.FamiliesView;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.FamilyView;
import id.simpul.household.ui.ImportHistoryRoute;
import id.simpul.household.ui.ImportHistoryView;
import id.simpul.household.ui.ImportRoute;
import id.simpul.household.ui.ImportView;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.household.ui.RegisterView;
import id.simpul.household.ui.SheetServices;
import id.simpul.letter.ui.LetterDraftRoute;
import id.simpul.letter.ui.LetterDraftView;
import id.simpul.letter.ui.LetterRegisterRoute;
import id.simpul.letter.ui.LetterRegisterView;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.letter.ui.LetterServices;
import id.simpul.letter.ui.LetterView;
import id.simpul.letter.ui.NumberPaperRoute;
import id.simpul.letter.ui.NumberPaperView;
import id.simpul.letter.ui.NumberReportRoute;
import id.simpul.letter.ui.NumberReportView;
import id.simpul.letter.ui.OfficeSettingsModel;
import id.simpul.letter.ui.OfficeSettingsRoute;
import id.simpul.letter.ui.OfficeSettingsView;
import id.simpul.letter.ui.ReceiptRoute;
import id.simpul.letter.ui.ReceiptView;
import id.simpul.programme.ui.BulkRoute;
import id.simpul.programme.ui.BulkView;
import id.simpul.programme.ui.ProgrammesRoute;
import id.simpul.recap.ui.RecapPaperRoute;
import id.simpul.recap.ui.RecapPaperView;
import id.simpul.recap.ui.RecapRoute;
import id.simpul.recap.ui.RecapServices;
import id.simpul.recap.ui.RecapView;
import id.simpul.recommendation.ui.RecommendationRoute;
import id.simpul.recommendation.ui.StatementRoute;
import id.simpul.referral.ui.ReferralModel;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.referral.ui.ReferralView;
import id.simpul.referral.ui.ReferralsRoute;
import id.simpul.review.ui.BnbaRoute;
import id.simpul.review.ui.BnbaView;
import id.simpul.review.ui.MatrixRoute;
import id.simpul.review.ui.MatrixView;
import id.simpul.review.ui.ReviewRoute;
import id.simpul.review.ui.ReviewServices;
import id.simpul.review.ui.ReviewView;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.nio.file.Path;

/** The screens of an office: the one place that knows which screen a route is. */
final class OfficeScreens {
    private final Office office;
    private final Path folder;
    private final FilePicker files;
    private final DeskExchange exchange;
    private final DeskSettings settings;
    private final Runnable changed;
    private final Arrivals arrivals = new Arrivals();

    /**
     * The screens of {@code office}.
     *
     * @param folder where its data is
     * @param changed follows when numbers around the screens may have changed
     */
    OfficeScreens(
            Office office,
            Path folder,
            FilePicker files,
            DeskExchange exchange,
            DeskSettings settings,
            Runnable changed) {
        this.office = office;
        this.folder = folder;
        this.files = files;
        this.exchange = exchange;
        this.settings = settings;
        this.changed = changed;
    }

    /**
     * The screen of {@code route}.
     *
     * @throws IllegalArgumentException if there is none
     */
    Screen of(Route route, Ui own) {
        return switch (route) {
            case InboxRoute inbox -> inbox(own).screen();
            case CaseFileRoute file ->
                new CaseFileView(
                                own,
                                office.actor(),
                                office.cases(),
                                office.inbox(),
                                office.history(),
                                office.codes(),
                                office.regions(),
                                office.zone(),
                                file,
                                new DeskCaseHost(own, office, arrivals, changed))
                        .screen();
            case IntakeRoute intake ->
                new IntakeView(
                                own,
                                office.actor(),
                                office.cases(),
                                office.inbox(),
                                office.search(),
                                office.codes(),
                                office.regions(),
                                office.zone(),
                                intake,
                                new DeskCaseHost(own, office, arrivals, changed))
                        .screen();
            case FamiliesRoute families ->
                new FamiliesView(
                                own,
                                office.actor(),
                                office.households(),
                                office.families(),
                                office.codes(),
                                office.regions(),
                                new DeskFamilyHost(own, office, arrivals, false))
                        .screen();
            case ImportRoute list -> new ImportView(own, sheets()).screen();
            case ImportHistoryRoute history -> new ImportHistoryView(own, sheets()).screen();
            case ExportRoute export -> new ExportView(own, sheets(), export).screen();
            case FamilyRoute family ->
                new FamilyView(
                                own,
                                office.actor(),
                                office.familyDesks(),
                                office.codes(),
                                office.regions(),
                                new DeskFamilyHost(own, office, arrivals, false),
                                files,
                                family)
                        .screen();
            case RegisterFamilyRoute register ->
                new RegisterView(
                                own,
                                office.actor(),
                                office.households(),
                                office.codes(),
                                office.regions(),
                                new DeskFamilyHost(own, office, arrivals, register.forCase()))
                        .screen();
            case DuplicatesRoute all ->
                new DuplicatesView(
                                own,
                                office.actor(),
                                office.duplicates(),
                                office.codes(),
                                office.regions(),
                                office.zone())
                        .screen();
            case DuplicateRoute pair ->
                new DuplicateView(
                                own,
                                office.actor(),
                                office.duplicates(),
                                office.codes(),
                                office.regions(),
                                new DeskFamilyHost(own, office, arrivals, false),
                                pair)
                        .screen();
            case AssessmentRoute visit -> assessment(own, visit);
            case BlankFormRoute form -> new BlankFormView(own, office, files, form).screen();
            case LetterRegisterRoute register -> new LetterRegisterView(own, letters()).screen();
            case LetterDraftRoute draft -> new LetterDraftView(own, letters(), draft.referral()).screen();
            case LetterRoute letter -> new LetterView(own, letters(), letter).screen();
            case RecommendationRoute one -> DeskRecommendations.screen(own, office, files, one);
            case StatementRoute statement -> DeskRecommendations.screen(own, office, files, statement);
            case ReceiptRoute receipt ->
                new ReceiptView(own, office.actor(), office.receipts(), files, receipt).screen();
            case ProgrammesRoute programmes -> DeskProgrammes.screen(own, office, files, programmes);
            case BulkRoute bulk -> new BulkView(own, DeskProgrammes.services(own, office), bulk).screen();
            case CaseloadRoute caseload -> new CaseloadView(own, DeskCaseload.services(own, office, files)).screen();
            case GroupsRoute groups -> new GroupsView(own, DeskCaseload.services(own, office, files)).screen();
            case AssignRoute assign -> new AssignView(own, DeskCaseload.services(own, office, files), assign).screen();
            case PreparationRoute letters ->
                new PreparationView(own, DeskCaseload.services(own, office, files), letters).screen();
            case SettingsRoute all -> settings.all(own);
            case OfficeSettingsRoute paper -> paperSettings(own).screen();
            case UsersRoute users -> settings.users(own);
            case ChainRoute chain -> settings.chain(own);
            case RecapRoute recap -> new RecapView(own, recaps()).screen();
            case RecapPaperRoute paper -> new RecapPaperView(own, recaps(), paper).screen();
            case ReviewRoute checks -> new ReviewView(own, reviews()).screen();
            case MatrixRoute matrix -> new MatrixView(own, reviews(), matrix).screen();
            case BnbaRoute list -> new BnbaView(own, reviews(), list).screen();
            case SubmissionRoute submission -> exchange.submission(own);
            case CardPaperRoute card -> exchange.card(own);
            case ReceptionRoute reception -> exchange.reception(own);
            case CountersRoute computers -> exchange.counters(own);
            case NumberReportRoute numbers ->
                new NumberReportView(own, office.actor(), office.computers().numbers(), office.typesetter()).screen();
            case NumberPaperRoute numbers ->
                new NumberPaperView(own, office.actor(), office.computers().numbers(), files, numbers).screen();
            case OfficesRoute offices -> exchange.offices(own);
            case ReferralRoute referral -> referral(own, referral);
            case ReferralsRoute lists -> DeskReferrals.screen(own, office, lists);
            case ReminderRoute paper -> DeskReferrals.reminder(own, office, files, paper);
            case HelpRoute help -> new HelpView(own, folder, help.topic()).screen();
            default ->
                new DeskWork(own, office, files, arrivals, changed)
                        .screen(route)
                        .orElseThrow(() -> new IllegalArgumentException("no screen for " + route));
        };
    }

    private SheetServices sheets() {
        return new SheetServices(
                office.actor(), office.sheetImport(), office.sheetExport(), files, office.codes(), office.regions());
    }

    private Screen assessment(Ui own, AssessmentRoute route) {
        var view = new AssessmentView(
                own,
                office.actor(),
                office.assessments(),
                office.households(),
                office.codes(),
                office.regions(),
                office.zone(),
                route,
                new DeskAssessmentHost(own, office, route, new DeskCaseHost(own, office, arrivals, changed)));
        return view.screen();
    }

    private Screen referral(Ui own, ReferralRoute route) {
        var model = new ReferralModel(
                office.actor(),
                office.cases(),
                office.referrals(),
                office.destinations(),
                office.assessments(),
                office.findings(),
                office.codes(),
                office.regions(),
                file -> office.recommendations().desk().phrase(office.actor(), file.id()));
        return new ReferralView(
                        own,
                        model,
                        office.codes(),
                        office.zone(),
                        route,
                        new DeskCaseHost(own, office, arrivals, changed))
                .screen();
    }

    private OfficeSettingsView paperSettings(Ui own) {
        var model = new OfficeSettingsModel(
                office.actor(),
                office.profile(),
                office.letters(),
                office.clock().withZone(office.zone()));
        return new OfficeSettingsView(own, model, files);
    }

    private LetterServices letters() {
        return new LetterServices(
                office.actor(),
                office.letters(),
                office.letterRegister(),
                office.letterOutput(),
                office.sealCheck(),
                office.verifyPage(),
                office.codes(),
                office.computers().numbers(),
                files);
    }

    private RecapServices recaps() {
        return new RecapServices(office.actor(), office.recaps(), files);
    }

    private ReviewServices reviews() {
        return new ReviewServices(
                office.actor(),
                office.reviews(),
                office.bnba().matrix(),
                office.bnba(),
                office.codes(),
                office.regions(),
                office.clock().withZone(office.zone()),
                files,
                FamilyRoute::new,
                new DuplicatesRoute());
    }

    private InboxView inbox(Ui own) {
        return new InboxView(
                own,
                office.actor(),
                office.cases(),
                office.inbox(),
                office.codes(),
                office.regions(),
                office.zone(),
                new DeskCaseHost(own, office, arrivals, changed));
    }
}
