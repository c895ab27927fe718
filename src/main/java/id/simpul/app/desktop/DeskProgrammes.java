package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.household.Family;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.FamilyTab;
import id.simpul.programme.ui.AidTab;
import id.simpul.programme.ui.ProgrammeHost;
import id.simpul.programme.ui.ProgrammeServices;
import id.simpul.screen.Ui;
import javafx.scene.Node;

/** Joins the screens of programmes to the features around them. */
final class DeskProgrammes implements ProgrammeHost {
    private final Ui ui;

    private DeskProgrammes(Ui ui) {
        this.ui = ui;
    }

    /** What the screens of programmes in {@code office} work with. */
    static ProgrammeServices services(Ui ui, Office office) {
        return new ProgrammeServices(
                office.actor(),
                office.programmes(),
                office.participations(),
                office.recipients(),
                office.codes(),
                office.regions(),
                new DeskProgrammes(ui));
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
                return tab.node(family);
            }
        };
    }

    @Override
    public void openFamily(long household) {
        ui.navigator().go(new FamilyRoute(household));
    }
}
