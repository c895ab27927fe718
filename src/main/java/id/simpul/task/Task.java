package id.simpul.task;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param rule by which it exists
 * @param subject row it is about: a case, a visit, a referral or a letter; 0: the office
 * @param ofCase the case it belongs to; null: none
 * @param household row of the family; 0: none
 * @param who for whom; null: nobody
 * @param opens first day it is shown
 * @param due day it should be done
 * @param late working days past {@code due}; negative before
 * @param state where {@code today} stands in its window
 * @param owner whose it is, by name; null: whoever may do it
 * @param more a name that says more: a destination, a letter's number; empty: nothing
 * @param delay that it was put off; null: it was not
 */
public record Task(
        TaskRule rule,
        long subject,
        @Nullable OfCase ofCase,
        long household,
        @Nullable PersonName who,
        LocalDate opens,
        LocalDate due,
        int late,
        State state,
        @Nullable String owner,
        String more,
        @Nullable Delay delay) {
    /** Where today stands. */
    public enum State {
        /** Its window has not opened. */
        COMING,
        /** To be done now. */
        OPEN,
        /** Its day is past. */
        OVERDUE,
        /** Put off to a later day. */
        DELAYED
    }

    /**
     * The case a task belongs to.
     *
     * @param id row
     * @param register register number
     * @param service code
     * @param village Kemendagri code
     * @param urgent whether it cannot wait
     */
    public record OfCase(long id, String register, String service, String village, boolean urgent) {}

    /**
     * That a task was put off.
     *
     * @param id row
     * @param until first day it is shown again
     * @param reason why
     * @param officer who did it
     */
    public record Delay(long id, LocalDate until, String reason, String officer) {}

    /** What is to be done. */
    public TaskKind kind() {
        return rule.kind();
    }

    /** Whether it is to be done now. */
    public boolean now() {
        return state == State.OPEN || state == State.OVERDUE;
    }

    /** Whether {@code name} has to do it, or anybody who may. */
    public boolean of(String name) {
        return owner == null || owner.equals(name);
    }

    /** Whether its case cannot wait. */
    public boolean urgent() {
        return Optional.ofNullable(ofCase).filter(OfCase::urgent).isPresent();
    }

    /** What tells it from others. */
    public String key() {
        return rule.kind() + ":" + subject;
    }

    /** Without whom. */
    @Override
    public String toString() {
        return "Task[" + key() + " " + due + " " + state + "]";
    }
}
