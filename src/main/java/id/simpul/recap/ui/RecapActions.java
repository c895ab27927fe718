package id.simpul.recap.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.RecapText;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.RecapDesk.Format;
import id.simpul.screen.Ui;

/** Prints and saves recaps; both are recorded. */
final class RecapActions {
    private final Ui ui;
    private final RecapServices services;

    RecapActions(Ui ui, RecapServices services) {
        this.ui = ui;
        this.services = services;
    }

    boolean mayGiveOut() {
        return services.actor().may(Capability.PRINT_RECAP);
    }

    void print(MonthlyRecap recap, Grouping grouping) {
        String month = ui.formats().month(recap.month());
        new PrintDialog(
                        ui,
                        ui.text(RecapText.PRINT_TITLE, month),
                        services.desk().printing(),
                        recap.signing().size(),
                        order -> services.desk().print(services.actor(), recap, grouping, order),
                        () -> ui.snackbar().show(ui.text(RecapText.PRINTED, month)),
                        () -> save(recap, grouping, Format.PDF))
                .open();
    }

    void save(MonthlyRecap recap, Grouping grouping, Format format) {
        boolean pdf = format == Format.PDF;
        services.files()
                .save(
                        ui.text(RecapText.SAVE_TITLE, ui.formats().month(recap.month())),
                        ui.text(
                                pdf ? RecapText.PDF_NAME : RecapText.XLSX_NAME,
                                recap.month().toString()),
                        ui.text(pdf ? RecapText.PDF_FILES : RecapText.XLSX_FILES),
                        pdf ? "pdf" : "xlsx")
                .ifPresent(file -> ui.jobs()
                        .act(
                                RecapText.JOB_SAVE,
                                progress -> services.desk().save(services.actor(), recap, grouping, format, file))
                        .then(() -> ui.snackbar().show(ui.text(RecapText.SAVED, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}
