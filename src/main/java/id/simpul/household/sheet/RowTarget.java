package id.simpul.household.sheet;

import java.util.List;

/** Makes records of rows. */
interface RowTarget {
    /** Reads what {@code rows} may find, all at once. */
    void prepare(List<ReadRow> rows);

    /**
     * Takes one row.
     *
     * @throws RowRefused before anything of it is written
     */
    void take(ReadRow row);

    /** After the last row. */
    void end(ImportPass pass);
}
