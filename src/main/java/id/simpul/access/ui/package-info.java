/** Screens of users and passwords. Who signs in before there is a window is asked by {@code app}. */
@NullMarked
package id.simpul.access.ui;

import org.jspecify.annotations.NullMarked;
