package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.ApprovalState;
import id.simpul.casework.ApprovalStep;
import id.simpul.casework.Approvals;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.Decision;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.casework.MoveWords;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.casework.StandIn;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the chain names is away: the supervisor stands in by keys, with the ground on record; and at last the Camat takes note. */
class StandInFlowTest extends FlowTest {
    private static final String STAND_IN = "Wakili: Paraf sebagai Manajer SLRT…";

    private CaseScreens screens;
    private Actor supervisor;

    @BeforeEach
    void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        supervisor = screens.actor;
        new Approvals(screens.database)
                .save(
                        supervisor,
                        new Approvals.Chain(
                                LocalDate.of(2026, 6, 1),
                                List.of(
                                        step(1, ApprovalStep.Kind.PARAF, "Manajer SLRT", 21, "Rina Manajer"),
                                        step(2, ApprovalStep.Kind.MENGETAHUI, "Camat", 22, "H. Yusuf Maulana"))));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static ApprovalStep step(int position, ApprovalStep.Kind kind, String title, long user, String name) {
        return new ApprovalStep(position, kind, title, null, null, user, name);
    }

    private void at(Actor actor, long id) {
        screens.actor = actor;
        again(() -> screens.scene(Shots.NORMAL, new CaseFileRoute(id)));
    }

    private CaseDetail file(long id) {
        return screens.cases.find(supervisor, id);
    }

    /** What the open menus offer. */
    private List<String> entries() {
        return onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }

    /** A case that waits for the first step. */
    private long submitted() {
        long applicant = file(screens.inbox
                        .page(supervisor, new InboxFilter(Kind.CLOSED, null), Order.REGISTER, 0, 1)
                        .getFirst()
                        .id())
                .applicant()
                .id();
        List<String> papers =
                screens.cases.catalogue().service("DIS").orElseThrow().documents();
        long id = screens.cases
                .open(supervisor, new NewCase(applicant, "DIS", "N3", "DATANG", false, null, "Kursi roda", papers))
                .id();
        screens.cases.move(supervisor, id, Stage.ASSESSMENT, null);
        screens.cases.move(supervisor, id, Stage.DRAFT, null);
        screens.cases.moveWith(
                supervisor, id, Stage.INITIALS, new MoveWords(null, new Decision("LAYAK", "Memenuhi kriteria"), null));
        return id;
    }

    @Test
    void aStepIsGivenInPlaceOfWhoIsAwayAndTheCamatTakesNote() {
        long id = submitted();
        Actor worker = new Actor(23, "Andi Petugas", "320127", Set.of(Capability.READ_RECORDS, Capability.WORK_CASE));
        at(worker, id);
        press("Tindakan lain");
        assertThat(entries()).as("stands in for nobody").isNotEmpty().noneMatch(entry -> entry.startsWith("Wakili"));
        keys(KeyCode.ESCAPE);

        at(supervisor, id);
        choose("Tindakan lain", STAND_IN);
        sees("Mewakili Manajer SLRT");
        tidy("casework", "screen", "shell");
        keys(KeyCode.DOWN);
        keys(KeyCode.TAB);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(file(id).approval().given()).as("not without a ground").isEmpty();
        type("SP 094/31/2026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        ApprovalState.Given given = file(id).approval().given().getFirst();
        assertThat(given.title()).isEqualTo("Manajer SLRT");
        assertThat(given.officer()).isEqualTo(supervisor.name());
        assertThat(given.standIn()).isNotNull().extracting(StandIn::basis).isEqualTo("SP 094/31/2026");
        sees("Dasar: SP 094/31/2026");

        Actor camat = new Actor(22, "H. Yusuf Maulana", "320127", Set.of(Capability.READ_RECORDS));
        at(camat, id);
        sees("Mengetahui sebagai Camat");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(file(id).approval().given())
                .extracting(one -> one.kind() + " " + one.title() + " " + one.officer())
                .containsExactly("PARAF Manajer SLRT " + supervisor.name(), "MENGETAHUI Camat H. Yusuf Maulana");
        assertThat(file(id).approval().next()).isEmpty();
        at(supervisor, id);
        sees("Sudah mengetahui");
        sees("Dasar: SP 094/31/2026");
        tidy("casework", "screen", "shell");
        assertThat(offers("Rujuk")).isTrue();
    }
}
