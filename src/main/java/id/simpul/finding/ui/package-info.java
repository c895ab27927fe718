/** Screens of findings. */
@NullMarked
package id.simpul.finding.ui;

import org.jspecify.annotations.NullMarked;
