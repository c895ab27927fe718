/** The screen that a day of work begins from. */
@NullMarked
package id.simpul.task.ui;

import org.jspecify.annotations.NullMarked;
