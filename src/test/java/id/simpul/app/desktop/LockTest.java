package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.l10n.text.AccessText;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Ui;
import id.simpul.shell.IdleLock;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A locked screen hides everything and loses nothing, for whoever comes back first. */
class LockTest extends DesktopTest {
    private static final String TYPED = "Atap rumah bocor sejak Mei";

    private Ui ui() {
        return desktop().frame().shell().orElseThrow().ui();
    }

    private TextArea summary() {
        return inSight(scene.getRoot())
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void typeIntoIntake() {
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
        fx(() -> ui().navigator().go(new IntakeRoute(0)));
        waitFor(text(CaseworkText.INTAKE_TITLE));
        fx(() -> summary().requestFocus());
        write(TYPED);
    }

    private void lock() {
        keys(KeyCode.CONTROL, KeyCode.L);
        waitFor(text(AppText.LOCKED));
    }

    @Test
    void unlockingReturnsToTheSameScreenWithTheKeyboardWhereItWas() {
        office(made -> {});
        start();
        typeIntoIntake();
        Node before = onFx(this::summary);
        lock();
        assertThat(onFx(() -> shows(TYPED)))
                .as("nothing of the record is in sight")
                .isFalse();
        // Keys meant for the window do not reach it.
        keys(KeyCode.F5);
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        keys(KeyCode.ALT, KeyCode.LEFT);
        keys(KeyCode.ESCAPE);
        assertThat(onFx(() -> desktop().frame().covered())).isTrue();
        assertThat(focused()).isInstanceOf(PasswordField.class);
        write("bukan sandi saya ini");
        keys(KeyCode.ENTER);
        waitFor(text(AccessText.WRONG_WHAT));
        assertThat(onFx(() -> desktop().frame().covered())).isTrue();
        write(PASSWORD);
        keys(KeyCode.ENTER);
        until(40, () -> !desktop().frame().covered());
        assertThat(onFx(() -> ui().navigator().route())).contains(new IntakeRoute(0));
        assertThat(focused()).isSameAs(before);
        assertThat(onFx(() -> summary().getText())).isEqualTo(TYPED);
        write(" sampai kini");
        assertThat(onFx(() -> summary().getText())).isEqualTo(TYPED + " sampai kini");
    }

    @Test
    void fiveIdleMinutesLockTheRealWindow() {
        office(made -> {});
        start();
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
        forward(IdleLock.USUAL);
        // The watch looks every five seconds.
        until(20, () -> desktop().frame().covered());
        waitFor(text(AppText.LOCKED));
    }

    @Test
    void anotherUserTakesOverAndTheFirstFindsTheDraftAgain() {
        office(made -> {
            made.users(policy())
                    .add(new NewUser("budi", "Budi Santoso", Role.PETUGAS, null, null), OTHER_PASSWORD.toCharArray());
        });
        start();
        typeIntoIntake();
        lock();
        press(text(AppText.OTHER_USER));
        signIn("budi", OTHER_PASSWORD);
        waitFor(text(AppText.FIRST_PASSWORD_TITLE));
        write("payung-biru-Gajah-71");
        keys(KeyCode.ENTER);
        write("payung-biru-Gajah-71");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Kecamatan Caringin");
        assertThat(onFx(() -> shows(text(AppText.DRAFTS_TITLE, 1))))
                .as("not Budi's")
                .isFalse();
        keys(KeyCode.CONTROL, KeyCode.L);
        press(text(AppText.OTHER_USER));
        signIn("siti", PASSWORD);
        waitFor(text(AppText.DRAFTS_TITLE, 1));
        assertShows(text(AppText.DRAFT_INTAKE), text(AppText.DRAFT_GO));
        press(text(AppText.DRAFT_GO));
        waitFor(text(CaseworkText.INTAKE_TITLE));
        until(20, () -> Optional.of(summary().getText()).filter(TYPED::equals).isPresent());
    }

    @Test
    void closingTheWindowKeepsWhatWasTypedAMomentAgo() {
        office(made -> {});
        start();
        typeIntoIntake();
        stop();
        start();
        signIn("siti", PASSWORD);
        waitFor(text(AppText.DRAFTS_TITLE, 1));
        assertShows(TYPED);
    }
}
