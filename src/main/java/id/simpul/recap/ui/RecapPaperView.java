package id.simpul.recap.ui;

import id.simpul.l10n.text.RecapText;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;

/** The pages of a recap as they will be printed. */
public final class RecapPaperView {
    private final PaperScreen paper;

    /** The pages of {@code route}. */
    public RecapPaperView(Ui ui, RecapServices services, RecapPaperRoute route) {
        var actions = new RecapActions(ui, services);
        paper = new PaperScreen(ui, actions.output(), ui.text(RecapText.PREVIEW_TITLE), () -> {
                    PaperOutput.Named made =
                            actions.named(services.desk().recap(services.actor(), route.month()), route.grouping());
                    return new PaperScreen.Paper(made, ui.formats().month(route.month()));
                })
                .mayGiveOut(actions.mayGiveOut());
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
