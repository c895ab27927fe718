@NullMarked
package id.simpul.household.match;

import org.jspecify.annotations.NullMarked;
