package id.simpul.household.ui;

import id.simpul.screen.Route;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The record of a family.
 *
 * @param household row of the family
 * @param registered the act that has just registered it, which the record offers to take back; 0 for none
 * @param asOf opens on what the rules of this day say; null: on the members
 */
public record FamilyRoute(
        long household, long registered, @Nullable LocalDate asOf) implements Route {
    /** The record of a family that was registered before. */
    public FamilyRoute(long household) {
        this(household, 0, null);
    }

    /** The record of a family that the act {@code registered} has just registered. */
    public FamilyRoute(long household, long registered) {
        this(household, registered, null);
    }
}
