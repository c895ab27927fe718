package id.simpul.app.desktop;

import id.simpul.l10n.text.AppText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;

/** Asks who is there: at the start of the day, after a lock, and when users take turns. */
final class SignInView {
    private final Field<String> password;
    private final StackPane node;

    /** What was typed. */
    @SuppressWarnings("ArrayRecordComponent") // a password that is cleared after use
    record Typed(String login, char[] password) {}

    /** What signs in; answers through {@code refused} or leaves. */
    interface Door {
        void enter(Typed typed, Consumer<Failure> refused);
    }

    private SignInView(Ui ui, String title, String subtitle, String who, Door door, Hyperlink link) {
        Form form = new Form(ui).submitOnEnter();
        Field<String> login = form.text(AppText.LOGIN).required();
        password = form.password(AppText.PASSWORD).required();
        if (!who.isEmpty()) {
            login.set(who);
            login.show(false);
        }
        var submit = new CoverForm(
                ui,
                form,
                AppText.SIGN_IN,
                AppText.SIGNING_IN,
                refused -> door.enter(
                        new Typed(
                                login.value().orElse(""),
                                password.value().orElse("").toCharArray()),
                        refused),
                () -> {
                    password.reset();
                    password.focus();
                });
        submit.button().setMaxWidth(Double.MAX_VALUE);
        node = Cards.of(
                ui, 400, title, subtitle, List.of(form.node()), Styled.column("start-links", submit.button(), link));
        CoverForm.focusing(node, () -> (who.isEmpty() ? login : password).focus());
    }

    /** At the start: name and password; {@code forgot} leads to what helps who lost it. */
    static SignInView start(Ui ui, Door door, Runnable forgot) {
        return new SignInView(
                ui, ui.text(AppText.SIGN_IN_TITLE), "", "", door, Buttons.link(ui.text(AppText.FORGOT), forgot));
    }

    /** After a lock: the password of {@code who}, or another user. */
    static SignInView locked(Ui ui, String name, String who, Door door, Runnable other) {
        return new SignInView(
                ui, name, ui.text(AppText.LOCKED), who, door, Buttons.link(ui.text(AppText.OTHER_USER), other));
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }
}
