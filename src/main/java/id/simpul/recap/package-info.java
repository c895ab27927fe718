/** Monthly recaps. */
@NullMarked
package id.simpul.recap;

import org.jspecify.annotations.NullMarked;
