package id.simpul.referral.ui;

import id.simpul.screen.Route;

/**
 * The referral form of a case.
 *
 * @param caseId row of the case
 */
public record ReferralRoute(long caseId) implements Route {}
