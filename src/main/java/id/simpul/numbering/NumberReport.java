package id.simpul.numbering;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where every number of a series is, from 1 to the largest that was given or reserved.
 *
 * @param series which
 * @param lines ranges in order, without a number left out
 */
public record NumberReport(Series series, List<Line> lines) {
    public NumberReport {
        lines = List.copyOf(lines);
    }

    /** What became of a number. */
    public enum State {
        /** It is on a case or a letter. */
        USED(false),
        /** It is on a letter that was made void, with the reason. */
        VOID(false),
        /** It was given and the act was taken back at once; it is never given again. */
        TAKEN_BACK(true),
        /** It was used on paper before the program. */
        BEFORE(false),
        /** It is reserved for a computer and not given yet. */
        RESERVED(true),
        /** It was reserved for a computer that was retired without giving it. */
        RETURNED(true),
        /** It was reserved for a computer that was lost: whether it was given is not known. */
        LOST(true),
        /** It was reserved until a day that is past. */
        EXPIRED(true),
        /** It was reserved and not given in its year. */
        YEAR_CLOSED(true),
        /** Nobody knows where it is. */
        UNEXPLAINED(true),
        /** Several cases or letters have it. */
        DOUBLE(false);

        private final boolean gap;

        State(boolean gap) {
            this.gap = gap;
        }

        /** Whether no case and no letter has it. */
        public boolean gap() {
            return gap;
        }

        /** Whether something is wrong. */
        public boolean wrong() {
            return this == UNEXPLAINED || this == DOUBLE;
        }
    }

    /**
     * Numbers {@code first} to {@code last}, both among them, of which the same is to be said.
     *
     * @param computer name of the further computer that gave them or may give them; empty for the main one
     * @param on the day that belongs to the state: made void, closed, expires; null for none
     * @param why the reason a letter was made void; empty for the others
     */
    public record Line(
            long first,
            long last,
            State state,
            String computer,
            @Nullable LocalDate on,
            String why) {
        /** How many. */
        public long count() {
            return last - first + 1;
        }

        boolean follows(Line before) {
            return before.last + 1 == first
                    && state == before.state
                    && state != State.VOID
                    && computer.equals(before.computer)
                    && Objects.equals(on, before.on);
        }
    }

    /** How many numbers are in each state; states without any are left out. */
    public Map<State, Long> totals() {
        var totals = new EnumMap<State, Long>(State.class);
        lines.forEach(line -> totals.merge(line.state(), line.count(), Long::sum));
        return totals;
    }

    /** The largest number; 0 if there is none. */
    public long largest() {
        return lines.isEmpty() ? 0 : lines.getLast().last();
    }

    /** Whether every number is accounted for, once. */
    public boolean explained() {
        return lines.stream().noneMatch(line -> line.state().wrong());
    }
}
