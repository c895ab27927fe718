package id.simpul.recap.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.RecapText;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.screen.Ui;
import java.time.YearMonth;

/** Prints and saves recaps; both are recorded. */
final class RecapActions {
    private final Ui ui;
    private final RecapServices services;
    private final PaperOutput output;

    RecapActions(Ui ui, RecapServices services) {
        this.ui = ui;
        this.services = services;
        this.output = new PaperOutput(
                ui, services.files(), services.actor(), services.desk().handouts());
    }

    PaperOutput output() {
        return output;
    }

    boolean mayGiveOut() {
        return services.actor().may(Capability.PRINT_RECAP);
    }

    void print(MonthlyRecap recap, Grouping grouping) {
        ui.jobs()
                .run(PrintText.PREPARING, progress -> named(recap, grouping))
                .then(output::print)
                .orShow();
    }

    /** The pages of {@code recap}; not for the user interface's thread. */
    PaperOutput.Named named(MonthlyRecap recap, Grouping grouping) {
        return new PaperOutput.Named(
                called(recap.month()),
                ui.text(RecapText.PDF_NAME, recap.month().toString()),
                services.desk().paper(recap, grouping));
    }

    void saveWorkbook(MonthlyRecap recap) {
        output.saveWorkbook(
                called(recap.month()),
                ui.text(RecapText.XLSX_NAME, recap.month().toString()),
                file -> services.desk().saveWorkbook(services.actor(), recap, file));
    }

    private String called(YearMonth month) {
        return ui.text(RecapText.CALLED, ui.formats().month(month));
    }
}
