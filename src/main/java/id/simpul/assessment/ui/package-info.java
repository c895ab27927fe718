/** Screens of assessments. */
@NullMarked
package id.simpul.assessment.ui;

import org.jspecify.annotations.NullMarked;
