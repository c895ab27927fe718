package id.simpul.household.ui;

import id.simpul.household.FamilyFilter;
import id.simpul.screen.Route;

/**
 * The export of a list.
 *
 * @param filter which families
 */
public record ExportRoute(FamilyFilter filter) implements Route {
    @Override
    public Route place() {
        return new FamiliesRoute();
    }
}
