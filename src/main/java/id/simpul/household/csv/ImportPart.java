package id.simpul.household.csv;

import java.util.List;

/**
 * One feature's share of an import. Parts run in the order they were given, inside one act, and find what earlier parts
 * wrote by its id in the files ({@link ImportRun#ids}).
 */
public interface ImportPart {
    /** The files it reads; all must be there with these columns, or nothing is imported. */
    List<CsvShape> files();

    /**
     * Writes what its files hold. Rows that cannot be written are refused by name and the rest goes on; whatever else is
     * thrown undoes the whole import.
     */
    void run(ImportRun run);
}
