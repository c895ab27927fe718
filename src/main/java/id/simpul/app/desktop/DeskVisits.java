package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.assessment.ui.VisitsPane;
import id.simpul.household.Family;
import id.simpul.household.ui.FamilyTab;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import javafx.scene.Node;

/** The visits to a family as a tab of its record. */
final class DeskVisits implements FamilyTab, VisitsPane.Host {
    private final Ui ui;
    private final VisitsPane pane;

    DeskVisits(Ui ui, Office office) {
        this.ui = ui;
        this.pane = new VisitsPane(
                ui,
                office.actor(),
                office.assessments(),
                office.codes(),
                LocalDate.ofInstant(office.clock().instant(), office.zone()),
                this);
    }

    @Override
    public String title() {
        return ui.text(AssessmentText.TAB);
    }

    @Override
    public Node node(Family family, boolean unmasked) {
        return pane.node(family);
    }

    @Override
    public void assess(long household) {
        ui.navigator().go(new AssessmentRoute(household, 0));
    }

    @Override
    public void print(long household) {
        ui.navigator().go(new BlankFormRoute(household));
    }
}
