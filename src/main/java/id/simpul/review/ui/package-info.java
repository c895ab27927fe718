/** Screens of the checks, the matrix and lists by name and address. */
@NullMarked
package id.simpul.review.ui;

import org.jspecify.annotations.NullMarked;
