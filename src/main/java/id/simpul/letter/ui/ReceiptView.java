package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.ReceiptDesk;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.nio.file.Path;

/** The receipt of a case as it will be printed. */
public final class ReceiptView {
    private final PaperScreen paper;

    /** The receipt of {@code route}; {@code files} chooses where to save. */
    public ReceiptView(Ui ui, Actor actor, ReceiptDesk desk, FilePicker files, ReceiptRoute route) {
        paper = new PaperScreen(ui, files, ui.text(LetterText.RECEIPT_TITLE), new PaperScreen.Source() {
            @Override
            public PaperScreen.Paper paper() {
                ReceiptDesk.Sheet made = desk.sheet(actor, route.caseFile());
                return new PaperScreen.Paper(
                        made.register(), ui.text(LetterText.RECEIPT_OF, made.register()), made.sheet(), made.pdf());
            }

            @Override
            public void print(PrintOrder order) {
                desk.print(actor, route.caseFile(), order);
            }

            @Override
            public void save(Path file) {
                desk.save(actor, route.caseFile(), file);
            }

            @Override
            public Printing printing() {
                return desk.printing();
            }

            @Override
            public boolean mayGiveOut() {
                return actor.may(Capability.WORK_CASE);
            }
        });
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
