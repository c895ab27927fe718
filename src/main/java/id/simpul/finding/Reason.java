package id.simpul.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a finding follows from. */
public sealed interface Reason {
    /** Whether it is what the finding waits for. */
    default boolean missing() {
        return false;
    }

    /**
     * A fact.
     *
     * @param fact which
     * @param member whose; null: the family's
     * @param known what is known; null: nothing, and the finding waits for it
     */
    record Answer(
            Fact fact,
            FamilyFacts.@Nullable Member member,
            @Nullable Known known) implements Reason {
        @Override
        public boolean missing() {
            return known == null;
        }
    }

    /**
     * Participations that are recorded, or that there are none.
     *
     * @param programme code of list {@code program}
     * @param ever whether one that has ended counts too
     * @param found the participations
     */
    record Participation(String programme, boolean ever, List<FamilyFacts.Taking> found) implements Reason {
        public Participation {
            found = List.copyOf(found);
        }
    }

    /**
     * How many rules of a set are met.
     *
     * @param set the set
     * @param kind which of its rules
     * @param tally how many are met, not met and unknown
     */
    record Counted(RuleSet set, Rule.Kind kind, Tally tally) implements Reason {
        @Override
        public boolean missing() {
            return tally.unknown() > 0;
        }
    }

    /** The rule cannot be read by this program. */
    record Unreadable() implements Reason {
        @Override
        public boolean missing() {
            return true;
        }
    }

    /**
     * States counted.
     *
     * @param met how many are met
     * @param notMet how many are not
     * @param unknown of how many it is not known
     */
    record Tally(int met, int notMet, int unknown) {
        static Tally of(List<State> states) {
            int met = (int) states.stream().filter(state -> state == State.MET).count();
            int unknown = (int)
                    states.stream().filter(state -> state == State.UNKNOWN).count();
            return new Tally(met, states.size() - met - unknown, unknown);
        }

        /** All. */
        public int all() {
            return met + notMet + unknown;
        }
    }
}
