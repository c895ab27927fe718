/** Screens of the PKH facilitator's day. */
@NullMarked
package id.simpul.caseload.ui;

import org.jspecify.annotations.NullMarked;
