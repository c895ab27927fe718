package id.simpul.household.sheet;

/** How days written as 03/04/1990 are read. */
public enum DateOrder {
    /** As the NIK of the row says; where it does not, as most of the column. */
    BY_NIK,
    /** Day, then month, as Indonesia writes. */
    DAY_FIRST,
    /** Month, then day, as a spreadsheet with American settings writes. */
    MONTH_FIRST
}
