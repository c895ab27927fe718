package id.simpul.household;

import id.simpul.kernel.PersonName;

/**
 * A family that lives in the same building.
 *
 * @param household the family
 * @param head its head's name; empty where none is recorded
 * @param members how many live in it
 */
public record Neighbour(Household household, PersonName head, int members) {}
