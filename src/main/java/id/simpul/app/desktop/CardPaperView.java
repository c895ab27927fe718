package id.simpul.app.desktop;

import id.simpul.exchange.ui.ExchangeServices;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;

/** This office's registration card as it will be printed: digits to read out, and all of it as a QR code. */
final class CardPaperView {
    private final Ui ui;
    private final ExchangeServices services;
    private final KeyPapers papers;

    /** The card of the office of {@code services}, made by {@code papers}. */
    CardPaperView(Ui ui, ExchangeServices services, KeyPapers papers) {
        this.ui = ui;
        this.services = services;
        this.papers = papers;
    }

    /** The screen. */
    Screen screen() {
        Regions regions = services.regions();
        String district = regions.find(services.enrolment().office().digits())
                .flatMap(Region::parent)
                .map(regions::fullName)
                .orElse("");
        String whom = ui.text(ExchangeText.PAPER_CARD_SUBTITLE, district);
        return new PaperScreen(
                        ui,
                        papers.output(),
                        ui.text(ExchangeText.PAPER_CARD_TITLE),
                        () -> new PaperScreen.Paper(
                                papers.paper(services.enrolment().card(services.actor(), services.open())), whom))
                .subtitle(whom)
                .screen();
    }
}
