package id.simpul.household;

/**
 * A family as recorded.
 *
 * @param id row id
 * @param details what is recorded of it
 */
public record Household(long id, HouseholdDetails details) {}
