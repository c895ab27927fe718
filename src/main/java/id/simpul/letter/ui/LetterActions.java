package id.simpul.letter.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.paper.PaperSize;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;

/** What can be done with an issued letter: print, save, make void. Every print and file is recorded. */
final class LetterActions {
    private final Ui ui;
    private final LetterServices services;
    private final Runnable changed;

    /** {@code changed} follows when a letter was made void. */
    LetterActions(Ui ui, LetterServices services, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.changed = changed;
    }

    boolean mayGiveOut() {
        return services.actor().may(Capability.ISSUE_LETTER);
    }

    void print(LetterLine letter, Sheet sheet) {
        ui.jobs()
                .run(
                        LetterText.JOB_PREVIEW,
                        progress -> LetterOutput.size(services.output().pdf(services.actor(), letter.id(), sheet)))
                .then(size -> print(letter, sheet, size))
                .orShow();
    }

    private void print(LetterLine letter, Sheet sheet, PaperSize size) {
        new PrintDialog(
                        ui,
                        ui.text(
                                sheet == Sheet.COPY ? LetterText.PRINT_COPY_TITLE : LetterText.PRINT_TITLE,
                                letter.number()),
                        services.output().printing(),
                        size,
                        order -> services.output().print(services.actor(), letter.id(), sheet, order),
                        () -> ui.snackbar().show(ui.text(LetterText.PRINTED, letter.number())),
                        () -> save(letter, sheet))
                .open();
    }

    void save(LetterLine letter, Sheet sheet) {
        services.files()
                .save(
                        ui.text(LetterText.SAVE_TITLE),
                        ui.text(
                                sheet == Sheet.COPY ? LetterText.SAVE_COPY_NAME : LetterText.SAVE_NAME,
                                fileName(letter.number())),
                        ui.text(LetterText.PDF_FILES),
                        "pdf")
                .ifPresent(file -> ui.jobs()
                        .act(
                                LetterText.JOB_SAVE,
                                progress -> services.output().save(services.actor(), letter.id(), sheet, file))
                        .then(() -> ui.snackbar().show(ui.text(LetterText.SAVED, String.valueOf(file.getFileName()))))
                        .orShow());
    }

    void makeVoid(LetterLine letter) {
        var form = new Form(ui);
        Field<String> reason = form.lines(LetterText.VOID_REASON, 3).required().help(LetterText.VOID_REASON_HELP);
        var submit = form.submit(
                LetterText.VOID_DO,
                () -> ui.jobs()
                        .act(
                                LetterText.JOB_VOID,
                                progress -> services.desk()
                                        .makeVoid(
                                                services.actor(),
                                                letter.id(),
                                                reason.value().orElse("")))
                        .then(() -> {
                            ui.dialogs().close();
                            ui.snackbar().show(ui.text(LetterText.VOIDED, letter.number()));
                            changed.run();
                        })
                        .or(form::refused));
        submit.getStyleClass().add("destructive");
        ui.dialogs()
                .open(new Dialog(ui.text(LetterText.VOID_TITLE, letter.number()))
                        .text(ui.text(LetterText.VOID_TEXT))
                        .content(form.node())
                        .button(submit)
                        .cancel(ui.text(LetterText.CONFIRM_BACK)));
        form.focus();
    }

    /** {@code number} without what file names cannot hold. */
    static String fileName(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }
}
