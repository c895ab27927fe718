/** The window: rail, top bar, status bar, command palette, theme. */
@NullMarked
package id.simpul.shell;

import org.jspecify.annotations.NullMarked;
