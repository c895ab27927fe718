package id.simpul.programme.ui;

import id.simpul.household.Family;
import id.simpul.household.Written;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Concern;
import id.simpul.programme.Participation;
import id.simpul.programme.ParticipationDetails;
import id.simpul.programme.ProgrammeDesk.Choice;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;

/** Forms that record, change and take out participations of a family. */
public final class ParticipationDialogs {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;

    /** The forms of the signed-in user. */
    public ParticipationDialogs(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saving = new Saving(ui, act -> services.participations().undo(services.actor(), act));
    }

    private record Found(Participation participation, List<Choice> choices) {}

    /** Opens the form for a new participation of {@code family}; {@code saved} runs after it was recorded. */
    public void record(Family family, Runnable saved) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.programmes().choices(services.actor(), ""))
                .then(choices -> {
                    var form = new Form(ui);
                    var fields = new ParticipationFields(ui, words, form, choices, family);
                    open(
                            ui.text(ProgrammeText.RECORD),
                            form,
                            List.of(),
                            () -> examined(form, fields, family.id(), 0, () -> {
                                ParticipationDetails details = fields.details();
                                String why = fields.why();
                                saving.save(
                                        form,
                                        () -> services.participations()
                                                .record(services.actor(), family.id(), details, why),
                                        ui.text(ProgrammeText.RECORDED),
                                        saved);
                            }));
                })
                .orShow();
    }

    /** Opens the form for the participation {@code id} of {@code family}; {@code saved} runs after it was changed. */
    public void edit(Family family, long id, Runnable saved) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> find(family.id(), id))
                .then(found -> found.ifPresentOrElse(before -> edit(family, before, saved), saved))
                .orShow();
    }

    private Optional<Found> find(long household, long id) {
        return services.participations().of(services.actor(), household).stream()
                .filter(participation -> participation.id() == id)
                .findFirst()
                .map(participation -> new Found(
                        participation,
                        services.programmes()
                                .choices(
                                        services.actor(),
                                        participation.details().programme())));
    }

    private void edit(Family family, Found found, Runnable saved) {
        Participation before = found.participation();
        var form = new Form(ui);
        var fields = new ParticipationFields(ui, words, form, found.choices(), family);
        fields.show(before.details());
        Button remove = Buttons.danger(ui.text(ProgrammeText.REMOVE), () -> {
            String why = fields.why();
            if (why == null) {
                fields.reason().error(ui.text(ProgrammeText.REASON_NEEDED));
                fields.reason().focus();
            } else {
                Supplier<Written> act = () -> services.participations().remove(services.actor(), before, why);
                saving.save(form, act, ui.text(ProgrammeText.REMOVED), saved);
            }
        });
        open(
                ui.text(ProgrammeText.EDIT),
                form,
                List.of(remove),
                () -> examined(form, fields, family.id(), before.id(), () -> {
                    ParticipationDetails details = fields.details();
                    String why = fields.why();
                    saving.save(
                            form,
                            () -> services.participations().edit(services.actor(), before, details, why),
                            ui.text(ProgrammeText.CHANGED),
                            saved);
                }));
    }

    /** Saves at once if nothing speaks against it, else shows what does and asks why. */
    private void examined(Form form, ParticipationFields fields, long household, long self, Runnable save) {
        ParticipationDetails details = fields.details();
        ui.jobs()
                .run(
                        ProgrammeText.JOB_CHECK,
                        progress -> services.participations().concerns(services.actor(), household, details, self))
                .then((List<Concern> concerns) -> {
                    if (fields.settled(concerns)) {
                        save.run();
                    }
                })
                .or(form::refused);
    }

    private void open(String title, Form form, List<Button> further, Runnable save) {
        var dialog = new Dialog(title).content(form.node()).button(form.submit(ProgrammeText.SAVE, save));
        further.forEach(dialog::button);
        ui.dialogs().open(dialog.cancel(ui.text(ProgrammeText.CANCEL)).wide());
        form.focus();
    }
}
