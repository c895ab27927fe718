package id.simpul.letter;

import org.jspecify.annotations.Nullable;

/**
 * Which letters of the register.
 *
 * @param year year of the letter; null for all
 * @param kind code of the list {@code jenis_surat}; null for all
 * @param state in force, void or both
 * @param text part of number, subject, addressee or person's name; empty for all
 */
public record LetterFilter(@Nullable Integer year, @Nullable String kind, State state, String text) {
    /** Whether letters are in force. */
    public enum State {
        /** All letters. */
        ALL,
        /** In force. */
        IN_FORCE,
        /** Made void. */
        VOID
    }

    /** All letters of {@code year}. */
    public static LetterFilter of(@Nullable Integer year) {
        return new LetterFilter(year, null, State.ALL, "");
    }
}
