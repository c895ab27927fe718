/** Screens of cases. */
@NullMarked
package id.simpul.casework.ui;

import org.jspecify.annotations.NullMarked;
