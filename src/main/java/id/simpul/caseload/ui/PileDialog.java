package id.simpul.caseload.ui;

import id.simpul.l10n.text.CaseloadText;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.paper.PaperSize;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.concurrent.Callable;

/** Asks on which printer a pile of letters goes, and prints it as one job that can be stopped. */
final class PileDialog {
    private final Ui ui;
    private final CaseloadServices services;

    private record Pile(List<Long> letters, PaperSize size) {}

    PileDialog(Ui ui, CaseloadServices services) {
        this.ui = ui;
        this.services = services;
    }

    /** Opens for the letters that {@code which} finds on a work thread; says so if there are none. */
    void open(Callable<List<Long>> which) {
        ui.jobs()
                .run(CaseloadText.JOB_LOAD, progress -> {
                    List<Long> letters = which.call();
                    return letters.isEmpty()
                            ? new Pile(letters, PaperSize.F4)
                            : new Pile(
                                    letters,
                                    LetterOutput.size(services.output()
                                            .pdf(services.actor(), letters.getFirst(), Sheet.ORIGINAL)));
                })
                .then(this::open)
                .orShow();
    }

    private void open(Pile pile) {
        if (pile.letters().isEmpty()) {
            ui.snackbar().show(ui.text(CaseloadText.NOTHING_TO_PRINT));
            return;
        }
        int count = pile.letters().size();
        new PrintDialog(
                        ui,
                        ui.text(CaseloadText.PRINT_TITLE, count),
                        services.output().printing(),
                        pile.size(),
                        (order, progress) ->
                                services.output().print(services.actor(), pile.letters(), pile.size(), order, progress),
                        () -> ui.snackbar().show(ui.text(CaseloadText.PRINTED, count)),
                        () -> save(pile))
                .open();
    }

    private void save(Pile pile) {
        services.files()
                .save(
                        ui.text(CaseloadText.SAVE_TITLE),
                        ui.text(CaseloadText.SAVE_NAME, pile.letters().size()),
                        ui.text(CaseloadText.PDF_FILES),
                        "pdf")
                .ifPresent(file -> ui.jobs()
                        .act(
                                CaseloadText.JOB_PRINT,
                                progress -> services.output().save(services.actor(), pile.letters(), file, progress))
                        .then(() -> ui.snackbar().show(ui.text(CaseloadText.SAVED, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}
