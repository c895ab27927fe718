package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.NumberingText;
import id.simpul.l10n.text.PrintText;
import id.simpul.letter.NumberDesk;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;

/** The report of register and letter numbers as it will be printed. */
public final class NumberPaperView {
    private final PaperScreen paper;

    /** The report of {@code route}; {@code files} chooses where to save. */
    public NumberPaperView(Ui ui, Actor actor, NumberDesk desk, FilePicker files, NumberPaperRoute route) {
        String year = Integer.toString(route.year());
        String title = ui.text(NumberingText.REPORT_TITLE);
        paper = new PaperScreen(
                ui,
                new PaperOutput(ui, files, actor, desk.handouts()),
                title,
                () -> new PaperScreen.Paper(
                        ui.text(PrintText.NAMED, title, year), year, desk.paper(actor, route.year())));
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
