package id.simpul.household;

import id.simpul.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a family, with the names it is told with.
 *
 * @param event what happened
 * @param whom the member's name; null: the whole family
 * @param others the family it led to or came from; null: none on record
 */
public record ToldEvent(
        FamilyEvent event,
        @Nullable PersonName whom,
        @Nullable Neighbour others) {}
