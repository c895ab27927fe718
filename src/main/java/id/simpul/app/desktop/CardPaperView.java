package id.simpul.app.desktop;

import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.ui.ExchangeServices;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.l10n.text.PrintText;
import id.simpul.paper.ui.PagePreview;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** This office's registration card as it will be printed: digits to read out, and all of it as a QR code. */
final class CardPaperView {
    private final Ui ui;
    private final ExchangeServices services;
    private final KeyPapers papers;
    private final PagePreview preview;
    private final Button save;
    private final Button print;
    private @Nullable Shown shown;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(RegistrationCard card, byte[] pdf) {}

    /** The card of the office of {@code services}, made by {@code papers}. */
    CardPaperView(Ui ui, ExchangeServices services, KeyPapers papers) {
        this.ui = ui;
        this.services = services;
        this.papers = papers;
        this.preview = new PagePreview(ui);
        this.save = Buttons.secondary(Icon.PDF, ui.text(ExchangeText.PAPER_SAVE), this::save);
        this.print = Buttons.primary(Icon.PRINT, ui.text(ExchangeText.PAPER_PRINT), this::print);
    }

    /** The screen. */
    Screen screen() {
        List.of(save, print).forEach(button -> button.setDisable(true));
        String code = services.enrolment().office().digits();
        Regions regions = services.regions();
        String district = regions.find(code)
                .flatMap(Region::parent)
                .map(regions::fullName)
                .orElse("");
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column(
                "paper-head",
                Heads.page(
                        ui.text(ExchangeText.PAPER_CARD_TITLE),
                        new Label(ui.text(ExchangeText.PAPER_CARD_SUBTITLE, district)),
                        Buttons.secondary(ui.text(ExchangeText.PAPER_BACK), ui.navigator()::back),
                        save,
                        print));
        return Screen.of(ui.text(ExchangeText.PAPER_CARD_TITLE), new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print)
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(ExchangeText.KEY_PAGES));
    }

    private void load() {
        ui.jobs()
                .run(ExchangeText.JOB_PAPER, progress -> {
                    RegistrationCard card = services.enrolment().card(services.actor(), services.open());
                    return new Shown(card, papers.pages(card));
                })
                .then(made -> {
                    shown = made;
                    List.of(save, print).forEach(button -> button.setDisable(false));
                    preview.show(made.pdf());
                })
                .orShow();
    }

    private String name(Shown made) {
        return "SLRT-" + made.card().office().digits() + ".kartu.pdf";
    }

    private void print() {
        Shown made = shown;
        if (made != null) {
            papers.print(ui.text(ExchangeText.PAPER_CARD_TITLE), name(made), made.pdf());
        }
    }

    private void save() {
        Shown made = shown;
        if (made != null) {
            papers.save(ui.text(ExchangeText.PAPER_CARD_TITLE), name(made), made.pdf());
        }
    }
}
