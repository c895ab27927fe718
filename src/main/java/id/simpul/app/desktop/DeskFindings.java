package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.finding.ui.FindingServices;
import id.simpul.finding.ui.FindingTab;
import id.simpul.household.Family;
import id.simpul.household.ui.FamilyHost;
import id.simpul.household.ui.FamilyTab;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import javafx.scene.Node;

/** Joins the screens of findings to the features around them. */
final class DeskFindings {
    private DeskFindings() {}

    /** The forms of the record around the tab, once it has them. */
    private static final class Forms {
        private FamilyTab.Editor editor = FamilyTab.Editor.NONE;
    }

    /** The tab of a family's record with what dated rules find about it. */
    static FamilyTab tab(Ui ui, Office office, FamilyHost host, Runnable changed) {
        var forms = new Forms();
        var services = new FindingServices(
                office.actor(),
                office.findings(),
                office.codes(),
                () -> LocalDate.now(office.clock().withZone(office.zone())),
                new FindingServices.Host() {
                    @Override
                    public void assess(long household, long person, String field) {
                        ui.navigator().go(new AssessmentRoute(household, 0, person, field));
                    }

                    @Override
                    public void editMember(long person, String fact) {
                        forms.editor.member(person, fact);
                    }

                    @Override
                    public void editFamily() {
                        forms.editor.family();
                    }

                    @Override
                    public void recordProgramme(Family family, Runnable saved) {
                        host.recordProgramme(family, saved);
                    }
                });
        var tab = new FindingTab(ui, services, changed);
        return new FamilyTab() {
            @Override
            public void use(Editor used) {
                forms.editor = used;
            }

            @Override
            public boolean asOf(LocalDate day) {
                tab.asOf(day);
                return true;
            }

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
}
