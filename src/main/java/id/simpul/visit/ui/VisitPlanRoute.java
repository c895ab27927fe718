package id.simpul.visit.ui;

import id.simpul.screen.Route;

/**
 * Planning visits.
 *
 * @param village where to begin; empty: where most cases wait
 * @param caseFile the case to begin the route with; 0: none
 */
public record VisitPlanRoute(String village, long caseFile) implements Route {
    /** Planning from an empty route. */
    public VisitPlanRoute() {
        this("", 0);
    }
}
