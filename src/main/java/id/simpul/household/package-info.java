/** Families, their members, identifiers, search and import. */
@NullMarked
package id.simpul.household;

import org.jspecify.annotations.NullMarked;
