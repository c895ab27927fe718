package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days do not run while a case waits for the citizen. */
class DeadlinesTest {
    private static final String WAITS = "PERBAIKAN";
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final WorkingDays days =
            new WorkingDays(Set.of(CHRISTMAS, LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1)));
    private final Deadlines deadlines = new Deadlines(days, Set.of(WAITS));

    @Test
    void aCaseGoesOnWithTheDaysItHadLeft() {
        LocalDate due = LocalDate.of(2026, 12, 30);
        LocalDate asked = LocalDate.of(2026, 12, 23); // Wednesday: three working days left, 28 to 30
        LocalDate brought = LocalDate.of(2027, 1, 4); // Monday, five working days later
        assertThat(days.between(asked, due)).isEqualTo(3);
        assertThat(deadlines.late(due, WAITS, asked, brought)).isEqualTo(-3);
        assertThat(deadlines.whenMoved(due, WAITS, asked, "BERKAS", brought)).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void otherStagesCountOn() {
        LocalDate due = LocalDate.of(2026, 12, 22);
        LocalDate today = LocalDate.of(2026, 12, 28);
        assertThat(deadlines.late(due, "DIRUJUK", LocalDate.of(2026, 12, 1), today))
                .isEqualTo(2);
        assertThat(deadlines.whenMoved(due, "DIRUJUK", LocalDate.of(2026, 12, 1), "TINDAK_LANJUT", today))
                .isEqualTo(due);
    }

    @Test
    void nobodyIsLateForTheDaysACaseWasClosed() {
        LocalDate due = LocalDate.of(2026, 12, 30);
        LocalDate closed = LocalDate.of(2026, 12, 23); // three working days before
        LocalDate reopened = LocalDate.of(2027, 1, 4); // five working days later
        assertThat(deadlines.whenReopened(due, closed, reopened)).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(deadlines.whenReopened(due, closed, closed)).isEqualTo(due);
    }

    @Property(tries = 1000)
    void waitingChangesNothingOfWhatIsLeftOrMissed(
            @ForAll @IntRange(max = 500) int asked,
            @ForAll @IntRange(max = 60) int waited,
            @ForAll @IntRange(max = 40) int term,
            @ForAll @IntRange(max = 60) int before) {
        LocalDate stopped = LocalDate.of(2026, 3, 1).plusDays(asked);
        LocalDate due = days.plus(stopped.minusDays(before), term);
        LocalDate today = stopped.plusDays(waited);
        LocalDate now = deadlines.whenMoved(due, WAITS, stopped, "BERKAS", today);
        assertThat(days.between(now, today)).isEqualTo(days.between(due, stopped));
        assertThat(deadlines.late(due, WAITS, stopped, today)).isEqualTo(days.between(due, stopped));
    }
}
