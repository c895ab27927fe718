package id.simpul.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days: Monday to Friday, without the holidays of the reference data. */
public final class WorkingDays {
    private final Set<LocalDate> holidays;

    /** A calendar with these {@code holidays}. */
    public WorkingDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    /** Whether offices are open on {@code day}. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * The day {@code days} working days after {@code from}; {@code from} itself does not count. What should be done the same day
     * and comes on a closed one is due when the office opens next.
     */
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        while (days == 0 && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The last day that lies {@code days} working days before {@code to}; {@code to} itself does not count. */
    public LocalDate minus(LocalDate to, int days) {
        LocalDate day = to;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code to}; negative if {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
