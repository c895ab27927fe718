package id.simpul.visit.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.VisitText;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import id.simpul.visit.VisitSheets;

/** The sheets of a route as they will be printed. */
public final class VisitSheetsView {
    private final PaperScreen paper;

    /** The sheets of {@code route}. */
    public VisitSheetsView(Ui ui, VisitServices services, VisitSheetsRoute route) {
        VisitSheets sheets = services.sheets();
        String title = ui.text(VisitText.SHEETS_TITLE);
        paper = new PaperScreen(
                ui,
                new PaperOutput(ui, services.files(), services.actor(), sheets.handouts()),
                title,
                () -> new PaperScreen.Paper(
                        ui.text(PrintText.NAMED, title, route.day().toString()),
                        ui.text(
                                VisitText.SHEETS_OF,
                                route.officer(),
                                ui.formats().longDate(route.day())),
                        sheets.of(services.actor(), route.day(), route.officer())));
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
