package id.simpul.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentDeskTest {
    private CaseOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Visit visit(LocalDate day, Map<String, Long> answers) {
        return new Visit(day, "Heri Hidayat", 1, answers, null);
    }

    @Test
    void theLatestVisitCountsAndTellsWhatChanged() {
        Visit before = visit(LocalDate.of(2025, 1, 10), Map.of("floor", 8L, "roof", 3L, "has_car", 2L));
        Visit now = visit(LocalDate.of(2026, 6, 29), Map.of("floor", 2L, "roof", 3L, "goats", 4L));
        office.assessments.record(office.supervisor, office.household, now);
        office.assessments.record(office.supervisor, office.household, before);
        assertThat(office.assessments.latest(office.supervisor, office.household))
                .map(Assessment::visit)
                .contains(now);
        assertThat(VisitChange.between(office.assessments.instrument(), before, now))
                .extracting(change -> change.question().field() + " " + change.before() + " " + change.now())
                .containsExactly("floor 8 2");
    }

    @Test
    void aVisitCanBeCorrectedAndTakenBack() {
        office.assessments.record(
                office.supervisor, office.household, visit(CaseOffice.TODAY, Map.of("floor", 8L, "has_car", 1L)));
        long id = office.assessments
                .latest(office.supervisor, office.household)
                .orElseThrow()
                .id();
        Visit corrected = visit(CaseOffice.TODAY, Map.of("floor", 6L));
        long act = office.assessments.edit(office.supervisor, id, corrected);
        assertThat(office.assessments
                        .latest(office.supervisor, office.household)
                        .orElseThrow()
                        .visit())
                .isEqualTo(corrected);
        office.cases.undo(office.supervisor, act);
        assertThat(office.assessments
                        .latest(office.supervisor, office.household)
                        .orElseThrow()
                        .visit()
                        .answers())
                .containsEntry("has_car", 1L);
    }

    @Test
    void onlyWhoMayAssessesAndReads() {
        Visit visit = visit(CaseOffice.TODAY, Map.of());
        assertThatThrownBy(() -> office.assessments.record(
                        office.without(Capability.RECORD_ASSESSMENT), office.household, visit))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.assessments.of(office.without(Capability.READ_RECORDS), office.household))
                .isInstanceOf(Refusal.class);
    }
}
