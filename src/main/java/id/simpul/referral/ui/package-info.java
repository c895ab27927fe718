/** Screens of referrals. */
@NullMarked
package id.simpul.referral.ui;

import org.jspecify.annotations.NullMarked;
