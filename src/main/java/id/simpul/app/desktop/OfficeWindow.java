package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.User;
import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.assessment.ui.AssessmentView;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseFileView;
import id.simpul.casework.ui.CaseRoute;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.casework.ui.InboxView;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.casework.ui.IntakeView;
import id.simpul.exchange.ui.OfficesRoute;
import id.simpul.exchange.ui.ReceptionRoute;
import id.simpul.exchange.ui.SubmissionRoute;
import id.simpul.household.ui.FamiliesRoute;
import id.simpul.household.ui.FamiliesView;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.FamilyView;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.household.ui.RegisterView;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.letter.ui.LetterDraftRoute;
import id.simpul.letter.ui.LetterDraftView;
import id.simpul.letter.ui.LetterRegisterRoute;
import id.simpul.letter.ui.LetterRegisterView;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.letter.ui.LetterServices;
import id.simpul.letter.ui.LetterView;
import id.simpul.letter.ui.OfficeSettingsModel;
import id.simpul.letter.ui.OfficeSettingsRoute;
import id.simpul.letter.ui.OfficeSettingsView;
import id.simpul.letter.ui.ReceiptRoute;
import id.simpul.letter.ui.ReceiptView;
import id.simpul.recap.ui.RecapPaperRoute;
import id.simpul.recap.ui.RecapPaperView;
import id.simpul.recap.ui.RecapRoute;
import id.simpul.recap.ui.RecapServices;
import id.simpul.recap.ui.RecapView;
import id.simpul.referral.ui.ReferralModel;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.referral.ui.ReferralView;
import id.simpul.region.Region;
import id.simpul.screen.EmptyState;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.Notice;
import id.simpul.shell.RailEntry;
import id.simpul.shell.ShellHost;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.shell.StatusFact;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The window of one signed-in user: rail, search, facts, and the one switch from routes to screens. */
final class OfficeWindow implements ShellHost {
    private final Office office;
    private final Jobs.Lanes lanes;
    private final Frame frame;
    private final PasswordPolicy policy;
    private final Runnable lock;
    private final Runnable leave;
    private final StatusFact saved = new StatusFact(Icon.DONE, "");
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final FilePicker files;
    private final DeskExchange exchange;
    private final Arrivals arrivals = new Arrivals();
    private @Nullable Ui ui;
    private @Nullable RailEntry inboxEntry;

    OfficeWindow(Office office, Jobs.Lanes lanes, Frame frame, PasswordPolicy policy, Runnable lock, Runnable leave) {
        this.office = office;
        this.lanes = lanes;
        this.frame = frame;
        this.policy = policy;
        this.lock = lock;
        this.leave = leave;
        this.files = FilePicker.onTopOf(() -> frame.scene().getWindow());
        this.exchange = new DeskExchange(office, files, policy);
    }

    /** Shows the window in {@code locale}; on the same screen as before, if there was one. */
    void show(Locale locale, TextSize size) {
        Optional<Route> before = ui == null ? Optional.empty() : ui.navigator().route();
        var texts = new Texts(locale);
        User user = office.session().user();
        var made =
                new Ui(texts, office.clock(), size, lanes, new StoredDrafts(office.drafts(), user.id()), this::screen);
        ui = made;
        inboxEntry = new RailEntry(Icon.CASE, texts.get(AppText.RAIL_CASES), new InboxRoute(), null);
        List<RailEntry> rail = rail(made, inboxEntry);
        List<RailEntry> bottom = List.of(new RailEntry(
                Icon.SETTINGS,
                texts.get(AppText.RAIL_SETTINGS),
                new OfficeSettingsRoute(),
                Capability.ADMINISTER_OFFICE));
        String within = parentTitle();
        var setup = new ShellSetup(
                office.regions()
                        .find(office.database().office())
                        .map(Region::title)
                        .orElse(office.database().office()),
                within,
                new ShellSetup.User(
                        user.name(), texts.get(user.role().title()), user.role().capabilities()),
                rail,
                bottom,
                List.of(
                        new PersonProvider(made, office),
                        new CaseProvider(made, office),
                        new LetterProvider(made, office),
                        Commands.of(made, office.actor(), rail, bottom, this)),
                FXCollections.observableArrayList(saved, new StatusFact(Icon.OFFLINE, texts.get(AppText.FACT_OFFLINE))),
                notices);
        frame.show(new ShellView(made, setup, this, IdleLock.USUAL));
        made.navigator().go(before.orElseGet(this::home));
        facts();
    }

    private Route home() {
        return office.isDistrict() ? new ReceptionRoute() : new InboxRoute();
    }

    private List<RailEntry> rail(Ui own, RailEntry inbox) {
        List<RailEntry> rail = new ArrayList<>();
        rail.add(inbox);
        rail.add(new RailEntry(
                Icon.FAMILY, own.text(AppText.RAIL_FAMILIES), new FamiliesRoute(), Capability.READ_RECORDS));
        rail.add(new RailEntry(
                Icon.LETTER, own.text(AppText.RAIL_LETTERS), new LetterRegisterRoute(), Capability.ISSUE_LETTER));
        rail.add(new RailEntry(Icon.RECAP, own.text(AppText.RAIL_RECAP), new RecapRoute(), Capability.PRINT_RECAP));
        // What a district is for stands first there.
        rail.addAll(office.isDistrict() ? 0 : rail.size(), exchange.rail(own));
        return rail;
    }

    private String parentTitle() {
        return office.regions()
                .find(office.database().office())
                .flatMap(Region::parent)
                .flatMap(code -> office.regions().find(code))
                .map(Region::title)
                .orElse("");
    }

    /** The one place that knows which screen a route is. */
    private Screen screen(Route route, Ui own) {
        return switch (route) {
            case InboxRoute inbox -> inbox(own).screen();
            case CaseRoute one -> {
                InboxView view = inbox(own);
                view.show(one.caseId(), true);
                yield view.screen();
            }
            case CaseFileRoute file ->
                new CaseFileView(
                                own,
                                office.actor(),
                                office.cases(),
                                office.history(),
                                office.codes(),
                                office.regions(),
                                office.zone(),
                                file,
                                new DeskCaseHost(own, office, arrivals, this::facts))
                        .screen();
            case IntakeRoute intake -> intake(own, intake);
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
            case FamilyRoute family ->
                new FamilyView(
                                own,
                                office.actor(),
                                office.households(),
                                office.codes(),
                                office.regions(),
                                new DeskFamilyHost(own, office, arrivals, false),
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
            case AssessmentRoute visit -> assessment(own, visit);
            case LetterRegisterRoute register -> new LetterRegisterView(own, letters()).screen();
            case LetterDraftRoute draft -> new LetterDraftView(own, letters(), draft.referral()).screen();
            case LetterRoute letter -> new LetterView(own, letters(), letter).screen();
            case ReceiptRoute receipt ->
                new ReceiptView(own, office.actor(), office.receipts(), files, receipt).screen();
            case OfficeSettingsRoute settings -> settings(own).screen();
            case RecapRoute recap -> new RecapView(own, recaps()).screen();
            case RecapPaperRoute paper -> new RecapPaperView(own, recaps(), paper).screen();
            case SubmissionRoute submission -> exchange.submission(own);
            case CardPaperRoute card -> exchange.card(own);
            case ReceptionRoute reception -> exchange.reception(own);
            case OfficesRoute offices -> exchange.offices(own);
            case ReferralRoute referral -> referral(own, referral);
            default -> Screen.of("", EmptyState.of(Icon.HOME, ""));
        };
    }

    private Screen intake(Ui own, IntakeRoute route) {
        var view = new IntakeView(
                own,
                office.actor(),
                office.cases(),
                office.search(),
                office.codes(),
                office.regions(),
                office.zone(),
                new DeskCaseHost(own, office, arrivals, this::facts));
        if (route.person() != 0) {
            own.jobs()
                    .run(AppText.JOB_FACTS, progress -> office.search().find(office.actor(), route.person()))
                    .then(found -> found.ifPresent(view::start))
                    .orShow();
        }
        return view.screen();
    }

    private Screen assessment(Ui own, AssessmentRoute route) {
        var view = new AssessmentView(
                own,
                office.assessments(),
                office.codes(),
                office.zone(),
                route,
                visit -> Visits.record(office, route, visit),
                () -> {
                    facts();
                    own.navigator().back();
                });
        own.jobs()
                .run(AppText.JOB_FACTS, progress -> office.assessments().latest(office.actor(), route.household()))
                .then(latest -> latest.ifPresent(view::startFrom))
                .orShow();
        return view.screen();
    }

    private Screen referral(Ui own, ReferralRoute route) {
        var model = new ReferralModel(
                office.actor(),
                office.cases(),
                office.referrals(),
                office.destinations(),
                office.assessments(),
                office.codes(),
                office.regions());
        return new ReferralView(
                        own,
                        model,
                        office.codes(),
                        office.zone(),
                        route,
                        new DeskCaseHost(own, office, arrivals, this::facts))
                .screen();
    }

    private OfficeSettingsView settings(Ui own) {
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
                office.codes(),
                files);
    }

    private RecapServices recaps() {
        return new RecapServices(office.actor(), office.recaps(), files);
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
                new DeskCaseHost(own, office, arrivals, this::facts));
    }

    /** Refreshes the numbers and facts around the screens. */
    private void facts() {
        Ui now = ui;
        RailEntry entry = inboxEntry;
        if (now == null || entry == null) {
            return;
        }
        now.jobs()
                .run(AppText.JOB_FACTS, progress -> office.inbox().count(office.actor(), InboxFilter.ALL))
                .then(count -> entry.badge().set(count))
                .orShow();
        office.database()
                .journal()
                .lastCommit()
                .ifPresent(at -> saved.set(
                        Icon.DONE,
                        now.text(
                                AppText.FACT_SAVED,
                                new Formats(now.texts()).time(LocalTime.ofInstant(at, office.zone()))),
                        Tone.NEUTRAL));
    }

    @Override
    public void switchUser() {
        leave.run();
    }

    @Override
    public void lock() {
        lock.run();
    }

    @Override
    public void language(Locale locale) {
        keep(locale, ui == null ? TextSize.NORMAL : ui.size());
    }

    @Override
    public void textSize(TextSize size) {
        keep(ui == null ? Texts.INDONESIAN : ui.texts().locale(), size);
    }

    private void keep(Locale locale, TextSize size) {
        show(locale, size);
        Ui now = ui;
        if (now != null) {
            now.jobs()
                    .act(
                            AppText.JOB_PREFERENCES,
                            progress -> office.users(policy).keepPreferences(locale, size.percent()))
                    .then(() -> {})
                    .orShow();
        }
    }

    @Override
    public void help() {}
}
