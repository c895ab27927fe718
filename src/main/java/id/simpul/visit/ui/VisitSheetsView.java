package id.simpul.visit.ui;

import id.simpul.l10n.text.VisitText;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import id.simpul.visit.VisitSheets;
import java.nio.file.Path;

/** The sheets of a route as they will be printed. */
public final class VisitSheetsView {
    private final PaperScreen paper;

    /** The sheets of {@code route}. */
    public VisitSheetsView(Ui ui, VisitServices services, VisitSheetsRoute route) {
        VisitSheets sheets = services.sheets();
        paper = new PaperScreen(ui, services.files(), ui.text(VisitText.SHEETS_TITLE), new PaperScreen.Source() {
            private VisitSheets.Pages made() {
                return sheets.of(services.actor(), route.day(), route.officer());
            }

            @Override
            public PaperScreen.Paper paper() {
                VisitSheets.Pages made = made();
                return new PaperScreen.Paper(
                        route.day().toString(),
                        ui.text(
                                VisitText.SHEETS_OF,
                                route.officer(),
                                ui.formats().longDate(route.day())),
                        made.size(),
                        made.pdf());
            }

            @Override
            public void print(PrintOrder order) {
                sheets.print(services.actor(), made(), order);
            }

            @Override
            public void save(Path file) {
                sheets.save(services.actor(), made(), file);
            }

            @Override
            public Printing printing() {
                return sheets.printing();
            }
        });
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
