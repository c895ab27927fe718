package id.simpul.household.sheet;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found, or what an import did.
 *
 * @param rows rows of the list
 * @param counts what becomes of records
 * @param warnings what is odd about rows that are read all the same, at most {@value #KEPT}
 * @param warningCount all of them
 * @param refused rows that are left out, every one
 */
public record ImportResult(
        long rows,
        Map<Tally.Kind, Tally.Count> counts,
        List<Finding> warnings,
        int warningCount,
        List<RefusedRow> refused) {
    /** How many warnings are kept with their place; more are counted. */
    public static final int KEPT = 10_000;

    /**
     * A row that was left out.
     *
     * @param row as the spreadsheet numbers it
     * @param cells as they were
     * @param reasons why
     */
    public record RefusedRow(long row, List<String> cells, List<Finding> reasons) {
        public RefusedRow {
            cells = List.copyOf(cells);
            reasons = List.copyOf(reasons);
        }

        /** Without the cells. */
        @Override
        public String toString() {
            return "RefusedRow[" + row + "]";
        }
    }

    /**
     * The same thing in many rows.
     *
     * @param first the first of them
     * @param cells the first cells
     * @param count in how many rows
     */
    public record Group(Finding first, List<String> cells, int count) {}

    private static final int CELLS = 5;

    public ImportResult {
        counts = Map.copyOf(counts);
        warnings = List.copyOf(warnings);
        refused = List.copyOf(refused);
    }

    /** What becomes of one kind of records. */
    public Tally.Count count(Tally.Kind kind) {
        return counts.getOrDefault(kind, Tally.Count.NONE);
    }

    /** Why rows are refused and what is odd, by column and reason, refusals and the most frequent first. */
    public List<Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        refused.forEach(row -> row.reasons().forEach(reason -> add(groups, reason)));
        warnings.forEach(warning -> add(groups, warning));
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> !group.first().refused())
                        .thenComparingInt(group -> -group.count()))
                .toList();
    }

    private static void add(Map<String, Group> groups, Finding finding) {
        String key = finding.refused() + " " + finding.column() + " "
                + finding.reason().key();
        groups.merge(
                key,
                new Group(finding, List.of(finding.cell()), 1),
                (before, one) -> new Group(
                        before.first(),
                        before.cells().size() < CELLS
                                ? java.util.stream.Stream.concat(before.cells().stream(), one.cells().stream())
                                        .toList()
                                : before.cells(),
                        before.count() + 1));
    }
}
