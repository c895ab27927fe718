package id.simpul.programme.ui;

import id.simpul.household.Written;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Saves what a form in a dialog says, tells so with a way back, and shows it again. */
final class Saving {
    private final Ui ui;
    private final LongConsumer undo;

    /** {@code undo} takes an act back, on a work thread. */
    Saving(Ui ui, LongConsumer undo) {
        this.ui = ui;
        this.undo = undo;
    }

    /** Saves from {@code form}; its dialog closes when that worked and shows what is wrong when not. */
    void save(Form form, Supplier<Written> act, String report, Runnable saved) {
        ui.jobs()
                .run(ProgrammeText.JOB_SAVE, progress -> act.get())
                .then(written -> {
                    ui.dialogs().close();
                    tell(report, written.act(), saved);
                })
                .or(form::refused);
    }

    /** Does something without a form. */
    void act(Supplier<Written> act, String report, Runnable saved) {
        ui.jobs()
                .run(ProgrammeText.JOB_SAVE, progress -> act.get())
                .then(written -> tell(report, written.act(), saved))
                .orShow();
    }

    /** Tells that {@code act} was done, and offers to take it back. */
    void tell(String report, long act, Runnable saved) {
        ui.undoable(report, ProgrammeText.JOB_SAVE, progress -> undo.accept(act), saved);
        saved.run();
    }
}
