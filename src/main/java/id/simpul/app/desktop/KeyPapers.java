package id.simpul.app.desktop;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.ui.ExchangePapers;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.paper.DistrictSheet;
import id.simpul.paper.EnrolmentCard;
import id.simpul.paper.KeySheets;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The papers of an enrolment on F4: the card with a preview, the others straight to the printer. */
final class KeyPapers implements ExchangePapers {
    private static final PaperSize SIZE = PaperSize.F4;

    private final Ui ui;
    private final OfficeCode office;
    private final KeySheets sheets;
    private final Printing printing;
    private final FilePicker files;
    private final Regions regions;

    /** Papers of {@code office}, in the language of {@code ui}. */
    KeyPapers(Ui ui, OfficeCode office, Typesetter typesetter, Printing printing, FilePicker files, Regions regions) {
        this.ui = ui;
        this.office = office;
        this.sheets = new KeySheets(typesetter, ui.texts());
        this.printing = printing;
        this.files = files;
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
        print(
                ui.text(ExchangeText.PAPER_APPOINTMENT_TITLE, name),
                "SLRT-" + appointed.digits() + ".lampiran.pdf",
                () -> sheets.districtSheet(sheet));
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
        print(
                ui.text(ExchangeText.PAPER_FOUNDING_TITLE),
                "SLRT-" + office.digits() + ".kunci-induk.pdf",
                () -> sheets.districtSheet(sheet));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ui.clock().instant(), ui.clock().getZone());
    }

    private static List<String> groups(String digits) {
        return List.of(digits.strip().split(" "));
    }

    /** The pages of {@code card}; not for the user interface's thread. */
    byte[] pages(RegistrationCard card) {
        String district = regions.find(office.digits())
                .flatMap(Region::parent)
                .map(regions::fullName)
                .orElse("");
        return sheets.enrolmentCard(new EnrolmentCard(
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
    }

    private void print(String title, String name, Supplier<byte[]> pages) {
        ui.jobs()
                .run(ExchangeText.JOB_PAPER, progress -> pages.get())
                .then(pdf -> print(title, name, pdf))
                .orShow();
    }

    /** Asks where to print {@code pdf}, or to save it. */
    void print(String title, String name, byte[] pdf) {
        new PrintDialog(
                        ui,
                        title,
                        printing,
                        SIZE,
                        order -> printing.print(pdf, SIZE, order, title),
                        () -> ui.snackbar().show(ui.text(ExchangeText.PAPER_PRINTED, title)),
                        () -> save(title, name, pdf))
                .open();
    }

    /** Asks where to save {@code pdf}. */
    void save(String title, String name, byte[] pdf) {
        save(ui, files, title, name, pdf);
    }

    /** Asks by {@code files} where to save {@code pdf}, and does. */
    static void save(Ui ui, FilePicker files, String title, String name, byte[] pdf) {
        save(ui, files, title, name, pdf, () -> {});
    }

    /** As {@link #save(Ui, FilePicker, String, String, byte[])}; once it is there, {@code note} is done on the work thread. */
    static void save(Ui ui, FilePicker files, String title, String name, byte[] pdf, Runnable note) {
        files.save(title, name, ui.text(ExchangeText.PAPER_FILES), "pdf")
                .ifPresent(file -> ui.jobs()
                        .act(ExchangeText.JOB_SAVE, progress -> {
                            ExchangeFiles.write(file, pdf);
                            note.run();
                        })
                        .then(() ->
                                ui.snackbar().show(ui.text(ExchangeText.SAVED_TO, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}
