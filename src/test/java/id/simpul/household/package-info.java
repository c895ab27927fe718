@NullMarked
package id.simpul.household;

import org.jspecify.annotations.NullMarked;
