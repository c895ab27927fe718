package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.household.FamilyRow;
import id.simpul.household.Moved;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.PaperText;
import id.simpul.l10n.text.TaskText;
import id.simpul.l10n.text.VisitText;
import id.simpul.visit.HomeVisit;
import id.simpul.visit.VisitResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Home visits by the keyboard alone: planned, printed, recorded with each result, reported. */
class VisitFlowTest extends DesktopTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private long caseFile;
    private @Nullable FamilyRow family;

    /** An office in which one case waits for a visit; signed in, at the tasks. */
    private void open() {
        office(made -> {
            Demo.fill(made, Progress.NONE);
            FamilyRow row =
                    made.families().page(made.actor(), FamilyFilter.ALL, FamilyList.Order.NAME, true, 0, 200).stream()
                            .filter(one -> made.inbox()
                                    .ofHousehold(made.actor(), one.household())
                                    .isEmpty())
                            .findFirst()
                            .orElseThrow();
            family = row;
            long head = made.households()
                    .find(made.actor(), row.household())
                    .orElseThrow()
                    .head()
                    .orElseThrow()
                    .id();
            caseFile = made.cases()
                    .open(
                            made.actor(),
                            new NewCase(head, "PBI", null, "DATANG", true, null, "Kartu tidak aktif", List.of("KTP")))
                    .id();
            made.cases().move(made.actor(), caseFile, Stage.VISIT, null);
        });
        start();
        signIn("siti", PASSWORD);
        waitFor(text(TaskText.TITLE));
    }

    private Office office() {
        return desktop().office().orElseThrow();
    }

    private List<HomeVisit> route(LocalDate day) {
        return office().work()
                .visits()
                .route(office().actor(), day, office().actor().name());
    }

    private String name() {
        return Objects.requireNonNull(family).name().reveal();
    }

    /** Plans the visit of the case for tomorrow; at the routes then. */
    private void plan() {
        open();
        keys(KeyCode.CONTROL, KeyCode.U);
        waitFor(text(VisitText.TITLE));
        keys(KeyCode.CONTROL, KeyCode.N);
        waitFor(text(VisitText.PLAN_TITLE));
        waitFor(text(VisitText.WHY_WAITS));
        keys(KeyCode.SPACE);
        waitFor(text(VisitText.PLAN_COUNT, 1));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(VisitText.PLANNED, 1, "1 Juli 2026"));
        waitFor(name());
    }

    @Test
    void aPlannedRouteIsPrintedAndTakenBack() {
        plan();
        assertThat(route(DAY))
                .singleElement()
                .satisfies(visit ->
                        assertThat(Objects.requireNonNull(visit.ofCase()).id()).isEqualTo(caseFile));
        keys(KeyCode.CONTROL, KeyCode.P);
        waitFor(text(VisitText.SHEETS_TITLE));
        waitFor(text(PaperText.PAGE_OF, 1, 2));
        keys(KeyCode.ALT, KeyCode.LEFT);
        waitFor(text(VisitText.TITLE));
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(PATIENCE, () -> route(DAY).isEmpty());
    }

    @Test
    void housesArePutInAnotherOrderByKeys() {
        plan();
        keys(KeyCode.CONTROL, KeyCode.N);
        waitFor(text(VisitText.PLAN_TITLE));
        waitFor(text(VisitText.WHY_REGISTER));
        keys(KeyCode.SPACE);
        keys(KeyCode.DOWN);
        keys(KeyCode.SPACE);
        waitFor(text(VisitText.PLAN_COUNT, 2));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(VisitText.PLANNED, 2, "1 Juli 2026"));
        until(PATIENCE, () -> route(DAY).size() == 3);
        waitFor(text(VisitText.ROUTE_OF, "1 Juli 2026", office().actor().name(), 3));
        long first = route(DAY).getFirst().id();
        keys(KeyCode.HOME);
        keys(KeyCode.ALT, KeyCode.DOWN);
        until(PATIENCE, () -> route(DAY).get(1).id() == first);
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(PATIENCE, () -> route(DAY).getFirst().id() == first);
    }

    @ParameterizedTest
    @EnumSource
    void eachResultIsRecordedAndLeadsOn(VisitResult result) {
        plan();
        forward(Duration.ofDays(1));
        keys(KeyCode.ENTER);
        waitFor(text(VisitText.RESULT));
        until(
                PATIENCE,
                () -> scene.getFocusOwner() != null
                        && scene.getFocusOwner().getClass().getSimpleName().contains("Radio"));
        keys(KeyCode.RIGHT);
        keys(KeyCode.LEFT);
        for (int i = 0; i < List.of(VisitResult.values()).indexOf(result); i++) {
            keys(KeyCode.RIGHT);
        }
        keys(KeyCode.TAB);
        until(PATIENCE, () -> scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl);
        while (!onFx(() -> scene.getFocusOwner() instanceof TextArea)) {
            keys(KeyCode.ENTER);
        }
        write("Dilihat langsung");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(VisitText.RECORD_SAVED) + ": " + label(result));
        HomeVisit made = route(DAY).getFirst();
        assertThat(made.result()).contains(result);
        assertThat(Objects.requireNonNull(made.outcome()).note()).isEqualTo("Dilihat langsung");
        Stage stage = office().cases().find(office().actor(), caseFile).stage();
        assertThat(stage.code()).isEqualTo(result == VisitResult.COMPLETE ? Stage.ASSESSMENT : Stage.VISIT);
        assertThat(onFx(() -> shows(text(VisitText.QUESTIONNAIRE)))).isEqualTo(result.answered());
        assertThat(onFx(() -> shows(text(VisitText.MOVED_EVENT)))).isEqualTo(result == VisitResult.MOVED);
        assertThat(onFx(() -> shows(text(VisitText.PLAN)))).isEqualTo(result.again() || result == VisitResult.MOVED);
        if (result == VisitResult.COMPLETE) {
            press(text(VisitText.QUESTIONNAIRE));
            waitFor(text(AssessmentText.THE_FAMILY));
        } else {
            keys(KeyCode.CONTROL, KeyCode.Z);
            until(PATIENCE, () -> route(DAY).getFirst().open());
        }
    }

    @Test
    void aFamilyThatMovedIsRecordedAsMovedFromTheVisitAndOneComesBackToIt() {
        plan();
        forward(Duration.ofDays(1));
        keys(KeyCode.ENTER);
        waitFor(text(VisitText.RESULT));
        until(PATIENCE, () -> focused().getClass().getSimpleName().contains("Radio"));
        keys(KeyCode.LEFT);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(VisitText.RECORD_SAVED) + ": " + label(VisitResult.MOVED));
        tabTo(text(VisitText.MOVED_EVENT));
        waitFor(text(EventText.FAMILY_SAVE));
        // The day and the source stand there already.
        assertThat(onFx(() -> typed())).contains("01/07/2026", text(VisitText.MOVED_SOURCE, "1 Juli 2026"));
        until(PATIENCE, () -> focused().getClass().getSimpleName().contains("Radio"));
        keys(KeyCode.RIGHT);
        keys(KeyCode.TAB);
        write("Kota Bandung");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        Moved moved = untilMoved();
        assertThat(moved.on()).isEqualTo(DAY);
        assertThat(moved.to()).isEqualTo("Kota Bandung");
        waitFor(text(VisitText.RECORD_SAVED) + ": " + label(VisitResult.MOVED));
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(PATIENCE, () -> moved() == null);
    }

    private @Nullable Moved moved() {
        return office().households()
                .find(office().actor(), Objects.requireNonNull(family).household())
                .orElseThrow()
                .household()
                .details()
                .moved();
    }

    private Moved untilMoved() {
        until(PATIENCE, () -> moved() != null);
        return Objects.requireNonNull(moved());
    }

    private List<String> typed() {
        return scene.getRoot().lookupAll(".text-input").stream()
                .map(node -> ((javafx.scene.control.TextInputControl) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    private String label(VisitResult result) {
        return office().codes()
                .label("hasil_kunjungan", result.code(), new id.simpul.l10n.Texts(id.simpul.l10n.Texts.INDONESIAN));
    }
}
