package id.simpul.household.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repeats what a cell that is merged over several rows says in each of them: a No. KK written once for its family. */
final class MergedCells {
    /**
     * Cells merged over rows.
     *
     * @param firstRow as the spreadsheet numbers rows, from 1
     */
    record Range(int column, long firstRow, long lastRow) {}

    private final Map<Integer, Map<Long, Range>> ranges = new HashMap<>();
    private final Map<Integer, Open> open = new HashMap<>();

    private record Open(SheetCell cell, long lastRow) {}

    MergedCells(List<Range> all) {
        for (Range range : all) {
            ranges.computeIfAbsent(range.column(), column -> new HashMap<>()).put(range.firstRow(), range);
        }
    }

    /** {@code row} with what cells above it say in it too. */
    SheetRow apply(SheetRow row) {
        if (ranges.isEmpty()) {
            return row;
        }
        List<SheetCell> cells = null;
        for (Map.Entry<Integer, Map<Long, Range>> column : ranges.entrySet()) {
            int at = column.getKey();
            SheetCell cell = row.cell(at);
            Open above = open.get(at);
            if (cell.empty() && above != null && row.number() <= above.lastRow()) {
                cells = cells == null ? new ArrayList<>(row.cells()) : cells;
                while (cells.size() <= at) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.set(at, above.cell());
            } else if (!cell.empty()) {
                Range range = column.getValue().get(row.number());
                if (range != null) {
                    open.put(at, new Open(cell, range.lastRow()));
                }
            }
        }
        return cells == null ? row : new SheetRow(row.number(), cells, row.hidden());
    }
}
