package id.simpul.household.ui;

import id.simpul.screen.Route;

/** The list of records that may be one person or family. */
public record DuplicatesRoute() implements Route {
    @Override
    public Route place() {
        return new FamiliesRoute();
    }
}
