package id.simpul.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a recommendation says.
 *
 * @param code code list {@code keputusan}
 * @param why in a sentence or two; null if nothing was written
 */
public record Decision(String code, @Nullable String why) {}
