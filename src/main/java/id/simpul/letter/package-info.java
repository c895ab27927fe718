/** Letters: number, frozen text, PDF, print. */
@NullMarked
package id.simpul.letter;

import org.jspecify.annotations.NullMarked;
