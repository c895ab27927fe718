package id.simpul.screen;

/**
 * A place in the program, as data. Features define records that implement this; equal routes are the same place, so the
 * {@link Navigator} returns to the screen that is already open there.
 */
public interface Route {
    /** The main place it belongs to, which the rail marks: a case belongs to the list of cases. Its own by default. */
    default Route place() {
        return this;
    }

    /**
     * The place whose screen shows it, told by {@link Screen#onRoute}: the list of cases also shows one case. Its own by
     * default.
     */
    default Route shownIn() {
        return this;
    }
}
