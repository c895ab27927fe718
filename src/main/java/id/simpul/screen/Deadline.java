package id.simpul.screen;

/**
 * When something is due, in words first.
 *
 * @param state how urgent
 * @param words for example "Lewat 12 hari", "Hari ini", "3 hari lagi"
 * @param date the date itself, for example "12 Jun 2026"; empty for none
 */
public record Deadline(State state, String words, String date) {
    /** How urgent. */
    public enum State {
        /** Past. */
        OVERDUE,
        /** Today. */
        TODAY,
        /** Still ahead. */
        AHEAD,
        /** No date set. */
        NONE
    }
}
