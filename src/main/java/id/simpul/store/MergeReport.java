package id.simpul.store;

import id.simpul.kernel.Message;
import java.util.List;
import java.util.Map;

/**
 * What a merge did, or would do.
 *
 * @param counts per table
 * @param refused changes that were left out, each with the reason
 * @param conflicts fields that two offices changed without knowing of each other
 * @param touched rows created or changed, in order; of either the first {@value Merge#LISTED}, a row once a change
 */
public record MergeReport(
        Map<Entity, Counts> counts, List<Refused> refused, List<Conflicting> conflicts, List<Touched> touched) {
    /**
     * How many changes of one table did what.
     *
     * @param created rows that are new here
     * @param changed rows that got other values
     * @param known changes that were here already
     * @param waiting changes that wait for one that has not arrived
     * @param refused changes left out
     */
    public record Counts(int created, int changed, int known, int waiting, int refused) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    created + other.created,
                    changed + other.changed,
                    known + other.known,
                    waiting + other.waiting,
                    refused + other.refused);
        }
    }

    /** A change that was left out, and why. */
    public record Refused(Entity entity, long row, long change, Message why) {}

    /** A field with competing changes, oldest first; the last one is shown. */
    public record Conflicting(Entity entity, long row, String field, List<Long> changes) {}

    /** A row created or changed. */
    public record Touched(Entity entity, long row, boolean created) {}

    public MergeReport {
        counts = Map.copyOf(counts);
        refused = List.copyOf(refused);
        conflicts = List.copyOf(conflicts);
        touched = List.copyOf(touched);
    }

    /** All tables together. */
    public Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
