/** Administrative areas of Indonesia: codes, names, search. */
@NullMarked
package id.simpul.region;

import org.jspecify.annotations.NullMarked;
