package id.simpul.recommendation.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;

/** A statement that chooses between two aids, as it will be printed. */
public final class StatementView {
    private final PaperScreen paper;

    /** The statement of {@code route}. */
    public StatementView(Ui ui, RecommendationServices services, StatementRoute route) {
        String title = ui.text(RecommendationText.STATEMENT_TITLE);
        paper = new PaperScreen(
                        ui,
                        new PaperOutput(
                                ui,
                                services.files(),
                                services.actor(),
                                services.choices().handouts()),
                        title,
                        () -> new PaperScreen.Paper(
                                title,
                                ui.text(RecommendationText.STATEMENT_SUBTITLE),
                                services.choices().paper(services.actor(), route.choice())))
                .mayGiveOut(services.actor().may(Capability.WORK_CASE));
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
