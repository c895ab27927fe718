/**
 * Families, their members, identifiers, search and import.
 *
 * <p>{@link id.simpul.household.HouseholdDesk} is the door: register, change, move, read with history.
 * {@link id.simpul.household.PersonSearch} finds people as they are typed, {@link id.simpul.household.FamilyList} pages
 * through families; both read a projection that {@link id.simpul.household.SearchIndex} keeps. The import of files is in
 * {@code household.csv}.
 */
@NullMarked
package id.simpul.household;

import org.jspecify.annotations.NullMarked;
