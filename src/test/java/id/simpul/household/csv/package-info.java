@NullMarked
package id.simpul.household.csv;

import org.jspecify.annotations.NullMarked;
