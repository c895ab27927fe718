package id.simpul.visit.ui;

import id.simpul.l10n.text.VisitText;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.visit.HomeVisit;
import java.time.LocalDate;
import java.util.List;

/** Puts a planned visit onto another day, or takes it off its route. */
final class VisitDialogs {
    private final Ui ui;
    private final VisitServices services;
    private final List<String> officers;
    private final Done done;

    /** What follows: a report, and the act for undo. */
    interface Done {
        void done(String report, long act);
    }

    VisitDialogs(Ui ui, VisitServices services, List<String> officers, Done done) {
        this.ui = ui;
        this.services = services;
        this.officers = officers;
        this.done = done;
    }

    /** Asks for another day and officer. */
    void replan(HomeVisit visit) {
        var form = new Form(ui);
        Field<LocalDate> day = form.date(VisitText.PLANNED_ON).required().span(6);
        Field<String> officer =
                OfficerField.add(form, officers, services.actor()).span(6);
        officer.set(visit.officer());
        ui.dialogs()
                .open(new Dialog(ui.text(VisitText.REPLAN))
                        .content(form.node())
                        .button(form.submit(VisitText.SAVE, () -> {
                            LocalDate chosen = day.value().orElseThrow();
                            ui.jobs()
                                    .run(
                                            VisitText.JOB_SAVE,
                                            progress -> services.visits()
                                                    .replan(
                                                            services.actor(),
                                                            visit.id(),
                                                            chosen,
                                                            officer.value().orElseThrow()))
                                    .then(act -> {
                                        ui.dialogs().close();
                                        done.done(
                                                ui.text(
                                                        VisitText.REPLANNED,
                                                        ui.formats().longDate(chosen)),
                                                act);
                                    })
                                    .or(form::refused);
                        }))
                        .cancel(ui.text(VisitText.CANCEL)));
        form.focus();
    }

    /** Asks why a visit is not made. */
    void cancel(HomeVisit visit) {
        var form = new Form(ui);
        Field<String> why = form.lines(VisitText.REASON, 2).required();
        ui.dialogs()
                .open(new Dialog(ui.text(VisitText.CANCEL_VISIT))
                        .text(ui.text(VisitText.CANCEL_TEXT))
                        .content(form.node())
                        .button(form.submit(
                                VisitText.CANCEL_VISIT,
                                () -> ui.jobs()
                                        .run(
                                                VisitText.JOB_SAVE,
                                                progress -> services.visits()
                                                        .cancel(
                                                                services.actor(),
                                                                visit.id(),
                                                                why.value().orElse("")))
                                        .then(act -> {
                                            ui.dialogs().close();
                                            done.done(ui.text(VisitText.CANCELLED), act);
                                        })
                                        .or(form::refused)))
                        .cancel(ui.text(VisitText.CLOSE)));
        form.focus();
    }
}
