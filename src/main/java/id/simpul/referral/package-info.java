/** Destinations, referrals and their answers. */
@NullMarked
package id.simpul.referral;

import org.jspecify.annotations.NullMarked;
