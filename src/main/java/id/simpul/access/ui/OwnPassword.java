package id.simpul.access.ui;

import id.simpul.access.UserDesk;
import id.simpul.l10n.text.AccessText;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Arrays;
import javafx.scene.control.Button;

/** Changes the password of who is signed in. */
public final class OwnPassword {
    private OwnPassword() {}

    /** Asks for the old password and a new one. */
    public static void open(Ui ui, UserDesk desk) {
        var form = new Form(ui);
        Field<String> old = form.password(AccessText.PASSWORD_OLD).required();
        var fields = new PasswordFields(ui, form, desk::judgeOwn);
        Button[] save = new Button[1];
        save[0] = form.submit(AccessText.PASSWORD_CHANGE, () -> {
            save[0].setDisable(true);
            form.clearNotice();
            char[] before = old.value().orElse("").toCharArray();
            char[] after = fields.typed();
            ui.jobs()
                    .act(AccessText.JOB_PASSWORD, progress -> {
                        try {
                            desk.changeOwnPassword(before, after);
                        } finally {
                            Arrays.fill(before, '\0');
                            Arrays.fill(after, '\0');
                        }
                    })
                    .then(() -> {
                        ui.dialogs().close();
                        ui.snackbar().show(ui.text(AccessText.PASSWORD_CHANGED));
                    })
                    .always(() -> save[0].setDisable(false))
                    .or(form::refused);
        });
        ui.dialogs()
                .open(new Dialog(ui.text(AccessText.PASSWORD_OWN_TITLE))
                        .content(form.node())
                        .button(save[0])
                        .cancel(ui.text(AccessText.CANCEL)));
        form.focus();
    }
}
