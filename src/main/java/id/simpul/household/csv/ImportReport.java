package id.simpul.household.csv;

import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param act the act, for undo
 * @param counts by kind of record, the kinds of {@link ImportRun} and those other parts add
 * @param warnings rows that were written although something is odd, at most {@link ImportRun#WARNINGS_KEPT}
 * @param warningCount all of them
 * @param refused rows that were not written, every one
 */
public record ImportReport(
        long act, Map<String, Count> counts, List<ImportNote> warnings, int warningCount, List<ImportNote> refused) {
    /** Nothing of a kind. */
    public static final Count NONE = new Count(0, 0);

    /**
     * How many records of one kind.
     *
     * @param added written by this import
     * @param already there from an earlier one, and left as they are
     */
    public record Count(int added, int already) {}

    public ImportReport {
        counts = Map.copyOf(counts);
        warnings = List.copyOf(warnings);
        refused = List.copyOf(refused);
    }

    /** How many records of {@code kind}, for example {@link ImportRun#HOUSEHOLDS}. */
    public Count count(String kind) {
        return counts.getOrDefault(kind, NONE);
    }
}
