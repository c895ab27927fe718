package id.simpul.task;

import id.simpul.casework.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The window of a task: its due day lies {@link TaskRule#dueDays} working days after what causes it, and it is shown from {@link
 * TaskRule#opensDays} working days before that. Days of many cases are the same, so each is counted once.
 */
final class TaskCalendar {
    private final WorkingDays days;
    private final LocalDate today;
    private final Map<Step, LocalDate> counted = new HashMap<>();
    private final Map<LocalDate, Integer> late = new HashMap<>();

    private record Step(LocalDate from, int days) {}

    TaskCalendar(WorkingDays days, LocalDate today) {
        this.days = days;
        this.today = today;
    }

    /** The day {@code step} working days after {@code from}, before it where negative. */
    private LocalDate count(LocalDate from, int step) {
        return step == 0
                ? from
                : counted.computeIfAbsent(
                        new Step(from, step), key -> step > 0 ? days.plus(from, step) : days.minus(from, -step));
    }

    LocalDate due(LocalDate anchor, TaskRule rule) {
        return count(anchor, rule.dueDays());
    }

    LocalDate opens(LocalDate due, TaskRule rule) {
        return count(due, -rule.opensDays());
    }

    int late(LocalDate due) {
        return late.computeIfAbsent(due, day -> days.between(day, today));
    }

    /** The last day to which a task of {@code rule} can be put off. */
    LocalDate latest(TaskRule rule) {
        return count(today, rule.delayDays());
    }

    Task.State state(LocalDate opens, LocalDate due, Task.@Nullable Delay delay) {
        if (delay != null && delay.until().isAfter(today)) {
            return Task.State.DELAYED;
        }
        if (opens.isAfter(today)) {
            return Task.State.COMING;
        }
        return due.isBefore(today) ? Task.State.OVERDUE : Task.State.OPEN;
    }
}
