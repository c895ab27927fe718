package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseProblem.ClosedAlready;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Refusals;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holidays as they were decreed, the office's own days, and what they do to running cases. Today is 30 June 2026. */
class CalendarDeskTest {
    @TempDir
    Path folder;

    private CaseOffice office;
    private CalendarDesk desk;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        desk = new CalendarDesk(office.database, office.cases.catalogue(), office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private LocalDate due(long id) {
        return office.cases.find(office.supervisor, id).dueOn();
    }

    @Test
    void yearsAreAsDecreed() {
        List<ClosedDay> decreed = desk.year(office.supervisor, 2026);
        assertThat(decreed)
                .filteredOn(day -> day.kind() == ClosedDay.Kind.NASIONAL)
                .hasSize(17);
        assertThat(decreed)
                .filteredOn(day -> day.kind() == ClosedDay.Kind.CUTI_BERSAMA)
                .hasSize(8);
        assertThat(decreed)
                .noneMatch(ClosedDay::provisional)
                .noneMatch(day -> day.source().isBlank());
        assertThat(desk.year(office.supervisor, 2025)).hasSize(28).noneMatch(ClosedDay::provisional);
        List<ClosedDay> computed = desk.year(office.supervisor, 2027);
        assertThat(computed).filteredOn(ClosedDay::provisional).hasSize(12);
        // What falls on the same day each year needs no new decree.
        assertThat(computed)
                .filteredOn(day -> !day.provisional())
                .extracting(ClosedDay::day)
                .contains(LocalDate.of(2027, 8, 17), LocalDate.of(2027, 12, 25));
        // Collective leave never falls on a weekend.
        assertThat(decreed)
                .filteredOn(day -> day.kind() == ClosedDay.Kind.CUTI_BERSAMA)
                .noneMatch(day -> day.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }

    @Test
    void countsOverIdulfitriAndTheYearsEnd() {
        WorkingDays days = office.cases.catalogue().workingDays();
        assertThat(days.plus(LocalDate.of(2026, 3, 17), 1)).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(days.plus(LocalDate.of(2026, 12, 23), 5)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(days.minus(LocalDate.of(2027, 1, 4), 5)).isEqualTo(LocalDate.of(2026, 12, 23));
    }

    @Test
    void aDayTheOfficeClosesMovesRunningCasesAndUndoMovesThemBack() {
        long running = office.open("SGH").id();
        LocalDate before = due(running);
        LocalDate election = LocalDate.of(2026, 7, 8);
        long act = desk.close(office.supervisor, election, "Pilkades serentak");
        WorkingDays days = office.cases.catalogue().workingDays();
        assertThat(days.isWorkingDay(election)).isFalse();
        assertThat(due(running)).isEqualTo(days.plus(before, 1));
        // A case of tomorrow is counted with it from the start.
        assertThat(days.between(CaseOffice.TODAY, due(running))).isEqualTo(14);
        desk.undo(office.supervisor, act);
        assertThat(due(running)).isEqualTo(before);
        assertThat(office.cases.catalogue().workingDays().isWorkingDay(election))
                .isTrue();
    }

    @Test
    void aDayThatIsOpenAfterAllGivesItsDayBack() {
        long running = office.open("SGH").id();
        LocalDate before = due(running);
        desk.close(office.supervisor, LocalDate.of(2026, 7, 8), "Pilkades serentak");
        ClosedDay own = desk.year(office.supervisor, 2026).stream()
                .filter(day -> day.kind() == ClosedDay.Kind.KANTOR)
                .findFirst()
                .orElseThrow();
        desk.open(office.supervisor, own);
        assertThat(due(running)).isEqualTo(before);
    }

    @Test
    void noDayIsClosedTwiceNorByAnybody() {
        Refusals.assertRefused(
                () -> desk.close(office.supervisor, LocalDate.of(2026, 8, 17), "HUT RI"), ClosedAlready.class);
        Refusals.assertRefused(
                () -> desk.close(office.supervisor, LocalDate.of(2026, 7, 4), "Sabtu"), ClosedAlready.class);
        Refusals.assertRefused(
                () -> desk.close(office.without(Capability.ADMINISTER_OFFICE), LocalDate.of(2026, 7, 8), "Pilkades"),
                NotAllowed.class);
    }

    @Test
    void whileTheApplicantBringsDocumentsNothingRuns() {
        long id = office.open("SKM").id();
        LocalDate before = due(id);
        office.cases.move(office.supervisor, id, "BERKAS", null);
        office.cases.move(office.supervisor, id, Stage.AWAITING_PAPERS, "Surat RT belum ada");
        office.time.pass(Duration.ofDays(30));
        assertThat(office.inbox.count(office.supervisor, new InboxFilter(Kind.LATE, null)))
                .isZero();
        assertThat(office.cases.find(office.supervisor, id).late()).isNegative();
        office.cases.move(office.supervisor, id, "BERKAS", null);
        LocalDate now = LocalDate.now(office.clock);
        WorkingDays days = office.cases.catalogue().workingDays();
        assertThat(days.between(now, due(id))).isEqualTo(days.between(CaseOffice.TODAY, before));
    }
}
