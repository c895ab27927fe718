/** Tests of lists from and for spreadsheets. */
@NullMarked
package id.simpul.household.sheet;

import org.jspecify.annotations.NullMarked;
