package id.simpul.household.ui;

import id.simpul.screen.Route;

/** The import of a list from a file. */
public record ImportRoute() implements Route {
    @Override
    public Route place() {
        return new FamiliesRoute();
    }
}
