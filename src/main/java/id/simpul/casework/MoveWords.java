package id.simpul.casework;

import org.jspecify.annotations.Nullable;

/**
 * What is said with a move.
 *
 * @param reason why, where the move asks for it or something is missing; else null
 * @param decision what the recommendation says; null to leave it as it is
 * @param outcome what the family received; null if the move does not close, or it is told in {@code reason}
 */
public record MoveWords(
        @Nullable String reason,
        @Nullable Decision decision,
        @Nullable Outcome outcome) {
    /** Nothing but a reason, or not even that. */
    public static MoveWords of(@Nullable String reason) {
        return new MoveWords(reason, null, null);
    }
}
