/** The user interface kit. Knows no feature. */
@NullMarked
package id.simpul.screen;

import org.jspecify.annotations.NullMarked;
