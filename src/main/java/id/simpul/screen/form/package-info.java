/** Forms: labels, inputs, checks under the field, and drafts that survive a power cut. */
@NullMarked
package id.simpul.screen.form;

import org.jspecify.annotations.NullMarked;
