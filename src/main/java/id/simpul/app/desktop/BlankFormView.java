package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.household.Family;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.l10n.text.PrintText;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.PaperSize;
import id.simpul.paper.ui.PagePreview;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.screen.Buttons;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The questionnaire on paper as it will be printed. */
final class BlankFormView {
    private final Ui ui;
    private final Office office;
    private final FilePicker files;
    private final BlankFormRoute route;
    private final PagePreview preview;
    private final Label subtitle = new Label();
    private final Button save;
    private final Button print;
    private @Nullable Shown shown;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(String whose, PaperSize size, byte[] pdf) {}

    BlankFormView(Ui ui, Office office, FilePicker files, BlankFormRoute route) {
        this.ui = ui;
        this.office = office;
        this.files = files;
        this.route = route;
        this.preview = new PagePreview(ui);
        this.save = Buttons.secondary(Icon.PDF, ui.text(AssessmentText.PAPER_SAVE), this::save);
        this.print = Buttons.primary(Icon.PRINT, ui.text(AssessmentText.PAPER_PRINT), this::print);
    }

    Screen screen() {
        List.of(save, print).forEach(button -> button.setDisable(true));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column(
                "paper-head",
                Heads.page(
                        ui.text(AssessmentText.PAPER_PAGE),
                        subtitle,
                        Buttons.secondary(ui.text(AssessmentText.BACK), ui.navigator()::back),
                        save,
                        print));
        return Screen.of(ui.text(AssessmentText.PAPER_PAGE), new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print)
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(AssessmentText.KEY_PAGES));
    }

    private void load() {
        ui.jobs()
                .run(AssessmentText.JOB_PAPER, progress -> made())
                .then(made -> {
                    shown = made;
                    subtitle.setText(
                            made.whose().isEmpty()
                                    ? ui.text(AssessmentText.PAPER_SUBTITLE)
                                    : ui.text(AssessmentText.PAPER_OF, made.whose()));
                    List.of(save, print).forEach(button -> button.setDisable(false));
                    preview.show(made.pdf());
                })
                .orShow();
    }

    private Shown made() {
        Optional<Family> family =
                route.household() == 0 ? Optional.empty() : office.households().find(office.actor(), route.household());
        OfficeProfile profile = office.profile().profile();
        PaperSize size = profile.paper().size();
        var form = new BlankForm(
                office.typesetter(),
                office.codes(),
                office.regions(),
                office.assessments().instrument(),
                LocalDate.ofInstant(office.clock().instant(), office.zone()));
        return new Shown(
                family.flatMap(Family::head).map(head -> head.name().reveal()).orElse(""),
                size,
                form.pdf(
                        size,
                        office.regions().fullName(office.database().office()),
                        family.orElse(null),
                        office.clock().instant()));
    }

    private void print() {
        Shown made = shown;
        if (made != null) {
            String title = ui.text(AssessmentText.PAPER_PAGE);
            new PrintDialog(
                            ui,
                            title,
                            office.printing(),
                            made.size(),
                            order -> {
                                office.printing().print(made.pdf(), made.size(), order, title);
                                given("cetak");
                            },
                            () -> ui.snackbar().show(ui.text(AssessmentText.PAPER_PRINTED)),
                            this::save)
                    .open();
        }
    }

    private void save() {
        Shown made = shown;
        if (made != null) {
            KeyPapers.save(
                    ui,
                    files,
                    ui.text(AssessmentText.PAPER_PAGE),
                    ui.text(AssessmentText.PAPER_NAME),
                    made.pdf(),
                    () -> given("PDF"));
        }
    }

    /** As with every other paper, the history says that it left the office. */
    private void given(String how) {
        office.assessments().given(office.actor(), route.household(), how);
    }
}
