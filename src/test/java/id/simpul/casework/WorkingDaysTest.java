package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    private final WorkingDays days = new WorkingDays(Set.of(MAY_DAY));

    @Test
    void weekendsAndHolidaysDoNotCount() {
        assertThat(days.isWorkingDay(MAY_DAY)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 5, 2))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 5, 3))).isFalse();
        assertThat(days.plus(LocalDate.of(2026, 4, 30), 1)).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(days.between(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 4)))
                .isOne();
        assertThat(days.between(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 4, 30)))
                .isEqualTo(-1);
    }

    @Test
    void theSameDayIsTheNextOneOnWhichTheOfficeIsOpen() {
        LocalDate friday = LocalDate.of(2026, 5, 8);
        assertThat(days.plus(friday, 0)).isEqualTo(friday);
        assertThat(days.plus(friday.plusDays(1), 0)).isEqualTo(friday.plusDays(3));
        assertThat(days.plus(MAY_DAY, 0)).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Property(tries = 500)
    void betweenUndoesPlus(@ForAll @IntRange(max = 400) int offset, @ForAll @IntRange(min = 1, max = 120) int count) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(offset);
        LocalDate due = days.plus(from, count);
        assertThat(days.isWorkingDay(due)).isTrue();
        assertThat(days.between(from, due)).isEqualTo(count);
        assertThat(days.between(due, from)).isNegative();
    }
}
