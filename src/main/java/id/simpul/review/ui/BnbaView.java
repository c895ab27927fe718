package id.simpul.review.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.ReviewText;
import id.simpul.paper.ui.PagePreview;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.review.Bnba;
import id.simpul.review.BnbaDesk.Format;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pages of a list by name and address as they will be printed; printing and saving are recorded. */
public final class BnbaView {
    private final Ui ui;
    private final ReviewServices services;
    private final BnbaRoute route;
    private final PagePreview preview;
    private final Label subtitle = new Label();
    private final List<Node> acts;
    private @Nullable Bnba list;

    /** The pages of {@code route}. */
    public BnbaView(Ui ui, ReviewServices services, BnbaRoute route) {
        this.ui = ui;
        this.services = services;
        this.route = route;
        this.preview = new PagePreview(ui);
        this.acts = List.of(
                Buttons.secondary(Icon.TABLE, ui.text(ReviewText.BNBA_XLSX), () -> save(Format.XLSX)),
                Buttons.secondary(Icon.PDF, ui.text(ReviewText.BNBA_PDF), () -> save(Format.PDF)),
                Buttons.primary(Icon.PRINT, ui.text(ReviewText.BNBA_PRINT), this::print));
    }

    /** What the screen shows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(Bnba list, byte[] pdf) {}

    /** The screen. */
    public Screen screen() {
        acts.forEach(act -> act.setDisable(true));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column(
                "paper-head",
                Heads.page(
                        ui.text(ReviewText.BNBA_TITLE),
                        subtitle,
                        Buttons.secondary(ui.text(ReviewText.BNBA_BACK), ui.navigator()::back),
                        acts.get(0),
                        acts.get(1),
                        acts.get(2)));
        return Screen.of(ui.text(ReviewText.BNBA_TITLE), new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(ReviewText.KEY_PAGES))
                .key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print);
    }

    private void load() {
        ui.jobs()
                .run(ReviewText.JOB_BNBA, progress -> {
                    Bnba made = services.bnba().list(services.actor(), route.request());
                    return new Shown(made, services.bnba().pdf(made));
                })
                .then(shown -> {
                    list = shown.list();
                    subtitle.setText(ui.text(
                            route.request().unmasked() ? ReviewText.BNBA_SHOWN_OPEN : ReviewText.BNBA_SHOWN,
                            shown.list().rows().size(),
                            route.request().recipient()));
                    acts.forEach(act -> act.setDisable(false));
                    preview.show(shown.pdf());
                })
                .orShow();
    }

    private void print() {
        Bnba made = list;
        if (made != null) {
            new PrintDialog(
                            ui,
                            ui.text(ReviewText.BNBA_TITLE),
                            services.bnba().printing(),
                            made.size(),
                            order -> services.bnba().print(services.actor(), made, order),
                            () -> ui.snackbar().show(ui.text(ReviewText.BNBA_PRINTED)),
                            () -> save(Format.PDF))
                    .open();
        }
    }

    private void save(Format format) {
        Bnba made = list;
        if (made == null) {
            return;
        }
        boolean pdf = format == Format.PDF;
        services.files()
                .save(
                        ui.text(ReviewText.BNBA_TITLE),
                        ui.text(
                                pdf ? ReviewText.BNBA_PDF_NAME : ReviewText.BNBA_XLSX_NAME,
                                made.made().toLocalDate().toString()),
                        ui.text(pdf ? ReviewText.BNBA_PDF_FILES : ReviewText.BNBA_XLSX_FILES),
                        pdf ? "pdf" : "xlsx")
                .ifPresent(file -> ui.jobs()
                        .act(
                                ReviewText.JOB_BNBA_SAVE,
                                progress -> services.bnba().save(services.actor(), made, format, file))
                        .then(() ->
                                ui.snackbar().show(ui.text(ReviewText.BNBA_SAVED, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}
