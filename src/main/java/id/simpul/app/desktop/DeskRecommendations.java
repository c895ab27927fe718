package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.casework.CaseDetail;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.recommendation.ui.RecommendationHost;
import id.simpul.recommendation.ui.RecommendationRoute;
import id.simpul.recommendation.ui.RecommendationServices;
import id.simpul.recommendation.ui.RecommendationView;
import id.simpul.recommendation.ui.StatementRoute;
import id.simpul.recommendation.ui.StatementView;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.time.LocalDate;

/** Joins the screens of recommendations to the features around them. */
final class DeskRecommendations implements RecommendationHost {
    private final Ui ui;
    private final Office office;

    private DeskRecommendations(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    private static RecommendationServices services(Office office, FilePicker files) {
        return new RecommendationServices(
                office.actor(),
                office.recommendations().desk(),
                office.recommendations().choices(),
                office.codes(),
                files);
    }

    static Screen screen(Ui ui, Office office, FilePicker files, RecommendationRoute route) {
        return new RecommendationView(ui, services(office, files), route, new DeskRecommendations(ui, office)).screen();
    }

    static Screen screen(Ui ui, Office office, FilePicker files, StatementRoute route) {
        return new StatementView(ui, services(office, files), route).screen();
    }

    @Override
    public void kept(CaseDetail file, long act) {
        ui.navigator().back();
        written(ui.text(RecommendationText.KEPT, file.register()), act);
    }

    @Override
    public void written(String report, long act) {
        ui.undoable(
                report,
                AppText.JOB_UNDO,
                progress -> office.recommendations().desk().undo(office.actor(), act),
                // Going to where one is shows the screen anew.
                () -> ui.navigator().route().ifPresent(ui.navigator()::go));
    }

    @Override
    public void findings(CaseDetail file) {
        LocalDate today = LocalDate.now(office.clock().withZone(office.zone()));
        ui.navigator().go(new FamilyRoute(file.household(), 0, today));
    }
}
