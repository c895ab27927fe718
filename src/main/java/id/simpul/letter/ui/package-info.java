/** Screens of letters. */
@NullMarked
package id.simpul.letter.ui;

import org.jspecify.annotations.NullMarked;
