package id.simpul.household.ui;

import id.simpul.screen.Route;

/**
 * The record of a family.
 *
 * @param household row of the family
 * @param registered the act that has just registered it, which the record offers to take back; 0 for none
 */
public record FamilyRoute(long household, long registered) implements Route {
    /** The record of a family that was registered before. */
    public FamilyRoute(long household) {
        this(household, 0);
    }
}
