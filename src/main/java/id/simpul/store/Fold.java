package id.simpul.store;

import id.simpul.store.Patch.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row's changes add up to, whatever order they arrived in: per field the ends are the changes that no other change of
 * that field builds on; the latest end is shown; ends that differ are a conflict for a person to decide.
 *
 * @param ver the latest change
 * @param hlc its clock
 * @param values every field of the row
 * @param conflicts field to the competing changes, oldest first
 */
record Fold(long ver, long hlc, Map<String, @Nullable Object> values, Map<String, List<Long>> conflicts) {
    private static final Comparator<Change> ORDER =
            Comparator.comparingLong(Change::hlc).thenComparingLong(Change::id);

    /**
     * Folds {@code changes} of one row, the creation among them.
     *
     * @throws IllegalArgumentException if there is no creation
     */
    static Fold of(Entity entity, List<Change> changes) {
        List<Change> sorted = changes.stream().sorted(ORDER).toList();
        Change creation = sorted.stream()
                .filter(c -> c.patch().creation())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no creation"));
        Map<Long, Set<Long>> ancestors = ancestors(sorted);
        Map<String, List<Change>> byField = new LinkedHashMap<>();
        for (Change change : sorted) {
            if (!change.patch().creation()) {
                for (String field : change.patch().fields().keySet()) {
                    byField.computeIfAbsent(field, f -> new ArrayList<>()).add(change);
                }
            }
        }
        Map<String, @Nullable Object> values = creation.patch().created(entity);
        Map<String, List<Long>> conflicts = new LinkedHashMap<>();
        byField.forEach((field, touching) -> {
            List<Change> ends = ends(touching, ancestors);
            values.put(field, after(ends.getLast(), field));
            if (ends.stream().map(c -> after(c, field)).distinct().count() > 1) {
                conflicts.put(field, ends.stream().map(Change::id).toList());
            }
        });
        Change last = sorted.getLast();
        return new Fold(last.id(), last.hlc(), values, conflicts);
    }

    private static Map<Long, Set<Long>> ancestors(List<Change> sorted) {
        Map<Long, Set<Long>> ancestors = new HashMap<>();
        for (Change change : sorted) {
            Set<Long> all = new HashSet<>();
            change.parents().forEach(parent -> {
                all.add(parent);
                all.addAll(ancestors.getOrDefault(parent, Set.of()));
            });
            ancestors.put(change.id(), all);
        }
        return ancestors;
    }

    private static List<Change> ends(List<Change> touching, Map<Long, Set<Long>> ancestors) {
        return touching.stream()
                .filter(candidate -> touching.stream()
                        .noneMatch(other -> Objects.requireNonNull(ancestors.get(other.id()))
                                .contains(candidate.id())))
                .toList();
    }

    private static @Nullable Object after(Change change, String field) {
        Values values = change.patch().fields().get(field);
        return values == null ? null : values.after();
    }
}
