package id.simpul.app.desktop;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.ui.ExchangePapers;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.l10n.text.PrintText;
import id.simpul.paper.DistrictSheet;
import id.simpul.paper.EnrolmentCard;
import id.simpul.paper.Handout;
import id.simpul.paper.KeySheets;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Typesetter;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The papers of an enrolment on F4: the card with a preview, the others straight to the printer. */
final class KeyPapers implements ExchangePapers {
    private static final PaperSize SIZE = PaperSize.F4;

    private final Ui ui;
    private final OfficeCode office;
    private final KeySheets sheets;
    private final PaperOutput output;
    private final Regions regions;

    /** Papers of {@code office}, in the language of {@code ui}. */
    KeyPapers(Ui ui, OfficeCode office, Typesetter typesetter, PaperOutput output, Regions regions) {
        this.ui = ui;
        this.office = office;
        this.sheets = new KeySheets(typesetter, ui.texts());
        this.output = output;
        this.regions = regions;
    }

    @Override
    public void card(RegistrationCard card) {
        ui.navigator().go(new CardPaperRoute());
    }

    @Override
    public void appointment(OfficeCode appointed, String digits) {
        String name = regions.fullName(appointed.digits());
        var sheet = new DistrictSheet(
                SIZE,
                regions.fullName(office.digits()),
                name,
                today(),
                groups(digits),
                null,
                List.of(
                        ui.text(ExchangeText.PAPER_APPOINTMENT_STEP_1, name),
                        ui.text(ExchangeText.PAPER_APPOINTMENT_STEP_2),
                        ui.text(ExchangeText.PAPER_APPOINTMENT_STEP_3)),
                ui.clock().instant());
        print(() -> named(
                ui.text(ExchangeText.PAPER_APPOINTMENT_TITLE, name),
                "SLRT-" + appointed.digits() + ".lampiran.pdf",
                sheets.districtSheet(sheet)));
    }

    @Override
    public void founding(EnrolmentDesk.Founded founded) {
        var sheet = new DistrictSheet(
                SIZE,
                regions.fullName(office.digits()),
                office.dotted(),
                today(),
                groups(founded.digits()),
                founded.groupedSecret(),
                List.of(
                        ui.text(ExchangeText.PAPER_FOUNDING_STEP_1),
                        ui.text(ExchangeText.PAPER_FOUNDING_STEP_2),
                        ui.text(ExchangeText.PAPER_FOUNDING_STEP_3),
                        ui.text(ExchangeText.PAPER_FOUNDING_STEP_4)),
                ui.clock().instant());
        print(() -> named(
                ui.text(ExchangeText.PAPER_FOUNDING_TITLE),
                "SLRT-" + office.digits() + ".kunci-induk.pdf",
                sheets.districtSheet(sheet)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ui.clock().instant(), ui.clock().getZone());
    }

    private static List<String> groups(String digits) {
        return List.of(digits.strip().split(" "));
    }

    /** Prints and saves these papers. */
    PaperOutput output() {
        return output;
    }

    /** The pages of {@code card}; not for the user interface's thread. */
    PaperOutput.Named paper(RegistrationCard card) {
        String district = regions.find(office.digits())
                .flatMap(Region::parent)
                .map(regions::fullName)
                .orElse("");
        byte[] pdf = sheets.enrolmentCard(new EnrolmentCard(
                SIZE,
                regions.fullName(card.office().digits()),
                card.office().dotted(),
                today(),
                groups(card.digits()),
                card.toText(),
                List.of(
                        ui.text(ExchangeText.PAPER_CARD_STEP_1, card.fileName(), district),
                        ui.text(ExchangeText.PAPER_CARD_STEP_2),
                        ui.text(ExchangeText.PAPER_CARD_STEP_3),
                        ui.text(ExchangeText.PAPER_CARD_STEP_4)),
                ui.clock().instant()));
        return named(
                ui.text(ExchangeText.PAPER_CARD_TITLE), "SLRT-" + card.office().digits() + ".kartu.pdf", pdf);
    }

    private void print(Supplier<PaperOutput.Named> made) {
        ui.jobs()
                .run(PrintText.PREPARING, progress -> made.get())
                .then(output::print)
                .orShow();
    }

    /** Without a permission of its own: what stands on it was checked when it was made, and is shown only then. */
    private static PaperOutput.Named named(String title, String file, byte[] pdf) {
        return new PaperOutput.Named(
                title,
                file,
                new Handout(
                        SIZE,
                        pdf,
                        title,
                        Set.of(),
                        new Handout.Act(
                                "exchange.paper", (tx, way) -> tx.because(String.join(" · ", title, way.word())))));
    }
}
