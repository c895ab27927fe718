/** The window: sign-in, first run, and the one switch from routes to screens. */
@NullMarked
package id.simpul.app.desktop;

import org.jspecify.annotations.NullMarked;
