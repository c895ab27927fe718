package id.simpul.testing;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import id.simpul.assessment.ui.AssessmentHost;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.assessment.ui.AssessmentView;
import id.simpul.casework.Approvals;
import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.ServiceStandards;
import id.simpul.casework.csv.CasePart;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseFileView;
import id.simpul.casework.ui.CaseHost;
import id.simpul.casework.ui.ChainRoute;
import id.simpul.casework.ui.ChainView;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.casework.ui.InboxView;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.casework.ui.IntakeView;
import id.simpul.casework.ui.StandardsRoute;
import id.simpul.casework.ui.StandardsView;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.household.csv.ImportPart;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.letter.SlipDesk;
import id.simpul.letter.csv.LetterPart;
import id.simpul.reference.CodeLists;
import id.simpul.referral.DestinationDirectory;
import id.simpul.referral.HandOverDesk;
import id.simpul.referral.ReferralDesk;
import id.simpul.referral.csv.ReferralPart;
import id.simpul.referral.ui.DestinationsView;
import id.simpul.referral.ui.HandOverDialogs;
import id.simpul.referral.ui.ReferralDialogs;
import id.simpul.referral.ui.ReferralModel;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.referral.ui.ReferralServices;
import id.simpul.referral.ui.ReferralView;
import id.simpul.referral.ui.ReferralsOfCase;
import id.simpul.referral.ui.ReferralsRoute;
import id.simpul.referral.ui.WaitingView;
import id.simpul.region.Regions;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.RailEntry;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.shell.StatusFact;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;

/** The screens of cases in a whole window, over an imported folder of synthetic data, on 30 June 2026 at 10.42. */
public final class CaseScreens implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Clock CLOCK = UiForTests.CLOCK;

    /** Who sits before the screens: somebody at the front desk who may do everything, unless a test says otherwise. */
    public Actor actor = new Actor(1, "Siti Rohmah", "320127", EnumSet.allOf(Capability.class));

    /** What the screens asked of features that are not here. */
    public final List<String> asked = new ArrayList<>();

    /** The file. */
    public final Database database;

    /** Areas. */
    public final Regions regions = new Regions();

    /** Code lists. */
    public final CodeLists codes;

    /** Cases. */
    public final CaseDesk cases;

    /** The list of cases. */
    public final CaseInbox inbox;

    /** Histories of cases. */
    public final CaseHistory history;

    /** Referrals. */
    public final ReferralDesk referrals;

    /** Cases given to colleagues and other offices. */
    public final HandOverDesk handOvers;

    /** Assessments. */
    public final AssessmentDesk assessments;

    /** What is kept of forms. */
    public final UiForTests.MemoryDrafts drafts = new UiForTests.MemoryDrafts();

    /** Where people are referred to. */
    public final DestinationDirectory destinations;

    private final PersonSearch search;
    private Ui ui = UiForTests.ui();

    /** Screens over a file in {@code folder} with the data of {@code csv}. */
    public CaseScreens(Path folder, Path csv) {
        database = Database.create(folder, new byte[32], "320127", CLOCK);
        new SearchIndex(regions).open(database);
        codes = CodeLists.of(database);
        CaseCatalogue catalogue = CaseCatalogue.on(database, LocalDate.now(CLOCK));
        cases = new CaseDesk(database, catalogue, CLOCK, ZONE);
        inbox = new CaseInbox(database, catalogue, CLOCK, ZONE);
        history = new CaseHistory(database, catalogue, codes, ZONE);
        assessments = new AssessmentDesk(database);
        destinations = new DestinationDirectory(database, regions);
        destinations.seed(actor);
        referrals = new ReferralDesk(database, cases, destinations, () -> CaseOffice.OURS, CLOCK, ZONE);
        handOvers = new HandOverDesk(database, referrals, regions);
        search = new PersonSearch(database);
        List<ImportPart> parts = new ArrayList<>(FamilyParts.of(regions));
        parts.add(new CasePart(catalogue));
        parts.add(new ReferralPart());
        parts.add(new LetterPart("KELUAR"));
        new CsvImport(database, parts, CLOCK).run(actor, csv, Progress.NONE);
    }

    /** A window of {@code size} that shows {@code route}. */
    public Scene scene(Shots.Size size, Route route) {
        return scene(size, new Texts(Texts.INDONESIAN), route);
    }

    /** A window of {@code size} in the language of {@code texts} that shows {@code route}. */
    public Scene scene(Shots.Size size, Texts texts, Route route) {
        ui = new Ui(texts, CLOCK, TextSize.NORMAL, Jobs.Lanes.sameThread(), drafts, this::screen);
        var frame = new Frame(texts, size.width(), size.height());
        var entry = new RailEntry(Icon.CASE, "Kasus", new InboxRoute(), null);
        entry.badge().set(inbox.count(actor, id.simpul.casework.InboxFilter.ALL));
        var setup = new ShellSetup(
                "Kecamatan Caringin",
                "Kabupaten Bogor",
                new ShellSetup.User("Siti Rohmah", "Petugas layanan", EnumSet.allOf(Capability.class)),
                List.of(entry),
                List.of(),
                List.of(),
                FXCollections.observableArrayList(new StatusFact(Icon.DONE, "Tersimpan di komputer ini 10.42")),
                FXCollections.observableArrayList());
        frame.show(new ShellView(ui, setup, new NoShellHost(), IdleLock.USUAL));
        ui.navigator().go(route);
        return frame.scene();
    }

    /** The window's own parts, after {@link #scene}. */
    public Ui ui() {
        return ui;
    }

    private Screen lists(Ui own, ReferralsRoute route) {
        var services = new ReferralServices(actor, referrals, destinations, codes, ZONE, new ReferralServices.Host() {
            @Override
            public void openCase(long caseFile) {
                own.navigator().go(new CaseFileRoute(caseFile));
            }

            @Override
            public Optional<Long> slip(String code) {
                return new SlipDesk(database).find(actor, code).map(SlipDesk.Slip::referral);
            }

            @Override
            public void reminder(String destination) {
                asked.add("reminder " + destination);
            }
        });
        return switch (route.section()) {
            case WAITING -> new WaitingView(own, services).screen();
            case PLACES -> new DestinationsView(own, services).screen();
        };
    }

    /** The days of services. */
    public ServiceStandards standards() {
        return new ServiceStandards(database, cases.catalogue(), CLOCK.withZone(ZONE));
    }

    private Screen screen(Route route, Ui own) {
        var host = new Host(own);
        return switch (route) {
            case InboxRoute list -> inbox(own, host).screen();
            case CaseFileRoute file ->
                new CaseFileView(own, actor, cases, inbox, history, codes, regions, ZONE, file, host).screen();
            case StandardsRoute days -> new StandardsView(own, actor, standards(), ZONE).screen();
            case ChainRoute chain -> new ChainView(own, actor, new Approvals(database), List.of(), ZONE).screen();
            case IntakeRoute intake ->
                new IntakeView(own, actor, cases, inbox, search, codes, regions, ZONE, intake, host).screen();
            case AssessmentRoute visit ->
                new AssessmentView(
                                own,
                                actor,
                                assessments,
                                new HouseholdDesk(database, CLOCK),
                                codes,
                                regions,
                                ZONE,
                                visit,
                                new VisitHost(own, visit, host))
                        .screen();
            case ReferralRoute referral ->
                new ReferralView(
                                own,
                                new ReferralModel(
                                        actor,
                                        cases,
                                        referrals,
                                        destinations,
                                        assessments,
                                        new FindingDesk(database, CLOCK),
                                        codes,
                                        regions,
                                        file -> Optional.empty()),
                                codes,
                                ZONE,
                                referral,
                                host)
                        .screen();
            case ReferralsRoute lists -> lists(own, lists);
            default -> Screen.of("", EmptyState.of(Icon.HOME, route.toString()));
        };
    }

    private InboxView inbox(Ui own, Host host) {
        return new InboxView(own, actor, cases, inbox, codes, regions, ZONE, host);
    }

    @Override
    public void close() {
        database.close();
    }

    /** Keeps visits as the program does. */
    private final class VisitHost implements AssessmentHost {
        private final Ui own;
        private final AssessmentRoute route;
        private final Host host;
        private final FindingDesk rules = new FindingDesk(database, CLOCK);

        private VisitHost(Ui own, AssessmentRoute route, Host host) {
            this.own = own;
            this.route = route;
            this.host = host;
        }

        @Override
        public long save(long begun, Visit visit, List<RegisterUpdate> updates) {
            updates.forEach(update -> asked.add("register " + update.item() + " " + update.after()));
            return begun == 0
                    ? assessments.record(actor, route.household(), visit)
                    : assessments.edit(actor, begun, visit);
        }

        @Override
        public List<Criterion> criteria(Map<String, Long> answers, LocalDate day) {
            return rules.ofAnswers(FindingDesk.POVERTY, answers, day).stream()
                    .map(finding -> new Criterion(
                            finding.rule().code(),
                            finding.rule().label(own.texts()),
                            finding.state() == State.UNKNOWN ? null : finding.state() == State.MET))
                    .toList();
        }

        @Override
        public void saved(long act, boolean complete) {
            own.navigator().back();
            host.written(own.text(complete ? AssessmentText.SAVED : AssessmentText.PUT_ASIDE), Optional.of(act));
        }

        @Override
        public void print(long household) {
            asked.add("print " + household);
        }
    }

    /** Joins the screens as the program does, and notes what belongs to others. */
    private final class Host implements CaseHost, ReferralView.Host {
        private final Ui own;
        private final ReferralDialogs dialogs;

        private Host(Ui own) {
            this.own = own;
            this.dialogs = new ReferralDialogs(own, actor, referrals, codes, ZONE, this::written);
        }

        private void written(String report, Optional<Long> act) {
            act.ifPresentOrElse(
                    id -> own.snackbar().undoable(report, () -> {
                        referrals.undo(actor, id);
                        own.navigator().route().ifPresent(own.navigator()::go);
                    }),
                    () -> own.snackbar().show(report));
            own.navigator().route().ifPresent(own.navigator()::go);
        }

        @Override
        public List<PersonHit> people(String typed) {
            return search.search(actor, typed);
        }

        @Override
        public void assess(CaseDetail file) {
            own.navigator().go(new AssessmentRoute(file.household(), file.id()));
        }

        @Override
        public void planVisit(CaseDetail file) {
            asked.add("visit " + file.register());
        }

        @Override
        public void refer(CaseDetail file) {
            own.navigator().go(new ReferralRoute(file.id()));
        }

        @Override
        public void referred(CaseDetail file, List<ReferralDesk.Referred> made, String destination) {
            own.navigator().back();
            written(
                    file.register() + " " + destination,
                    Optional.of(made.getFirst().act()));
        }

        @Override
        public void answer(CaseDetail file) {
            CaseDetail.Referral referral = file.referral();
            if (referral != null) {
                dialogs.answer(referral.id());
            }
        }

        @Override
        public void remind(CaseDetail file) {
            CaseDetail.Referral referral = file.referral();
            if (referral != null) {
                dialogs.remind(referral.id(), referral.destination());
            }
        }

        @Override
        public void takeBack(CaseDetail file) {
            CaseDetail.Referral referral = file.referral();
            if (referral != null) {
                dialogs.takeBack(referral.id(), referral.destination());
            }
        }

        @Override
        public Optional<Node> handedOver(CaseDetail file) {
            return Optional.of(new ReferralsOfCase(
                            own,
                            actor,
                            referrals,
                            handOvers,
                            codes,
                            dialogs,
                            referral -> asked.add("letter of " + referral))
                    .node(file.id()));
        }

        @Override
        public List<MenuItem> handOvers(CaseDetail file) {
            return new HandOverDialogs(own, actor, handOvers, codes, ZONE, this::written)
                    .acts(file.id(), file.register(), file.heldBy().isEmpty(), file.restricted());
        }

        @Override
        public void letter(CaseDetail file) {
            asked.add("letter " + file.register());
        }

        @Override
        public Optional<LongConsumer> family() {
            return Optional.of(household -> asked.add("family " + household));
        }

        @Override
        public Optional<Runnable> registerFamily() {
            return Optional.of(() -> asked.add("register"));
        }

        @Override
        public void receipt(CaseDetail file) {
            asked.add("receipt " + file.register());
        }

        @Override
        public void casesChanged() {
            asked.add("changed");
        }
    }
}
