package id.simpul.referral.ui;

import id.simpul.screen.Route;

/**
 * The lists about referrals.
 *
 * @param section which one
 */
public record ReferralsRoute(ReferralSection section) implements Route {}
