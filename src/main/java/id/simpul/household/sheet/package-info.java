/**
 * Tables that come from and go to spreadsheets: {@link id.simpul.household.sheet.SheetFile} reads XLSX, ODS and CSV row by
 * row, a {@link id.simpul.household.sheet.Mapping} says what its columns mean, and {@link
 * id.simpul.household.sheet.SheetImport} checks and imports them as one act. {@link id.simpul.household.sheet.SheetExport}
 * goes the other way.
 */
@NullMarked
package id.simpul.household.sheet;

import org.jspecify.annotations.NullMarked;
