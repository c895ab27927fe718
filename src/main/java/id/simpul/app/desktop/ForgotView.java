package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.RecoveryCode;
import id.simpul.access.ui.PasswordFields;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.AppText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** For a lost password: whom to ask, and for supervisors the way back in with the recovery sheet. */
final class ForgotView {
    private static final int GROUP_DIGITS = 6;
    private static final int GROUPS = 8;

    private final Ui ui;
    private final StackPane node;

    /** What was typed. */
    @SuppressWarnings("ArrayRecordComponent") // a password that is cleared after use
    record Typed(RecoveryCode code, String login, char[] password) {}

    /** What recovers; answers through {@code refused} or leaves. */
    interface Door {
        void recover(Typed typed, Consumer<Failure> refused);
    }

    /** {@code back} returns to the sign-in. */
    ForgotView(Ui ui, PasswordPolicy policy, Door door, Runnable back) {
        this.ui = ui;
        var form = new Form(ui);
        Field<String> code = form.digits(AppText.RECOVERY_CODE, GROUP_DIGITS, GROUPS)
                .required()
                .help(AppText.RECOVERY_CODE_HELP)
                .check(this::mistyped);
        Field<String> login = form.text(AppText.LOGIN).required().help(AppText.FORGOT_LOGIN_HELP);
        var passwords = new PasswordFields(
                ui, form, typed -> policy.check(typed, List.of(login.value().orElse(""))));
        var submit = new CoverForm(
                ui,
                form,
                AppText.RECOVER,
                AppText.RECOVERING,
                refused -> door.recover(
                        new Typed(
                                RecoveryCode.parse(code.value().orElse("")),
                                login.value().orElse(""),
                                passwords.typed()),
                        refused),
                () -> {});
        node = Cards.of(
                ui,
                560,
                ui.text(AppText.FORGOT_TITLE),
                "",
                List.of(
                        new Note(Tone.INFO, ui.text(AppText.FORGOT_ASK))
                                .text(ui.text(AppText.FORGOT_ASK_TEXT))
                                .node(),
                        Styled.paragraph(ui.text(AppText.FORGOT_SHEET)),
                        form.node()),
                Styled.row(
                        "start-foot", Buttons.secondary(ui.text(AppText.BACK), back), Styled.gap(), submit.button()));
        CoverForm.focusing(node, code::focus);
    }

    /** What is wrong with the typed code, as far as the code alone can tell: which group to look at again. */
    private Optional<String> mistyped(String digits) {
        try {
            RecoveryCode.parse(digits);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(ui.text(refusal.problem().what()));
        }
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }
}
