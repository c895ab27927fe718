package id.simpul.caseload;

/**
 * A user who accompanies families.
 *
 * @param id row of the user
 * @param name as signed in
 */
public record Facilitator(long id, String name) {}
