package id.simpul.household.ui;

import id.simpul.screen.Route;

/**
 * The registration of a family.
 *
 * @param forCase whether a case waits for it, to which it returns
 */
public record RegisterFamilyRoute(boolean forCase) implements Route {
    /** A registration for its own sake, which ends at the family's record. */
    public RegisterFamilyRoute() {
        this(false);
    }
}
