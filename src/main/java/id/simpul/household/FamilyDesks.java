package id.simpul.household;

import id.simpul.store.Database;
import java.time.Clock;

/**
 * The desks that a family's record works with.
 *
 * @param households reads and edits families
 * @param events what happens to them
 * @param dwellings who lives under one roof
 * @param photos their photos
 * @param search finds people
 */
public record FamilyDesks(
        HouseholdDesk households,
        FamilyEventDesk events,
        DwellingDesk dwellings,
        PhotoDesk photos,
        PersonSearch search) {
    /**
     * The desks of {@code database} beside {@code households}.
     *
     * @param clock says which day it is at the office
     */
    public static FamilyDesks on(Database database, Clock clock, HouseholdDesk households) {
        return new FamilyDesks(
                households,
                new FamilyEventDesk(database, clock),
                new DwellingDesk(database),
                new PhotoDesk(database),
                new PersonSearch(database));
    }
}
