package id.simpul.household.sheet;

import id.simpul.kernel.Message;

/**
 * Something about one cell, for the person who has to look at the file.
 *
 * @param row as the spreadsheet numbers it
 * @param column counted from 0; -1 for the row as a whole
 * @param head title of the column
 * @param reason what is wrong; never the value itself
 * @param refused whether the row was therefore left out; else it was read all the same
 */
public record Finding(long row, int column, String head, Message reason, boolean refused) {
    /** The cell as spreadsheets call it: F14; of a whole row its number. */
    public String cell() {
        return column < 0 ? Long.toString(row) : SheetRow.letters(column) + row;
    }
}
