package id.simpul.assessment.ui;

import id.simpul.screen.Route;

/**
 * The form for a visit to a household.
 *
 * @param household row of the family
 * @param caseId the case it is for; 0 if for none
 * @param person row of the member whose question to begin at; 0 for the family's
 * @param field the question to begin at; empty for where one would begin or go on
 */
public record AssessmentRoute(long household, long caseId, long person, String field) implements Route {
    /** The form where one would begin or go on. */
    public AssessmentRoute(long household, long caseId) {
        this(household, caseId, 0, "");
    }
}
