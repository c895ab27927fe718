/**
 * Import of a folder of CSV files. {@link id.simpul.household.csv.CsvImport} checks every file before anything is written,
 * then lets {@link id.simpul.household.csv.ImportPart}s run in order inside one act of the journal; other features add parts.
 */
@NullMarked
package id.simpul.household.csv;

import org.jspecify.annotations.NullMarked;
