/** The command line: the same desks as the window, for scripts and for machines without a display. */
@NullMarked
package id.simpul.app.cli;

import org.jspecify.annotations.NullMarked;
