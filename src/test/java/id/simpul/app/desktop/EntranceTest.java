package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.access.AccessProblem;
import id.simpul.access.NewUser;
import id.simpul.access.RecoveryCode;
import id.simpul.access.Role;
import id.simpul.access.Session;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.AccessText;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.ScreenText;
import id.simpul.l10n.text.StoreText;
import id.simpul.store.Database;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Sign-in with all that goes wrong there: wrong, lost and first passwords, files that cannot be opened. */
class EntranceTest extends DesktopTest {
    @Test
    void theRightPasswordOpensTheOffice() {
        office(made -> {});
        start();
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
        assertThat(onFx(() -> desktop().frame().covered())).isFalse();
        // The keyboard is where work begins: in the list.
        until(5, () -> focused() instanceof TableView<?>);
    }

    @Test
    void aWrongPasswordIsToldInThreeSentencesAndTheFieldIsEmptyAgain() {
        office(made -> {});
        start();
        signIn("siti", "bukan sandi saya ini");
        waitFor(text(AccessText.WRONG_WHAT));
        assertShows(text(AccessText.WRONG_NEXT), "Tidak ada data yang berubah.");
        assertThat(onFx(() -> shows(text(ScreenText.MUST_BE_FILLED)))).isFalse();
        assertThat(onFx(() -> focused() instanceof PasswordField field
                        && field.getText().isEmpty()))
                .isTrue();
        write(PASSWORD);
        keys(KeyCode.ENTER);
        waitFor("Kecamatan Caringin");
    }

    @Test
    void afterFiveWrongPasswordsOneHasToWait() {
        office(made -> {});
        start();
        signIn("siti", "bukan sandi saya ini");
        waitFor(text(AccessText.WRONG_WHAT));
        for (int i = 0; i < 4; i++) {
            write("bukan sandi saya ini");
            keys(KeyCode.ENTER);
            until(
                    40,
                    () -> focused() instanceof PasswordField field
                            && field.getText().isEmpty());
        }
        write(PASSWORD);
        keys(KeyCode.ENTER);
        waitFor(text(AccessText.TRIES_WHAT));
        assertShows(text(AccessText.TRIES_NEXT_SECONDS, 30));
        forward(Duration.ofSeconds(31));
        write(PASSWORD);
        keys(KeyCode.ENTER);
        waitFor("Kecamatan Caringin");
    }

    @Test
    void theRecoverySheetLeadsBackInAndIsReplaced() {
        RecoveryCode sheet = office(made -> {});
        start();
        press(text(AppText.FORGOT));
        waitFor(text(AppText.FORGOT_SHEET));
        String wrong = String.join("", sheet.groups()).replaceFirst("^\\d", "x");
        write(wrong.replace("x", sheet.groups().getFirst().charAt(0) == '1' ? "2" : "1"));
        keys(KeyCode.ENTER);
        waitFor(text(AccessText.RECOVERY_TYPO_WHAT, 1));
        press("Kembali");
        press(text(AppText.FORGOT));
        waitFor(text(AppText.FORGOT_SHEET));
        write(String.join("", sheet.groups()));
        assertShows(String.join(" ", sheet.groups()));
        keys(KeyCode.ENTER);
        write("siti");
        keys(KeyCode.ENTER);
        write(OTHER_PASSWORD);
        keys(KeyCode.ENTER);
        write(OTHER_PASSWORD);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AppText.RECOVERY_AGAIN));
        // What lies in a scroll pane joins the scene with its skin, at the first layout.
        until(PATIENCE, () -> groups().size() == 8);
        List<String> next = onFx(this::groups);
        assertThat(next).hasSize(8).isNotEqualTo(sheet.groups());
        assertThat(onFx(() -> button(text(AppText.RECOVERY_DONE)).orElseThrow().isDisabled()))
                .isTrue();
        press(text(AppText.RECOVERY_SAFE));
        press(text(AppText.RECOVERY_DONE));
        waitFor("Kecamatan Caringin");
        stop();
        door().signIn("siti", OTHER_PASSWORD.toCharArray()).close();
        assertRefused(
                () -> door().recover(sheet, "siti", PASSWORD.toCharArray()), new AccessProblem.WrongRecoveryCode());
        door().recover(RecoveryCode.parse(String.join("", next)), "siti", PASSWORD.toCharArray())
                .session()
                .close();
    }

    @Test
    void whoGotAPasswordFromSomebodyElseChoosesTheirOwnBeforeAnythingElse() {
        office(made -> made.users(policy())
                .add(new NewUser("budi", "Budi Santoso", Role.PETUGAS, null, null), OTHER_PASSWORD.toCharArray()));
        start();
        signIn("budi", OTHER_PASSWORD);
        waitFor(text(AppText.FIRST_PASSWORD_TITLE));
        assertThat(onFx(() -> desktop().frame().shell())).isEmpty();
        // The one that somebody else knows is not taken again.
        write(OTHER_PASSWORD);
        keys(KeyCode.ENTER);
        write(OTHER_PASSWORD);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AccessText.SAME_WHAT));
        press(text(AppText.CANCEL));
        signIn("budi", OTHER_PASSWORD);
        waitFor(text(AppText.FIRST_PASSWORD_TITLE));
        write("payung-biru-Gajah-71");
        keys(KeyCode.ENTER);
        write("payung-biru-Gajah-71");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Kecamatan Caringin");
        stop();
        assertRefused(() -> door().signIn("budi", OTHER_PASSWORD.toCharArray()), new AccessProblem.WrongSignIn());
        try (Session session = door().signIn("budi", "payung-biru-Gajah-71".toCharArray())) {
            assertThat(session.user().mustChangePassword()).isFalse();
        }
    }

    @Test
    void aFileOfANewerVersionIsNotOpenedAndSaysWhatToDo() {
        office(made -> made.database().writeLocal(sql -> sql.execute("PRAGMA user_version = 99")));
        start();
        signIn("siti", PASSWORD);
        waitFor(text(StoreText.NEWER_WHAT, 99, Database.SCHEMA));
        assertShows(text(StoreText.NEWER_SAFE), text(StoreText.NEWER_NEXT));
        assertThat(onFx(() -> desktop().frame().covered())).isTrue();
    }

    @Test
    void aFileThatAnotherSimpulHasOpenIsNotOpenedTwice() {
        office(made -> {});
        try (Session other = door().signIn("siti", PASSWORD.toCharArray())) {
            assertThat(other.user().login()).isEqualTo("siti");
            start();
            signIn("siti", PASSWORD);
            waitFor(text(StoreText.IN_USE_WHAT));
        }
        write(PASSWORD);
        keys(KeyCode.ENTER);
        waitFor("Kecamatan Caringin");
    }

    /** The groups of a recovery code in sight. */
    private List<String> groups() {
        return words().stream().filter(word -> word.matches("\\d{6}")).toList();
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, AccessProblem problem) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
