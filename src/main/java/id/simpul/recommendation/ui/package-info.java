/** Screens of recommendations. */
@NullMarked
package id.simpul.recommendation.ui;

import org.jspecify.annotations.NullMarked;
