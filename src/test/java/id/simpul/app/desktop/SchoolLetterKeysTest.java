package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.CaseloadDesks;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.caseload.CandidateFilter;
import id.simpul.caseload.CaseloadFamily;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.TaskText;
import id.simpul.letter.ui.ChosenFile;
import id.simpul.screen.FilePicker;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** "Print this family's school letter" from anywhere in the program, counted key by key. */
class SchoolLetterKeysTest extends DesktopTest {
    /** The most key presses beyond the text itself. */
    private static final int MOST = 8;

    private int pressed;
    private String name = "";

    @Override
    FilePicker files() {
        return new ChosenFile(folder.resolve("surat.pdf"));
    }

    private void counted(KeyCode... keys) {
        pressed += keys.length;
        keys(keys);
    }

    /** Somebody whose family takes part, with one pupil whose school is on record. */
    private void prepare(Office office) {
        Demo.fill(office, Progress.NONE);
        office.profile().save(office.actor(), office.profile().profile().signedBy("Drs. Ahmad Uji", ""));
        List<Long> families = CaseloadDesks.of(office)
                .groups()
                .candidates(office.actor(), new CandidateFilter("", "", true, false, "", List.of()))
                .stream()
                .map(one -> one.household())
                .toList();
        CaseloadFamily family = CaseloadDesks.of(office).caseload().of(office.actor(), families, Progress.NONE).stream()
                .filter(one -> one.members().stream()
                                .filter(CaseloadFamily.Member::pupil)
                                .count()
                        == 1)
                .filter(one -> office.search()
                                .search(office.actor(), one.name().reveal())
                                .size()
                        == 1)
                .findFirst()
                .orElseThrow();
        CaseloadFamily.Member pupil = family.members().stream()
                .filter(CaseloadFamily.Member::pupil)
                .findFirst()
                .orElseThrow();
        CaseloadDesks.of(office).caseload().school(office.actor(), pupil.person(), "SDN Caringin 02", "Caringin", "");
        name = family.name().reveal();
    }

    @Test
    void theSchoolLetterOfAFamilyTakesAtMostEightKeyPressesBeyondItsName() throws Exception {
        office(this::prepare);
        start();
        signIn("siti", PASSWORD);
        waitFor(text(TaskText.TITLE));
        pressed = 0;
        counted(KeyCode.CONTROL, KeyCode.K);
        write((text(CaseloadText.WORDS_SCHOOL) + " " + name).toLowerCase(Locale.ROOT));
        waitFor(text(CaseloadText.SEARCH_SCHOOL, name));
        counted(KeyCode.ENTER);
        waitFor(text(CaseloadText.PREPARATION_SUBTITLE, 1, 1, 0));
        counted(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(CaseloadText.CONFIRM, 1));
        counted(KeyCode.ENTER);
        // Here is no printer, so the last press saves the file; with one it is on the button that prints.
        waitFor(text(PrintText.NO_PRINTER));
        counted(KeyCode.ENTER);
        until(PATIENCE, () -> Files.exists(folder.resolve("surat.pdf")));
        // docs/performance/keystrokes.md says so.
        assertThat(pressed).isEqualTo(7).isLessThanOrEqualTo(MOST);
        assertThat(Files.size(folder.resolve("surat.pdf"))).isPositive();
    }
}
