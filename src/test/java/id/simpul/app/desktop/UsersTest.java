package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.access.Session;
import id.simpul.access.User;
import id.simpul.access.ui.UsersRoute;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AccessText;
import id.simpul.l10n.text.AppText;
import id.simpul.screen.Ui;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Users and settings, as their supervisor keeps them. */
class UsersTest extends DesktopTest {
    private Ui ui() {
        return desktop().frame().shell().orElseThrow().ui();
    }

    private User user(String login) {
        return desktop().office().orElseThrow().users(policy()).list().stream()
                .filter(user -> user.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the record of the selected user and chooses {@code act} behind the three dots. */
    private void more(String act) {
        fx(() -> inSight(scene.getRoot())
                .filter(javafx.scene.control.Button.class::isInstance)
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> text(AccessText.MORE).equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
        fx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> act.equals(item.getText()))
                .findFirst()
                .ifPresent(MenuItem::fire));
    }

    @Test
    void aUserIsAddedWithAFirstPasswordThatIsToldOnce() {
        office(made -> {});
        start();
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
        fx(() -> ui().navigator().go(new UsersRoute()));
        waitFor(text(AccessText.USERS_COUNT, 1, 0));
        keys(KeyCode.CONTROL, KeyCode.N);
        waitFor(text(AccessText.PASSWORD_FIRST_HELP));
        write("Dewi Lestari");
        keys(KeyCode.ENTER);
        write("dewi");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AccessText.TELL_TITLE, "Dewi Lestari"));
        String told = onFx(this::words).stream()
                .filter(word -> word.matches("[a-z]{6}(-[a-z]{6}){3}"))
                .findFirst()
                .orElseThrow();
        press(text(AccessText.TELL_DONE));
        waitFor(text(AccessText.USERS_COUNT, 2, 0));
        assertShows("Dewi Lestari", text(AccessText.STATE_FIRST), text(AccessText.NEVER));
        assertThat(onFx(() -> shows(told))).isFalse();
        assertThat(user("dewi").role()).isEqualTo(Role.PETUGAS);
        stop();
        try (Session session = door().signIn("dewi", told.toCharArray())) {
            assertThat(session.user().mustChangePassword()).isTrue();
        }
    }

    @Test
    void theLastSupervisorStays() {
        office(made -> {});
        start();
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
        fx(() -> ui().navigator().go(new UsersRoute()));
        waitFor(text(AccessText.USERS_COUNT, 1, 0));
        more(text(AccessText.DEACTIVATE));
        press(text(AccessText.DEACTIVATE));
        waitFor(text(AccessText.LAST_WHAT));
        assertShows(text(AccessText.LAST_NEXT));
        assertThat(user("siti").active()).isTrue();
    }

    @Test
    void whoDoesNotAdministerSeesOnlyTheOwnAccountAndKeepsTheOwnLanguage() {
        office(made -> {
            made.users(policy())
                    .add(new NewUser("budi", "Budi Santoso", Role.PETUGAS, null, null), OTHER_PASSWORD.toCharArray());
        });
        start();
        signIn("budi", OTHER_PASSWORD);
        waitFor(text(AppText.FIRST_PASSWORD_TITLE));
        write("payung-biru-Gajah-71");
        keys(KeyCode.ENTER);
        write("payung-biru-Gajah-71");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Kecamatan Caringin");
        fx(() -> ui().navigator().go(new SettingsRoute()));
        waitFor(text(AppText.SETTINGS_OWN));
        assertThat(onFx(() -> shows(text(AppText.SETTINGS_USERS_TEXT)))).isFalse();
        assertThat(onFx(() -> shows(text(AppText.SETTINGS_HEAD_TEXT)))).isFalse();
        var english = new Texts(Texts.ENGLISH);
        fx(() -> inSight(scene.getRoot())
                .filter(javafx.scene.control.RadioButton.class::isInstance)
                .map(javafx.scene.control.RadioButton.class::cast)
                .filter(button -> button.getText().equals("English"))
                .findFirst()
                .orElseThrow()
                .fire());
        waitFor(english.get(AppText.SETTINGS_OWN));
        until(PATIENCE, () -> user("budi").locale().equals(Texts.ENGLISH));
        stop();
        start();
        // Before anybody is known the program speaks Indonesian; then it speaks the user's language.
        signIn("budi", "payung-biru-Gajah-71");
        waitFor(english.get(AppText.RAIL_CASES));
    }
}
