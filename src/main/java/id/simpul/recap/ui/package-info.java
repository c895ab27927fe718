/** Screens of recaps. */
@NullMarked
package id.simpul.recap.ui;

import org.jspecify.annotations.NullMarked;
