package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.NumberingText;
import id.simpul.letter.NumberDesk;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.nio.file.Path;

/** The report of register and letter numbers as it will be printed. */
public final class NumberPaperView {
    private final PaperScreen paper;

    /** The report of {@code route}; {@code files} chooses where to save. */
    public NumberPaperView(Ui ui, Actor actor, NumberDesk desk, FilePicker files, NumberPaperRoute route) {
        String year = Integer.toString(route.year());
        paper = new PaperScreen(ui, files, ui.text(NumberingText.REPORT_TITLE), new PaperScreen.Source() {
            @Override
            public PaperScreen.Paper paper() {
                return new PaperScreen.Paper(year, year, desk.size(), desk.pdf(actor, route.year()));
            }

            @Override
            public void print(PrintOrder order) {
                desk.print(actor, route.year(), order);
            }

            @Override
            public void save(Path file) {
                desk.save(actor, route.year(), file);
            }

            @Override
            public Printing printing() {
                return desk.printing();
            }
        });
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
