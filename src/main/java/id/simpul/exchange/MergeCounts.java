package id.simpul.exchange;

import java.util.Map;

/**
 * What a merge did, or would do.
 *
 * @param created records that are new here
 * @param changed records that got other values and are not in conflict
 * @param conflicts records of which two offices changed the same field without knowing of each other; both values are kept
 * @param refused changes left out
 * @param waiting changes that wait for one that has not come
 * @param known changes that were here already
 * @param lost changes that are in the bundle and neither in the journal nor among the refused: always 0, and counted after the
 *     merge to prove it
 */
public record MergeCounts(
        long created, long changed, long conflicts, long refused, long waiting, long known, long lost) {
    /** Nothing. */
    public static final MergeCounts NONE = new MergeCounts(0, 0, 0, 0, 0, 0, 0);

    /** These and {@code other} together. */
    public MergeCounts plus(MergeCounts other) {
        return new MergeCounts(
                created + other.created,
                changed + other.changed,
                conflicts + other.conflicts,
                refused + other.refused,
                waiting + other.waiting,
                known + other.known,
                lost + other.lost);
    }

    /** As {@link BundleLog#counts} keeps them. */
    Map<String, Long> named() {
        return Map.of(
                "new", created,
                "changed", changed,
                "conflicts", conflicts,
                "refused", refused,
                "waiting", waiting,
                "known", known,
                "lost", lost);
    }

    /** What {@link BundleLog#counts} of a merged bundle says. */
    public static MergeCounts of(BundleLog log) {
        Map<String, Long> counts = log.counts();
        return new MergeCounts(
                counts.getOrDefault("new", 0L),
                counts.getOrDefault("changed", 0L),
                counts.getOrDefault("conflicts", 0L),
                counts.getOrDefault("refused", 0L),
                counts.getOrDefault("waiting", 0L),
                counts.getOrDefault("known", 0L),
                counts.getOrDefault("lost", 0L));
    }
}
