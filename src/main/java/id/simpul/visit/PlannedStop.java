package id.simpul.visit;

import org.jspecify.annotations.Nullable;

/**
 * A house on a route.
 *
 * @param household row of the family
 * @param caseFile row of the case; null: the register is verified
 * @param purpose what must be checked besides what follows from the records; null: nothing
 */
public record PlannedStop(
        long household, @Nullable Long caseFile, @Nullable String purpose) {}
