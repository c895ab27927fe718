package id.simpul.assessment.ui;

import id.simpul.screen.Route;

/**
 * The form for a visit to a household.
 *
 * @param household row of the family
 * @param caseId the case it is for; 0 if for none
 */
public record AssessmentRoute(long household, long caseId) implements Route {}
