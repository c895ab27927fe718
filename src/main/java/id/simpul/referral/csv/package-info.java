/** Imports referrals from CSV files. */
@NullMarked
package id.simpul.referral.csv;

import org.jspecify.annotations.NullMarked;
