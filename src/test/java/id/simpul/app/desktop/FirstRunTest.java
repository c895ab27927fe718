package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.Office;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.OfficeProfile;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The first run in three steps, by keyboard. */
class FirstRunTest extends DesktopTest {
    private void fill(String... texts) {
        for (String text : texts) {
            write(text);
            keys(KeyCode.ENTER);
        }
    }

    private List<String> typed() {
        return inSight(scene.getRoot())
                .filter(TextField.class::isInstance)
                .map(node -> ((TextField) node).getText())
                .toList();
    }

    @Test
    void threeStepsLeadToAnOfficeWithItsLetterheadAndItsSupervisor() {
        start();
        waitFor(text(AppText.OFFICE_TITLE));
        write("Caringin Bogor");
        waitFor("Kecamatan Caringin");
        keys(KeyCode.ENTER);
        waitFor(text(LetterText.HEAD_LINES));
        assertShows(text(AppText.STEP_OF, 2, 3));
        until(10, () -> focused() instanceof TextArea);
        assertThat(onFx(() -> ((TextArea) focused()).getText()))
                .isEqualTo("PEMERINTAH KABUPATEN BOGOR\nKECAMATAN CARINGIN");
        fx(() -> ((TextArea) focused()).appendText("\nSEKRETARIAT SLRT"));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AppText.SUPERVISOR_TITLE));
        until(10, () -> focused() instanceof TextField);
        fill("Siti Rohmah", "Kasi Kesejahteraan Sosial", "", "siti");
        // Back to the letterhead and the office, and forth again: nothing typed is lost.
        press(text(AppText.BACK));
        waitFor(text(LetterText.HEAD_LINES));
        assertShows("PEMERINTAH KABUPATEN BOGOR\nKECAMATAN CARINGIN\nSEKRETARIAT SLRT");
        press(text(AppText.BACK));
        waitFor(text(AppText.OFFICE_TITLE));
        assertThat(onFx(this::typed)).contains("Caringin Bogor");
        press(text(AppText.NEXT));
        waitFor(text(LetterText.HEAD_LINES));
        press(text(AppText.NEXT));
        waitFor(text(AppText.SUPERVISOR_TITLE));
        assertThat(onFx(this::typed)).contains("Siti Rohmah", "Kasi Kesejahteraan Sosial", "siti");
        until(10, () -> focused() instanceof TextField);
        fill("", "", "", "");
        fill(PASSWORD, PASSWORD);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AppText.RECOVERY_TITLE));
        press(text(AppText.RECOVERY_SAFE));
        press(text(AppText.RECOVERY_DONE));
        waitFor("Kabupaten Bogor");
        Office made = desktop().office().orElseThrow();
        OfficeProfile profile = made.profile().profile();
        assertThat(profile.head().lines())
                .containsExactly("PEMERINTAH KABUPATEN BOGOR", "KECAMATAN CARINGIN", "SEKRETARIAT SLRT");
        assertThat(made.session().user().position()).isEqualTo("Kasi Kesejahteraan Sosial");
    }
}
