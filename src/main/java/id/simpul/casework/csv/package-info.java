/** Imports cases and their steps from CSV files. */
@NullMarked
package id.simpul.casework.csv;

import org.jspecify.annotations.NullMarked;
