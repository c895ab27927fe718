package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.casework.CaseRow;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.finding.ui.RuleServices;
import id.simpul.finding.ui.RulesView;
import id.simpul.household.Family;
import id.simpul.household.PersonHit;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.FamilyTab;
import id.simpul.programme.ui.AidTab;
import id.simpul.programme.ui.KubeView;
import id.simpul.programme.ui.OffersView;
import id.simpul.programme.ui.OutletsView;
import id.simpul.programme.ui.ProgrammeHost;
import id.simpul.programme.ui.ProgrammeServices;
import id.simpul.programme.ui.ProgrammesRoute;
import id.simpul.programme.ui.ProgrammesView;
import id.simpul.programme.ui.RepairsView;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;

/** Joins the screens of programmes to the features around them. */
final class DeskProgrammes implements ProgrammeHost {
    /** A number may be the beginning of others. */
    private static final int MANY = 50;

    private final Ui ui;
    private final Office office;

    private DeskProgrammes(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    /** What the screens of programmes in {@code office} work with. */
    static ProgrammeServices services(Ui ui, Office office) {
        return new ProgrammeServices(
                office.actor(),
                office.programmes(),
                office.participations(),
                office.aid().recipients(),
                office.aid().outlets(),
                office.aid().kubes(),
                office.aid().repairs(),
                office.aid().offers(),
                office.search(),
                office.codes(),
                office.regions(),
                new DeskProgrammes(ui, office));
    }

    /** The tab of a family's record with what it takes part in and received. */
    static FamilyTab aid(Ui ui, Office office, Runnable changed) {
        var tab = new AidTab(ui, services(ui, office), changed);
        return new FamilyTab() {
            @Override
            public String title() {
                return tab.title();
            }

            @Override
            public Node node(Family family, boolean unmasked) {
                return tab.node(family, unmasked);
            }
        };
    }

    @Override
    public void openFamily(long household) {
        ui.navigator().go(new FamilyRoute(household));
    }

    @Override
    public void openCase(long caseId) {
        ui.navigator().go(new CaseFileRoute(caseId));
    }

    @Override
    public Optional<Long> caseOf(String register) {
        return office.inbox().byRegister(office.actor(), register, MANY).stream()
                .filter(row -> row.register().equalsIgnoreCase(register.strip()))
                .findFirst()
                .map(CaseRow::id);
    }

    @Override
    public Optional<PersonHit> headOf(long household) {
        return office.households()
                .find(office.actor(), household)
                .flatMap(Family::head)
                .flatMap(head -> office.search().find(office.actor(), head.id()));
    }

    /** The screen of one of the lists. */
    static Screen screen(Ui ui, Office office, FilePicker files, ProgrammesRoute route) {
        ProgrammeServices services = services(ui, office);
        return switch (route.section()) {
            case CATALOGUE -> new ProgrammesView(ui, services).screen();
            case OUTLETS -> new OutletsView(ui, services).screen();
            case KUBE -> new KubeView(ui, services).screen();
            case REPAIRS -> new RepairsView(ui, services).screen();
            case OFFERS -> new OffersView(ui, services).screen();
            case RULES ->
                new RulesView(
                                ui,
                                new RuleServices(
                                        office.actor(),
                                        office.database().office(),
                                        office.findings(),
                                        office.rules(),
                                        office.codes(),
                                        () -> LocalDate.now(office.clock().withZone(office.zone())),
                                        route.section().chips(ui).node(),
                                        new DeskRules(ui, office, files)))
                        .screen();
        };
    }
}
