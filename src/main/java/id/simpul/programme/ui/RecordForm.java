package id.simpul.programme.ui;

import id.simpul.household.Written;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** A form in a dialog at the right edge that records something and can take it back. */
final class RecordForm {
    private final Ui ui;
    private final Saving saving;
    private final String title;
    private final Form form;
    private final Runnable saved;
    private final List<Node> above = new ArrayList<>();
    private final List<Button> further = new ArrayList<>();
    private Node first;

    /** {@code saved} follows each act and each undo. */
    RecordForm(Ui ui, Saving saving, String title, Form form, Runnable saved) {
        this.ui = ui;
        this.saving = saving;
        this.title = title;
        this.form = form;
        this.saved = saved;
        this.first = form.first();
    }

    /** Puts {@code node} above the fields; {@code focus} gets the keyboard. */
    RecordForm above(Node node, Node focus) {
        above.add(node);
        first = focus;
        return this;
    }

    /** Adds an act that takes something out. */
    RecordForm danger(TextKey label, Supplier<Written> act, String report) {
        further.add(Buttons.danger(ui.text(label), () -> saving.save(form, act, report, saved)));
        return this;
    }

    /** Opens it; {@code act} is asked for on this thread, when the fields are right, and runs on a work thread. */
    void open(TextKey save, Supplier<Supplier<Written>> act, Supplier<String> report) {
        open(form.submit(save, () -> saving.save(form, act.get(), report.get(), saved)));
    }

    /** Opens it with an own button to save. */
    void open(Button submit) {
        var dialog = new Dialog(title);
        above.forEach(dialog::content);
        dialog.content(form.node()).button(submit);
        further.forEach(dialog::button);
        ui.dialogs()
                .open(dialog.cancel(ui.text(ProgrammeText.CANCEL)).focus(first).wide());
    }
}
