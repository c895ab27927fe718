package id.simpul.casework.ui;

import id.simpul.screen.Route;

/**
 * The whole record of a case on a page of its own.
 *
 * @param caseId row of the case
 */
public record CaseFileRoute(long caseId) implements Route {
    @Override
    public Route place() {
        return new InboxRoute();
    }
}
