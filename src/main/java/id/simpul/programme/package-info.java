/** Social programmes and who takes part in them. */
@NullMarked
package id.simpul.programme;

import org.jspecify.annotations.NullMarked;
