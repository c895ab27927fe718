package id.simpul.household.ui;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.function.Supplier;

/** A form at the right edge of the window whose saving is one act on the family. */
final class ActForm {
    private final Ui ui;
    private final FamilyModel model;

    ActForm(Ui ui, FamilyModel model) {
        this.ui = ui;
        this.model = model;
    }

    /**
     * Opens {@code form}.
     *
     * @param work reads the fields and gives the act, which then runs on a work thread
     * @param report what to say when it is done, beside the way back
     */
    void open(TextKey title, Form form, TextKey save, Supplier<FamilyModel.Act> work, Supplier<String> report) {
        open(ui.text(title), form, save, work, report);
    }

    /** As above, with a title that names somebody. */
    void open(String title, Form form, TextKey save, Supplier<FamilyModel.Act> work, Supplier<String> report) {
        Runnable act = () -> {
            String done = report.get();
            model.act(
                    work.get(),
                    () -> done,
                    () -> {
                        form.forgetDraft();
                        ui.dialogs().close();
                    },
                    form::refused);
        };
        ui.dialogs()
                .open(new Dialog(title)
                        .content(form.node())
                        .button(form.submit(save, act))
                        .cancel(ui.text(HouseholdText.UI_CANCEL))
                        .wide());
        form.focus();
    }
}
