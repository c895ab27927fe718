package id.simpul.app.desktop;

import id.simpul.l10n.text.AppText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks who is there: at the start of the day, after a lock, and when users take turns. */
final class SignInView {
    private final Ui ui;
    private final Form form;
    private final Field<String> login;
    private final Field<String> password;
    private final Button enter;
    private final Node node;

    /** What was typed. */
    @SuppressWarnings("ArrayRecordComponent") // a password that is cleared after use
    record Typed(String login, char[] password) {}

    /** What signs in; answers through {@code refused} or leaves. */
    interface Door {
        void enter(Typed typed, Consumer<Failure> refused);
    }

    private SignInView(Ui ui, String title, String subtitle, String who, Door door, Node... links) {
        this.ui = ui;
        this.form = new Form(ui).submitOnEnter();
        this.login = form.text(AppText.LOGIN).required();
        this.password = form.password(AppText.PASSWORD).required();
        if (!who.isEmpty()) {
            login.set(who);
            login.show(false);
        }
        this.enter = form.submit(AppText.SIGN_IN, () -> submit(door));
        enter.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(enter, Priority.NEVER);
        VBox links1 = Styled.column("start-links", links);
        this.node = Cards.of(ui, 380, title, subtitle, form.node(), enter, links1);
        node.focusedProperty().subscribe(focused -> {
            if (focused) {
                (who.isEmpty() ? login : password).focus();
            }
        });
        node.setFocusTraversable(true);
    }

    /** At the start: name and password. */
    static SignInView start(Ui ui, String office, Door door) {
        return new SignInView(ui, ui.text(AppText.SIGN_IN_TITLE), office, "", door);
    }

    /** After a lock: the password of {@code who}, or another user. */
    static SignInView locked(Ui ui, String name, String who, Door door, Runnable other) {
        return new SignInView(
                ui, name, ui.text(AppText.LOCKED), who, door, Buttons.link(ui.text(AppText.OTHER_USER), other));
    }

    private void submit(Door door) {
        form.clearNotice();
        enter.setDisable(true);
        enter.setText(ui.text(AppText.SIGNING_IN));
        char[] typed = password.value().orElse("").toCharArray();
        door.enter(new Typed(login.value().orElse(""), typed), failure -> {
            enter.setDisable(false);
            enter.setText(ui.text(AppText.SIGN_IN));
            form.refused(failure);
            password.clear();
            password.focus();
        });
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }
}
