package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.household.Family;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.Optional;

/** The questionnaire on paper as it will be printed. */
final class BlankFormView {
    private final Ui ui;
    private final Office office;
    private final FilePicker files;
    private final BlankFormRoute route;

    BlankFormView(Ui ui, Office office, FilePicker files, BlankFormRoute route) {
        this.ui = ui;
        this.office = office;
        this.files = files;
        this.route = route;
    }

    Screen screen() {
        var handouts = new Handouts(office.database(), office.printing());
        return new PaperScreen(
                        ui,
                        new PaperOutput(ui, files, office.actor(), handouts),
                        ui.text(AssessmentText.PAPER_PAGE),
                        this::made)
                .screen();
    }

    private PaperScreen.Paper made() {
        Optional<Family> family =
                route.household() == 0 ? Optional.empty() : office.households().find(office.actor(), route.household());
        String whose =
                family.flatMap(Family::head).map(head -> head.name().reveal()).orElse("");
        return new PaperScreen.Paper(
                new PaperOutput.Named(
                        ui.text(AssessmentText.PAPER_PAGE), ui.text(AssessmentText.PAPER_NAME), handout(family)),
                whose.isEmpty() ? ui.text(AssessmentText.PAPER_SUBTITLE) : ui.text(AssessmentText.PAPER_OF, whose));
    }

    private Handout handout(Optional<Family> family) {
        var form = new BlankForm(
                office.typesetter(),
                office.codes(),
                office.regions(),
                office.assessments().instrument(),
                LocalDate.ofInstant(office.clock().instant(), office.zone()));
        return form.handout(
                office.profile().profile().paper().size(),
                office.regions().fullName(office.database().office()),
                family.orElse(null),
                office.clock().instant(),
                ui.text(AssessmentText.PAPER_PAGE));
    }
}
