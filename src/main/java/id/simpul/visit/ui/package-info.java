/** Screens of home visits. */
@NullMarked
package id.simpul.visit.ui;

import org.jspecify.annotations.NullMarked;
