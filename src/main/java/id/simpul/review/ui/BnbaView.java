package id.simpul.review.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.ReviewText;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.review.Bnba;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The pages of a list by name and address as they will be printed; printing and saving are recorded. */
public final class BnbaView {
    private final Ui ui;
    private final ReviewServices services;
    private final BnbaRoute route;
    private final PaperOutput output;
    /** The list that is shown: made on a work thread. */
    private final AtomicReference<@Nullable Bnba> shown = new AtomicReference<>();

    /** The pages of {@code route}. */
    public BnbaView(Ui ui, ReviewServices services, BnbaRoute route) {
        this.ui = ui;
        this.services = services;
        this.route = route;
        this.output = new PaperOutput(
                ui, services.files(), services.actor(), services.bnba().handouts());
    }

    /** The screen. */
    public Screen screen() {
        return new PaperScreen(ui, output, ui.text(ReviewText.BNBA_TITLE), this::paper)
                .also(Icon.TABLE, ui.text(PrintText.SAVE_XLSX), this::saveWorkbook)
                .screen();
    }

    private PaperScreen.Paper paper() {
        Bnba made = services.bnba().list(services.actor(), route.request());
        shown.set(made);
        return new PaperScreen.Paper(
                new PaperOutput.Named(
                        ui.text(ReviewText.BNBA_CALLED),
                        ui.text(
                                ReviewText.BNBA_PDF_NAME,
                                made.made().toLocalDate().toString()),
                        services.bnba().paper(made)),
                ui.text(
                        route.request().unmasked() ? ReviewText.BNBA_SHOWN_OPEN : ReviewText.BNBA_SHOWN,
                        made.rows().size(),
                        route.request().recipient()));
    }

    private void saveWorkbook() {
        Bnba made = shown.get();
        if (made != null) {
            output.saveWorkbook(
                    ui.text(ReviewText.BNBA_CALLED),
                    ui.text(ReviewText.BNBA_XLSX_NAME, made.made().toLocalDate().toString()),
                    file -> services.bnba().saveWorkbook(services.actor(), made, file));
        }
    }
}
