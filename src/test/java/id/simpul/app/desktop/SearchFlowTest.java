package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.household.Family;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.household.FamilyRow;
import id.simpul.household.Person;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.l10n.text.SearchText;
import id.simpul.l10n.text.ShellText;
import id.simpul.l10n.text.TaskText;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one search box finds people, families, cases and commands, and leads to them, by the keyboard alone. */
class SearchFlowTest extends DesktopTest {
    private @Nullable Family family;
    private @Nullable CaseRow file;

    private void open() {
        office(made -> {
            Demo.fill(made, Progress.NONE);
            FamilyRow row =
                    made.families().page(made.actor(), FamilyFilter.ALL, FamilyList.Order.NAME, true, 0, 100).stream()
                            .filter(one -> alone(made, one))
                            .findFirst()
                            .orElseThrow();
            family = made.households().find(made.actor(), row.household()).orElseThrow();
            file = made.inbox()
                    .page(made.actor(), InboxFilter.ALL, CaseInbox.Order.REGISTER, 0, 1)
                    .getFirst();
        });
        start();
        signIn("siti", PASSWORD);
        waitFor(text(TaskText.TITLE));
    }

    /** A family whose head is the only one of that name, so that the first hit is known. */
    private static boolean alone(Office made, FamilyRow row) {
        return row.kk() != null
                && row.members() > 1
                && made.search().search(made.actor(), row.name().reveal()).size() == 1;
    }

    private Family family() {
        return Objects.requireNonNull(family);
    }

    private Person head() {
        return family().head().orElseThrow();
    }

    private void find(String typed) {
        keys(KeyCode.CONTROL, KeyCode.K);
        write(typed);
    }

    private void waitForRecord() {
        waitFor(text(HouseholdText.UI_MEMBERS_TITLE));
        waitFor(text(HouseholdText.UI_FACTS_TITLE));
        assertShows(head().name().reveal());
    }

    @Test
    void aNameLeadsToTheRecord() {
        open();
        find(head().name().reveal().toLowerCase(Locale.ROOT));
        waitFor(text(SearchText.PEOPLE));
        // What a passer-by could read is masked.
        assertThat(onFx(() ->
                        shows(Objects.requireNonNull(head().details().nik()).reveal())))
                .isFalse();
        keys(KeyCode.ENTER);
        waitForRecord();
    }

    @Test
    void aWholeNumberLeadsThereAtOnce() {
        open();
        find(Objects.requireNonNull(head().details().nik()).reveal());
        waitForRecord();
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(text(CaseworkText.INBOX_TITLE));
        find(Objects.requireNonNull(family().household().details().kk()).reveal());
        waitForRecord();
    }

    @Test
    void aRegisterNumberLeadsToTheCase() {
        open();
        find(Objects.requireNonNull(file).register());
        waitFor(text(CaseworkText.HISTORY));
        assertShows(
                Objects.requireNonNull(Objects.requireNonNull(file).applicant()).reveal());
    }

    @Test
    void commandsAreFoundByTheirBeginningAndDone() {
        open();
        find("keluarga");
        waitFor(text(SearchText.NEW_FAMILY));
        // Of several the arrow chooses: the new family comes first, then the list.
        waitFor(text(SearchText.GO, text(AppText.RAIL_FAMILIES)));
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        waitFor(text(HouseholdText.UI_BAND_LOWEST));
        find("kunci");
        waitFor(text(SearchText.LOCK));
        keys(KeyCode.ENTER);
        waitFor(text(AppText.LOCKED));
    }

    @Test
    void nothingFoundIsSaidAndEscapeReturns() {
        open();
        find("zzxq");
        waitFor(text(ShellText.SEARCH_NOTHING, "zzxq"));
        keys(KeyCode.ESCAPE);
        until(10, () -> !shows(text(ShellText.SEARCH_NOTHING, "zzxq")));
        assertShows(text(TaskText.TITLE));
    }
}
