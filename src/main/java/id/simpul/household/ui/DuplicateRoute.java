package id.simpul.household.ui;

import id.simpul.household.match.PairKind;
import id.simpul.screen.Route;

/**
 * Two records side by side.
 *
 * @param kind persons or families
 * @param first row id
 * @param second row id
 */
public record DuplicateRoute(PairKind kind, long first, long second) implements Route {
    @Override
    public Route place() {
        return new FamiliesRoute();
    }
}
