/** Imports the register of letters from CSV files. */
@NullMarked
package id.simpul.letter.csv;

import org.jspecify.annotations.NullMarked;
