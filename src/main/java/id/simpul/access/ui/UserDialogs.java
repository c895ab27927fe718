package id.simpul.access.ui;

import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.access.TemporaryPassword;
import id.simpul.access.User;
import id.simpul.access.UserDesk;
import id.simpul.kernel.Capability;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AccessText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;

/** What is asked to add and change users. Each dialog keeps what is typed when the desk refuses. */
final class UserDialogs {
    private final Ui ui;
    private final UserDesk desk;
    private final SecureRandom random = new SecureRandom();
    private final Consumer<User> changed;

    /** {@code changed} hears of the user whenever one was written. */
    UserDialogs(Ui ui, UserDesk desk, Consumer<User> changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
    }

    /** A first password that somebody else chooses, proposed by the program and shown, since it must be told. */
    private Field<String> temporary(Form form, Supplier<String> login, Supplier<String> name) {
        Field<String> password = form.text(AccessText.PASSWORD_FIRST)
                .required()
                .help(AccessText.PASSWORD_FIRST_HELP)
                .check(typed -> Optional.ofNullable(desk.judge(login.get(), name.get(), typed.toCharArray())
                                .weakness())
                        .map(weakness -> ui.text(weakness.text())));
        password.set(TemporaryPassword.random(random));
        return password;
    }

    private Field<Role> roles(Form form, Role present) {
        List<Role> offered = new ArrayList<>(desk.roles());
        if (!offered.contains(present)) {
            offered.add(present);
        }
        Field<Role> role = form.segments(AccessText.ROLE, offered, Role::code, option -> ui.text(option.title()))
                .required();
        role.onChange(chosen ->
                chosen.ifPresentOrElse(now -> role.help(UsersView.may(now)), () -> role.help(AccessText.ROLE_HELP)));
        role.set(present);
        return role;
    }

    /** Writes on a work thread with the password typed, tells it once, and clears it. */
    @FunctionalInterface
    private interface Write {
        User with(char[] password);
    }

    private Button submit(Form form, TextKey label, Supplier<Optional<String>> password, Write write) {
        Button[] button = new Button[1];
        button[0] = form.submit(label, () -> {
            button[0].setDisable(true);
            form.clearNotice();
            Optional<String> told = password.get();
            char[] typed = told.orElse("").toCharArray();
            ui.jobs()
                    .run(AccessText.JOB_USERS, progress -> {
                        try {
                            return write.with(typed);
                        } finally {
                            Arrays.fill(typed, '\0');
                        }
                    })
                    .then(user -> {
                        ui.dialogs().close();
                        changed.accept(user);
                        told.ifPresentOrElse(
                                word -> tell(user, word),
                                () -> ui.snackbar().show(ui.text(AccessText.USER_SAVED, user.name())));
                    })
                    .always(() -> button[0].setDisable(false))
                    .or(form::refused);
        });
        return button[0];
    }

    private void tell(User user, String password) {
        var facts = new KeyValues(ui)
                .add(ui.text(AccessText.FACT_LOGIN), user.login())
                .add(ui.text(AccessText.PASSWORD_FIRST), Styled.label(password, "told-password"));
        ui.dialogs()
                .open(new Dialog(ui.text(AccessText.TELL_TITLE, user.name()))
                        .text(ui.text(AccessText.TELL_TEXT))
                        .content(facts.node())
                        .primary(ui.text(AccessText.TELL_DONE), () -> {})
                        .mustChoose());
    }

    private void open(String title, Form form, Button submit) {
        ui.dialogs().open(new Dialog(title).content(form.node()).button(submit).cancel(ui.text(AccessText.CANCEL)));
        form.focus();
    }

    void add() {
        var form = new Form(ui);
        Field<String> name = form.text(AccessText.FACT_NAME).required();
        Field<String> login = form.text(AccessText.FACT_LOGIN).required().help(AccessText.LOGIN_INVALID_WHAT);
        Field<Role> role = roles(form, desk.roles().getFirst());
        Field<String> position = form.text(AccessText.FACT_POSITION).span(6);
        Field<String> nip = form.text(AccessText.FACT_NIP).span(6);
        Field<String> password = temporary(
                form, () -> login.value().orElse(""), () -> name.value().orElse(""));
        Button submit = submit(
                form,
                AccessText.USERS_ADD,
                password::value,
                typed -> desk.add(
                        new NewUser(
                                login.value().orElse(""),
                                name.value().orElse(""),
                                role.value().orElseThrow(),
                                position.value().orElse(null),
                                nip.value().orElse(null)),
                        typed));
        open(ui.text(AccessText.USERS_ADD), form, submit);
    }

    void details(User user) {
        var form = new Form(ui);
        Field<String> name = form.text(AccessText.FACT_NAME).required();
        Field<String> position = form.text(AccessText.FACT_POSITION);
        Field<String> nip = form.text(AccessText.FACT_NIP);
        name.set(user.name());
        position.set(Optional.ofNullable(user.position()));
        nip.set(Optional.ofNullable(user.nip()));
        Button submit = submit(
                form,
                AccessText.SAVE,
                Optional::empty,
                typed -> desk.changeDetails(
                        user.id(),
                        name.value().orElse(""),
                        position.value().orElse(null),
                        nip.value().orElse(null)));
        open(ui.text(AccessText.DETAILS_TITLE, user.name()), form, submit);
    }

    void role(User user) {
        var form = new Form(ui);
        Field<Role> role = roles(form, user.role());
        Field<String> password = temporary(form, user::login, user::name);
        Runnable ask = () -> password.show(gainsExport(user, role));
        role.onChange(chosen -> ask.run());
        ask.run();
        Button submit = submit(
                form,
                AccessText.ROLE_CHANGE,
                () -> gainsExport(user, role) ? password.value() : Optional.empty(),
                typed -> desk.changeRole(user.id(), role.value().orElseThrow(), typed.length == 0 ? null : typed));
        open(ui.text(AccessText.ROLE_TITLE, user.name()), form, submit);
    }

    private static boolean gainsExport(User user, Field<Role> role) {
        return !user.role().may(Capability.EXPORT_BUNDLE)
                && role.value().filter(to -> to.may(Capability.EXPORT_BUNDLE)).isPresent();
    }

    /** Lets a user exchange with the office's other computers, or no longer. */
    void exchange(User user) {
        boolean allow = !user.exchanges();
        var form = new Form(ui);
        Field<String> password = temporary(form, user::login, user::name);
        password.show(allow);
        TextKey act = allow ? AccessText.EXCHANGE_ALLOW : AccessText.EXCHANGE_END;
        Button submit = submit(
                form,
                act,
                () -> allow ? password.value() : Optional.empty(),
                typed -> desk.allowExchange(user.id(), allow, allow ? typed : null));
        ui.dialogs()
                .open(new Dialog(ui.text(act))
                        .text(ui.text(
                                allow ? AccessText.EXCHANGE_ALLOW_TEXT : AccessText.EXCHANGE_END_TEXT, user.name()))
                        .content(form.node())
                        .button(submit)
                        .cancel(ui.text(AccessText.CANCEL)));
        form.focus();
    }

    void reset(User user) {
        renew(user, AccessText.RESET_TITLE, AccessText.RESET, typed -> {
            desk.resetPassword(user.id(), typed);
            return user;
        });
    }

    void reactivate(User user) {
        renew(user, AccessText.REACTIVATE_TITLE, AccessText.REACTIVATE, typed -> desk.reactivate(user.id(), typed));
    }

    private void renew(User user, TextKey title, TextKey act, Write write) {
        var form = new Form(ui);
        Field<String> password = temporary(form, user::login, user::name);
        form.node(Buttons.secondary(
                Icon.REFRESH,
                ui.text(AccessText.PASSWORD_OTHER),
                () -> password.set(TemporaryPassword.random(random))));
        open(ui.text(title, user.name()), form, submit(form, act, password::value, write));
    }

    void deactivate(User user) {
        ui.dialogs()
                .open(new Dialog(ui.text(AccessText.DEACTIVATE_TITLE, user.name()))
                        .text(ui.text(AccessText.DEACTIVATE_TEXT))
                        .danger(
                                ui.text(AccessText.DEACTIVATE),
                                () -> ui.jobs()
                                        .act(AccessText.JOB_USERS, progress -> desk.deactivate(user.id()))
                                        .then(() -> {
                                            ui.snackbar().show(ui.text(AccessText.DEACTIVATED, user.name()));
                                            changed.accept(user);
                                        })
                                        .orShow())
                        .cancel(ui.text(AccessText.CANCEL)));
    }
}
