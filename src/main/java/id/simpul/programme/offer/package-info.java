/** What partner companies offer, and whom of the poorest families it fits. */
@NullMarked
package id.simpul.programme.offer;

import org.jspecify.annotations.NullMarked;
