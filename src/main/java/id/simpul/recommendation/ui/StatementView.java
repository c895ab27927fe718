package id.simpul.recommendation.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.letter.StatementDesk;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.recommendation.AidChoice;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.nio.file.Path;

/** A statement that chooses between two aids, as it will be printed. */
public final class StatementView {
    private final PaperScreen paper;

    /** The statement of {@code route}. */
    public StatementView(Ui ui, RecommendationServices services, StatementRoute route) {
        AidChoice choice = route.choice();
        Long caseFile = choice.caseFile();
        long about = caseFile == null ? choice.household() : caseFile;
        paper = new PaperScreen(
                ui, services.files(), ui.text(RecommendationText.STATEMENT_TITLE), new PaperScreen.Source() {
                    @Override
                    public PaperScreen.Paper paper() {
                        StatementDesk.Paper made = services.choices().paper(services.actor(), choice);
                        return new PaperScreen.Paper(
                                "", ui.text(RecommendationText.STATEMENT_SUBTITLE), made.size(), made.pdf());
                    }

                    @Override
                    public void print(PrintOrder order) {
                        services.choices()
                                .papers()
                                .print(
                                        services.actor(),
                                        services.choices().statement(services.actor(), choice),
                                        about,
                                        order);
                    }

                    @Override
                    public void save(Path file) {
                        services.choices()
                                .papers()
                                .save(
                                        services.actor(),
                                        services.choices().statement(services.actor(), choice),
                                        about,
                                        file);
                    }

                    @Override
                    public Printing printing() {
                        return services.choices().papers().printing();
                    }

                    @Override
                    public boolean mayGiveOut() {
                        return services.actor().may(Capability.WORK_CASE);
                    }
                });
    }

    /** The screen. */
    public Screen screen() {
        return paper.screen();
    }
}
