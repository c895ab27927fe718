package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.LetterText;
import id.simpul.l10n.text.PrintText;
import id.simpul.letter.ReceiptDesk;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;

/** The receipt of a case as it will be printed. */
public final class ReceiptView {
    private final PaperScreen paper;

    /** The receipt of {@code route}; {@code files} chooses where to save. */
    public ReceiptView(Ui ui, Actor actor, ReceiptDesk desk, FilePicker files, ReceiptRoute route) {
        String title = ui.text(LetterText.RECEIPT_TITLE);
        paper = new PaperScreen(ui, new PaperOutput(ui, files, actor, desk.handouts()), title, () -> {
                    ReceiptDesk.Sheet made = desk.sheet(actor, route.caseFile());
                    return new PaperScreen.Paper(
                            ui.text(PrintText.NAMED, title, made.register()),
                            ui.text(LetterText.RECEIPT_OF, made.register()),
                            made.paper());
                })
                .mayGiveOut(actor.may(Capability.WORK_CASE));
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
