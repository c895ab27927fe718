package id.simpul.household.ui;

import id.simpul.screen.Route;

/** What was imported before. */
public record ImportHistoryRoute() implements Route {
    @Override
    public Route place() {
        return new FamiliesRoute();
    }
}
