package id.simpul.casework.ui;

import id.simpul.screen.Route;

/** The inbox with one case open. */
public record CaseRoute(long caseId) implements Route {
    @Override
    public Route place() {
        return new InboxRoute();
    }

    @Override
    public Route shownIn() {
        return new InboxRoute();
    }
}
