package id.simpul.household.sheet;

import java.util.List;

/**
 * A row of a spreadsheet.
 *
 * @param number as the spreadsheet numbers it, from 1
 * @param cells from column A on; shorter where the row ends earlier
 * @param hidden whether a filter or the user hides it
 */
public record SheetRow(long number, List<SheetCell> cells, boolean hidden) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in {@code column}, counted from 0. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** Whether no cell holds anything. */
    public boolean blank() {
        for (SheetCell cell : cells) {
            if (!cell.empty()) {
                return false;
            }
        }
        return true;
    }

    /** Name of a column as spreadsheets write it: A, B … Z, AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
