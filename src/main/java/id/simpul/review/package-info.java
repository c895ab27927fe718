/**
 * Checks of the whole register as flags for people to look at, the matrix of families and programmes, and lists by name and
 * address. Right of {@code recap}; the exchange does not know it, since decisions travel in the journal.
 */
@NullMarked
package id.simpul.review;

import org.jspecify.annotations.NullMarked;
