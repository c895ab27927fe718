package id.simpul.household.sheet;

import java.util.EnumMap;
import java.util.Map;

/** How many records an import makes, changes, and finds as they are. */
public final class Tally {
    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

    /** What is counted. The names are kept with finished imports. */
    public enum Kind {
        /** Families. */
        FAMILIES,
        /** Members. */
        MEMBERS,
        /** Participations. */
        PARTICIPATIONS,
        /** Visits: what was seen of houses. */
        VISITS
    }

    /** What happens to a record. */
    public enum Outcome {
        /** It is made. */
        CREATED,
        /** Some of it is changed. */
        CHANGED,
        /** It is as the list says already, or the list may not change it. */
        UNCHANGED
    }

    /**
     * Counts of one kind.
     *
     * @param created made
     * @param changed changed
     * @param unchanged left as they are
     */
    public record Count(int created, int changed, int unchanged) {
        /** None. */
        public static final Count NONE = new Count(0, 0, 0);

        /** All records the list speaks of. */
        public int all() {
            return created + changed + unchanged;
        }
    }

    void add(Kind kind, Outcome outcome) {
        Count before = counts.getOrDefault(kind, Count.NONE);
        counts.put(
                kind,
                switch (outcome) {
                    case CREATED -> new Count(before.created() + 1, before.changed(), before.unchanged());
                    case CHANGED -> new Count(before.created(), before.changed() + 1, before.unchanged());
                    case UNCHANGED -> new Count(before.created(), before.changed(), before.unchanged() + 1);
                });
    }

    Map<Kind, Count> counts() {
        return Map.copyOf(counts);
    }
}
