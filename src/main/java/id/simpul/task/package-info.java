/**
 * What is to be done now. Tasks are not kept: each follows from the data by a rule, appears in a window around its due day, and is
 * gone when the data says that it is done. Only that one was put off is kept.
 */
@NullMarked
package id.simpul.task;

import org.jspecify.annotations.NullMarked;
