package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.Demo;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.l10n.text.FindingText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.l10n.text.ScreenText;
import id.simpul.l10n.text.TaskText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From a case to its family and back: whoever is not on record is registered in the middle of an intake. */
class FamilyOfCaseTest extends DesktopTest {
    private void fill(String... texts) {
        for (String text : texts) {
            write(text);
            keys(KeyCode.ENTER);
        }
    }

    private void skip(int fields) {
        for (int i = 0; i < fields; i++) {
            keys(KeyCode.ENTER);
        }
    }

    private void registerFromIntake() {
        office(made -> {});
        start();
        signIn("siti", PASSWORD);
        waitFor(text(TaskText.TITLE));
        keys(KeyCode.CONTROL, KeyCode.N);
        waitFor(text(CaseworkText.INTAKE_TITLE));
        write("Heri");
        waitFor(text(ScreenText.LOOKUP_NOTHING, "Heri"));
        keys(KeyCode.CONTROL, KeyCode.D);
        waitFor(text(HouseholdText.FORM_SUBTITLE));
        fill("3201271408189001", "p");
        // To the head's name: the rest of the address, telephone and whose, spending, decile, note.
        skip(10);
        fill("Heri Hidayat", "3201271208839001");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AppText.REGISTERED, "Heri Hidayat"));
    }

    @Test
    void theIntakeGoesOnWithTheHeadOfTheNewFamily() {
        registerFromIntake();
        assertShows(text(CaseworkText.INTAKE_TITLE), text(ScreenText.LOOKUP_OTHER), "Heri Hidayat");
        assertThat(onFx(() -> shows(text(HouseholdText.FORM_SUBTITLE)))).isFalse();
    }

    @Test
    void takingTheRegistrationBackLeavesAnIntakeWithoutApplicant() {
        registerFromIntake();
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(20, () -> !shows("Heri Hidayat"));
        assertShows(text(CaseworkText.INTAKE_TITLE));
        assertThat(onFx(() -> shows(text(ScreenText.LOOKUP_OTHER)))).isFalse();
    }

    @Test
    void aCaseThatEndedLeadsToWhatTheRulesOfItsDaySaid() {
        var ended = new AtomicReference<CaseRow>();
        office(made -> {
            Demo.fill(made, Progress.NONE);
            ended.set(made.inbox()
                    .page(made.actor(), new InboxFilter(InboxFilter.Kind.CLOSED, null), CaseInbox.Order.DUE, 0, 1)
                    .getFirst());
        });
        start();
        signIn("siti", PASSWORD);
        waitFor(text(TaskText.TITLE));
        keys(KeyCode.CONTROL, KeyCode.K);
        CaseRow file = Objects.requireNonNull(ended.get());
        write(file.register());
        LocalDate day = Objects.requireNonNull(file.closedOn());
        var formats = new Formats(new Texts(Texts.INDONESIAN));
        waitFor(text(CaseworkText.FINDINGS_ON, formats.mediumDate(day)));
        press(text(CaseworkText.FINDINGS_ON, formats.mediumDate(day)));
        waitFor(text(FindingText.BY_RULES_OF, formats.longDate(day)));
    }
}
