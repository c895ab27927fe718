package id.simpul.casework.ui;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was there and counts no more is told with the day since when, not as if it had never been. */
class LapsedFlowTest extends FlowTest {
    private static final LocalDate MADE = LocalDate.of(2025, 5, 4);

    @Test
    void anAssessmentThatLapsedSaysSinceWhen(@TempDir Path folder) {
        try (var screens = new CaseScreens(folder, Synthetic.SAMPLE)) {
            CaseDetail old =
                    screens
                            .inbox
                            .page(screens.actor, new InboxFilter(Kind.CLOSED, null), Order.REGISTER, 0, 200)
                            .stream()
                            .map(row -> screens.cases.find(screens.actor, row.id()))
                            .filter(file -> file.visitedOn() != null)
                            .findFirst()
                            .orElseThrow();
            List<String> papers =
                    screens.cases.catalogue().service("DIS").orElseThrow().documents();
            long id = screens.cases
                    .open(
                            screens.actor,
                            new NewCase(old.applicant().id(), "DIS", null, "DATANG", false, null, "Kursi roda", papers))
                    .id();
            screens.cases.move(screens.actor, id, Stage.ASSESSMENT, null);
            again(() -> screens.scene(Shots.NORMAL, new CaseFileRoute(id)));
            assertThat(reads("Asesmen terakhir")).isTrue();
            assertThat(seen()).noneMatch(text -> text.contains("kedaluwarsa"));

            screens.database.journal().write(screens.actor, "test.age", tx -> {
                tx.sql()
                        .selectFrom(ASSESSMENT)
                        .where(ASSESSMENT.HOUSEHOLD.eq(old.household()))
                        .fetch()
                        .forEach(row -> tx.update(row.setVisitedOn(MADE.toString())));
                tx.update(tx.sql()
                        .fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(old.household()))
                        .setDesil(null));
                return tx.actId();
            });
            // Held on the 365th day, no more on the next.
            CaseDetail file = screens.cases.find(screens.actor, id);
            int days = screens.cases.catalogue().assessmentDays();
            assertThat(days).isEqualTo(365);
            assertThat(file.lapsed(days, MADE.plusDays(365))).isEmpty();
            assertThat(file.lapsed(days, MADE.plusDays(366))).contains(LocalDate.of(2026, 5, 5));
            again(() -> screens.scene(Shots.NORMAL, new CaseFileRoute(id)));
            assertThat(reads("4 Mei 2025, kedaluwarsa sejak 5 Mei 2026")).isTrue();
            keys(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(reads(
                            "Asesmen terakhir, 4 Mei 2025, kedaluwarsa sejak 5 Mei 2026, dan desil DTSEN belum dicek."))
                    .isTrue();
        }
    }
}
