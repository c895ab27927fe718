package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.screen.Route;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the screens of cases, to be looked at beside the reference pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseShotsTest {
    private CaseScreens screens;

    @BeforeAll
    void open(@TempDir Path folder) {
        List<Path> data = Synthetic.folders().toList();
        screens = new CaseScreens(folder, data.getLast());
    }

    @AfterAll
    void close() {
        screens.close();
    }

    private Shots shot(Shots.Size size, Route route) {
        return Shots.openScene(size, () -> screens.scene(size, route));
    }

    private static void select(Scene scene, int index) {
        if (scene.lookup(".rows") instanceof TableView<?> table) {
            table.getSelectionModel().select(index);
            table.requestFocus();
        }
    }

    private static void enter(Scene scene) {
        if (scene.lookup(".rows") instanceof TableView<?> table) {
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    @Test
    void theInbox() {
        try (var shot = shot(Shots.NORMAL, new InboxRoute())) {
            shot.run(scene -> select(scene, 2));
            assertThat(shot.save("cases-inbox")).isNotEmptyFile();
        }
        try (var shot = shot(Shots.AT_125, new InboxRoute())) {
            shot.run(scene -> select(scene, 2));
            shot.save("cases-inbox-125");
            shot.run(CaseShotsTest::enter);
            assertThat(shot.save("cases-inbox-125-open")).isNotEmptyFile();
        }
    }

    @Test
    void theForms() {
        try (var shot = shot(Shots.NORMAL, new IntakeRoute(0))) {
            assertThat(shot.save("cases-intake")).isNotEmptyFile();
        }
        var row =
                screens.inbox.page(screens.actor, new InboxFilter(Kind.OPEN, null), Order.STAGE, true, 0, 200).stream()
                        .filter(r -> r.stage().step() == 3)
                        .findFirst()
                        .orElseThrow();
        try (var shot = shot(Shots.NORMAL, new ReferralRoute(row.id()))) {
            assertThat(shot.save("cases-refer")).isNotEmptyFile();
        }
        try (var shot = shot(Shots.AT_125, new ReferralRoute(row.id()))) {
            shot.save("cases-refer-125");
        }
        try (var shot = shot(Shots.NORMAL, new CaseFileRoute(row.id()))) {
            assertThat(shot.save("cases-file")).isNotEmptyFile();
        }
        var late = screens.inbox
                .page(screens.actor, new InboxFilter(Kind.LATE, null), Order.DUE, 0, 1)
                .getFirst();
        try (var shot = shot(Shots.NORMAL, new CaseFileRoute(late.id()))) {
            shot.save("cases-file-late");
        }
        long household = row.household().orElseThrow();
        try (var shot = shot(Shots.NORMAL, new AssessmentRoute(household, row.id()))) {
            assertThat(shot.save("cases-visit")).isNotEmptyFile();
        }
        try (var shot = shot(Shots.AT_125, new AssessmentRoute(household, row.id()))) {
            shot.save("cases-visit-125");
        }
    }
}
