/** The composition root: the window and the command line. The only package that sees everything. */
@NullMarked
package id.simpul.app;

import org.jspecify.annotations.NullMarked;
