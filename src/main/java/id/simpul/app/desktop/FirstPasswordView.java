package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy.Verdict;
import id.simpul.access.ui.PasswordFields;
import id.simpul.l10n.text.AppText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Asks for a password of the user's own, since somebody else chose the present one. */
final class FirstPasswordView {
    private final StackPane node;

    /** What changes the password; answers through {@code refused} or leaves. */
    interface Door {
        void change(char[] fresh, Consumer<Failure> refused);
    }

    /** {@code leave} goes back to the sign-in without a change. */
    FirstPasswordView(Ui ui, String name, Function<char[], Verdict> judge, Door door, Runnable leave) {
        var form = new Form(ui);
        var passwords = new PasswordFields(ui, form, judge);
        var submit = new CoverForm(
                ui,
                form,
                AppText.FIRST_PASSWORD_SAVE,
                AppText.FIRST_PASSWORD_SAVING,
                refused -> door.change(passwords.typed(), refused),
                passwords::focus);
        node = Cards.of(
                ui,
                460,
                ui.text(AppText.FIRST_PASSWORD_TITLE),
                ui.text(AppText.FIRST_PASSWORD_TEXT, name),
                List.of(form.node()),
                Styled.row(
                        "start-foot",
                        Buttons.secondary(ui.text(AppText.CANCEL), leave),
                        Styled.gap(),
                        submit.button()));
        CoverForm.focusing(node, passwords::focus);
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }
}
