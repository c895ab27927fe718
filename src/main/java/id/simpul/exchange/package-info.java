/** Bundles between offices: format, keys, enrolment, export, verify, merge. */
@NullMarked
package id.simpul.exchange;

import org.jspecify.annotations.NullMarked;
