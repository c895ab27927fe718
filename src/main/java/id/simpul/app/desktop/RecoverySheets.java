package id.simpul.app.desktop;

import id.simpul.access.RecoveryCode;
import id.simpul.app.Office;
import id.simpul.app.RecoveryPaper;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.AppText;
import id.simpul.paper.PaperProblem;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Printer;
import id.simpul.paper.Printing;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Brings a recovery code to paper: to a printer, or as a PDF where the user wants it. It is kept nowhere else. */
final class RecoverySheets {
    private final Ui ui;
    private final Office office;
    private final FilePicker files;
    private final Printing printing = new Printing();

    /** A sheet that is set; nobody compares two. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sheet(byte[] pdf, PaperSize size) {}

    RecoverySheets(Ui ui, Office office, FilePicker files) {
        this.ui = ui;
        this.office = office;
        this.files = files;
    }

    /** Asks for a printer; where there is none, for a file. */
    void print(RecoveryCode code) {
        ui.jobs()
                .run(AppText.JOB_SHEET, progress -> sheet(code))
                .then(sheet -> new PrintDialog(
                                ui,
                                ui.text(AppText.RECOVERY_PRINT_TITLE),
                                printing,
                                sheet.size(),
                                order -> printing.print(
                                        sheet.pdf(), sheet.size(), order, ui.text(AppText.RECOVERY_TITLE)),
                                () -> ui.snackbar().show(ui.text(AppText.RECOVERY_PRINTED)),
                                () -> save(sheet))
                        .open())
                .orShow();
    }

    /** Asks for a file. */
    void save(RecoveryCode code) {
        ui.jobs()
                .run(AppText.JOB_SHEET, progress -> sheet(code))
                .then(this::save)
                .orShow();
    }

    private void save(Sheet sheet) {
        files.save(ui.text(AppText.RECOVERY_TITLE), ui.text(AppText.RECOVERY_FILE), "PDF", "pdf")
                .ifPresent(file -> ui.jobs()
                        .act(AppText.JOB_SHEET, progress -> write(sheet.pdf(), file))
                        .then(() -> ui.snackbar().show(ui.text(AppText.RECOVERY_SAVED)))
                        .orShow());
    }

    private static void write(byte[] pdf, Path file) {
        try {
            WholeFile.write(pdf, file);
        } catch (IOException fault) {
            throw new Refusal(new SheetNotSaved(
                    Objects.requireNonNullElse(file.getFileName(), file).toString()));
        }
    }

    private Sheet sheet(RecoveryCode code) {
        PaperSize size = size();
        return new Sheet(RecoveryPaper.of(office, code, ui.texts(), size), size);
    }

    /** The office's own paper, unless the usual printer says that it has only A4. */
    private PaperSize size() {
        PaperSize usual = office.profile().profile().paper().size();
        boolean lacks = printing.printers().stream()
                .findFirst()
                .map(Printer::name)
                .flatMap(name -> printing.obstacle(name, usual))
                .filter(PaperProblem.PrinterLacksSize.class::isInstance)
                .isPresent();
        return lacks ? PaperSize.A4 : usual;
    }
}
