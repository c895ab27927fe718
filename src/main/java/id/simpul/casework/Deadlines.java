package id.simpul.casework;

import java.time.LocalDate;
import java.util.Set;

/**
 * How the days of a case are counted: in working days, and not while it waits for the citizen. Which stages those are is dated
 * data ({@code ref_pause}); a case takes its remaining days with it when it goes on.
 */
public final class Deadlines {
    private final WorkingDays days;
    private final Set<String> paused;

    /** Counts with {@code days}; the clock stands in the stages {@code paused}. */
    public Deadlines(WorkingDays days, Set<String> paused) {
        this.days = days;
        this.paused = Set.copyOf(paused);
    }

    /** The stages in which the clock stands. */
    public Set<String> paused() {
        return paused;
    }

    /** Whether the clock of a case in {@code stage} stands. */
    public boolean paused(String stage) {
        return paused.contains(stage);
    }

    /** The day up to which a case in {@code stage} since {@code stageOn} has used its days. */
    public LocalDate clock(String stage, LocalDate stageOn, LocalDate today) {
        return paused(stage) && stageOn.isBefore(today) ? stageOn : today;
    }

    /** Working days past {@code due}; 0 on the day, negative before. */
    public int late(LocalDate due, String stage, LocalDate stageOn, LocalDate today) {
        return days.between(due, clock(stage, stageOn, today));
    }

    /** The due day of a case that leaves {@code stage}, where it stood since {@code stageOn}, for {@code to}. */
    public LocalDate whenMoved(LocalDate due, String stage, LocalDate stageOn, String to, LocalDate today) {
        return !paused(stage) || paused(to) ? due : later(due, stageOn, today);
    }

    /** The due day of a case that is opened again: nobody worked on it since {@code closedOn}. */
    public LocalDate whenReopened(LocalDate due, LocalDate closedOn, LocalDate today) {
        return later(due, closedOn, today);
    }

    private LocalDate later(LocalDate due, LocalDate since, LocalDate today) {
        int waited = days.between(since, today);
        return waited <= 0 ? due : days.plus(due, waited);
    }
}
