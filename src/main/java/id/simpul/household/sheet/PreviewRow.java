package id.simpul.household.sheet;

import java.util.List;
import java.util.Map;

/**
 * A row as it will be read.
 *
 * @param row as the spreadsheet numbers it
 * @param values what the fields become: text, {@link Long}, {@link Double} or {@link java.time.LocalDate}
 * @param findings what is odd about it
 * @param refused whether it will be left out
 */
public record PreviewRow(long row, Map<SheetField, Object> values, List<Finding> findings, boolean refused) {
    public PreviewRow {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "PreviewRow[" + row + "]";
    }
}
