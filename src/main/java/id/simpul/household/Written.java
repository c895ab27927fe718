package id.simpul.household;

/**
 * What a use case wrote.
 *
 * @param id the row it is about
 * @param act the act, for {@link HouseholdDesk#undo}
 */
public record Written(long id, long act) {}
