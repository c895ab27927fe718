package id.simpul.household.ui;

import id.simpul.household.sheet.RefusedRows;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Jobs;
import id.simpul.screen.Ui;
import java.nio.file.Path;

/** Saves rows that were left out, to be corrected and imported again. */
final class RefusedSaving {
    private final Ui ui;
    private final SheetServices services;

    RefusedSaving(Ui ui, SheetServices services) {
        this.ui = ui;
        this.services = services;
    }

    /** Asks where, and saves there what {@code rows} gives on a work thread. */
    void save(Jobs.Work<RefusedRows> rows) {
        services.files()
                .save(
                        ui.text(SheetText.REFUSED_SAVE_TITLE),
                        ui.text(SheetText.REFUSED_NAME),
                        ui.text(SheetText.XLSX_FILES),
                        "xlsx")
                .ifPresent(file -> save(rows, file));
    }

    private void save(Jobs.Work<RefusedRows> rows, Path file) {
        ui.jobs()
                .act(
                        SheetText.JOB_EXPORT,
                        progress -> services.exports().refused(services.actor(), rows.run(progress), ui.texts(), file))
                .then(() -> ui.snackbar().show(ui.text(SheetText.REFUSED_SAVED, String.valueOf(file.getFileName()))))
                .orShow();
    }
}
