package id.simpul.visit.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.VisitText;
import id.simpul.paper.ui.PagePreview;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.visit.VisitSheets;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sheets of a route as they will be printed. */
public final class VisitSheetsView {
    private final Ui ui;
    private final VisitServices services;
    private final VisitSheetsRoute route;
    private final PagePreview preview;
    private final List<Node> acts;
    private VisitSheets.@Nullable Pages pages;

    /** The sheets of {@code route}. */
    public VisitSheetsView(Ui ui, VisitServices services, VisitSheetsRoute route) {
        this.ui = ui;
        this.services = services;
        this.route = route;
        this.preview = new PagePreview(ui);
        this.acts = List.of(
                Buttons.secondary(Icon.PDF, ui.text(VisitText.SHEETS_PDF), this::save),
                Buttons.primary(Icon.PRINT, ui.text(VisitText.SHEETS_PRINT), this::print));
    }

    /** The screen. */
    public Screen screen() {
        acts.forEach(act -> act.setDisable(true));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column(
                "paper-head",
                Heads.page(
                        ui.text(VisitText.SHEETS_TITLE),
                        new Label(ui.text(
                                VisitText.SHEETS_OF,
                                route.officer(),
                                ui.formats().longDate(route.day()))),
                        Buttons.secondary(ui.text(VisitText.BACK), ui.navigator()::back),
                        acts.get(0),
                        acts.get(1)));
        return Screen.of(ui.text(VisitText.SHEETS_TITLE), new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(VisitText.KEY_PAGES))
                .key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print);
    }

    private void load() {
        ui.jobs()
                .run(
                        VisitText.JOB_PAPER,
                        progress -> services.sheets().of(services.actor(), route.day(), route.officer()))
                .then(made -> {
                    pages = made;
                    acts.forEach(act -> act.setDisable(false));
                    preview.show(made.pdf());
                })
                .orShow();
    }

    private void print() {
        VisitSheets.Pages made = pages;
        if (made != null) {
            new PrintDialog(
                            ui,
                            ui.text(VisitText.SHEETS_TITLE),
                            services.sheets().printing(),
                            made.size(),
                            order -> services.sheets().print(services.actor(), made, order),
                            () -> ui.snackbar().show(ui.text(VisitText.SHEETS_PRINTED)),
                            this::save)
                    .open();
        }
    }

    private void save() {
        VisitSheets.Pages made = pages;
        if (made != null) {
            services.files()
                    .save(
                            ui.text(VisitText.SHEETS_TITLE),
                            ui.text(VisitText.SHEETS_NAME, route.day().toString()),
                            ui.text(VisitText.SHEETS_PDF),
                            "pdf")
                    .ifPresent(file -> ui.jobs()
                            .act(
                                    VisitText.JOB_PAPER,
                                    progress -> services.sheets().save(services.actor(), made, file))
                            .then(() -> ui.snackbar()
                                    .show(ui.text(VisitText.SHEETS_SAVED, String.valueOf(file.getFileName()))))
                            .orShow());
        }
    }
}
