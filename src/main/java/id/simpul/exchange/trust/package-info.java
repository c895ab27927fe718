/**
 * Keys and who is trusted: the district's small certificate authority, the keys of an office, the registration card with
 * its thirty digits, the enrolment answer and the roster. Nothing is trusted on first use. No database: callers keep the
 * bytes.
 */
@NullMarked
package id.simpul.exchange.trust;

import org.jspecify.annotations.NullMarked;
