package id.simpul.review.ui;

import id.simpul.l10n.text.ReviewText;
import id.simpul.review.Verdict;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;

/** Asks for a verdict and a reason, and keeps them for one finding or many. */
final class DecideDialog {
    private final Ui ui;
    private final ReviewServices services;
    private final List<Long> findings;
    private final Runnable changed;
    private final Form form;
    private final Field<Verdict> verdict;
    private final Field<String> reason;

    /** {@code changed} follows a decision, and one that was taken back. */
    DecideDialog(Ui ui, ReviewServices services, ReviewWords words, List<Long> findings, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.findings = findings;
        this.changed = changed;
        form = new Form(ui);
        verdict = form.segments(ReviewText.DECIDE_VERDICT, List.of(Verdict.values()), Verdict::name, words::verdict)
                .required();
        reason = form.lines(ReviewText.DECIDE_REASON, 3).required().help(ReviewText.DECIDE_REASON_HELP);
    }

    void open() {
        ui.dialogs()
                .open(new Dialog(ui.text(ReviewText.DECIDE_TITLE, findings.size()))
                        .content(form.node())
                        .button(form.submit(ReviewText.DECIDE_SAVE, this::save))
                        .cancel(ui.text(ReviewText.DECIDE_CANCEL)));
        form.focus();
    }

    private void save() {
        Verdict chosen = verdict.value().orElseThrow();
        String why = reason.value().orElse("");
        ui.jobs()
                .run(ReviewText.JOB_DECIDE, progress -> services.desk().decide(services.actor(), findings, chosen, why))
                .then(act -> {
                    ui.dialogs().close();
                    changed.run();
                    ui.undoable(
                            ui.text(ReviewText.DECIDED, findings.size()),
                            ReviewText.JOB_DECIDE,
                            progress -> services.desk().undo(services.actor(), act),
                            changed);
                })
                .or(form::refused);
    }
}
