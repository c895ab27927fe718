package id.simpul.review;

/**
 * How much a check found.
 *
 * @param key code of the check, or of the village
 * @param open nobody has decided about
 * @param decided decided on the facts as they are
 */
public record CheckCount(String key, int open, int decided) {
    /** Open and decided. */
    public int all() {
        return open + decided;
    }
}
