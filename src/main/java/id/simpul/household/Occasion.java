package id.simpul.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened to a family and why, as people tell it; the journal says itself when it was recorded.
 *
 * @param on the day it happened
 * @param reason why; null: not said
 */
public record Occasion(LocalDate on, @Nullable String reason) {}
