/** Dated code lists of the desk with their labels in both languages. Right of {@code store}, left of {@code region}. */
@NullMarked
package id.simpul.reference;

import org.jspecify.annotations.NullMarked;
