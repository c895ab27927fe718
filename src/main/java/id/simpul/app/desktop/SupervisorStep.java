package id.simpul.app.desktop;

import id.simpul.access.NewUser;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.Role;
import id.simpul.access.ui.PasswordFields;
import id.simpul.l10n.text.AppText;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The first user, who can add others, and whether to begin with sample data. */
final class SupervisorStep {
    private static final int REGENCY_DIGITS = 4;

    private final Form form;
    private final Field<String> name;
    private final Field<String> position;
    private final Field<String> nip;
    private final Field<String> login;
    private final PasswordFields passwords;
    private final Field<Boolean> demo;
    private final boolean district;
    private final Node node;

    /** {@code create} sets the office up; {@code back} turns the page. */
    SupervisorStep(
            Ui ui,
            Regions regions,
            PasswordPolicy policy,
            Region office,
            boolean further,
            String place,
            CoverForm.Work create,
            Runnable back) {
        district = office.code().length() == REGENCY_DIGITS;
        form = new Form(ui);
        name = form.text(AppText.FULL_NAME).required();
        position = form.text(AppText.POSITION).span(6);
        nip = form.text(AppText.NIP).span(6);
        login = form.text(AppText.LOGIN).required().help(AppText.LOGIN_HELP);
        passwords = new PasswordFields(
                ui,
                form,
                typed -> policy.check(
                        typed,
                        Stream.of(login.value().orElse(""), name.value().orElse(""), office.name())
                                .filter(word -> !word.isBlank())
                                .toList()));
        demo = form.check(AppText.DEMO);
        demo.show(!district && !further);
        demo.help(AppText.DEMO_HELP);
        var submit = new CoverForm(ui, form, AppText.CREATE_OFFICE, AppText.CREATING, create, () -> {});
        node = Cards.of(
                ui,
                560,
                place,
                ui.text(district ? AppText.OPERATOR_TITLE : AppText.SUPERVISOR_TITLE),
                regions.fullName(office.code()),
                Cards.scrolling(List.of(form.node())),
                Styled.row(
                        "start-foot", Buttons.secondary(ui.text(AppText.BACK), back), Styled.gap(), submit.button()));
    }

    /** Who was typed. */
    NewUser first() {
        return new NewUser(
                login.value().orElse(""),
                name.value().orElse(""),
                district ? Role.OPERATOR : Role.SUPERVISOR,
                position.value().orElse(null),
                nip.value().orElse(null));
    }

    /** The password; the caller clears it. */
    char[] password() {
        return passwords.typed();
    }

    /** Whether sample data were asked for. */
    boolean demo() {
        return demo.value().orElse(false);
    }

    /** What is typed, to take along when the office changes. */
    Map<String, String> typed() {
        return form.values();
    }

    void fill(Map<String, String> typed) {
        form.fill(typed);
    }

    /** Gives the form the keyboard. */
    void focus() {
        form.focus();
    }

    /** The card. */
    Node node() {
        return node;
    }
}
