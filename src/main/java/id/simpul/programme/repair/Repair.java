package id.simpul.programme.repair;

/**
 * A repair as recorded.
 *
 * @param id row id
 * @param household the family
 * @param details what is recorded of it
 */
public record Repair(long id, long household, RepairDetails details) {}
