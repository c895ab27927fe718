package id.simpul.screen;

/** Builds the screen of a route; the app's one {@code switch}. */
@FunctionalInterface
public interface Screens {
    /**
     * A new screen for {@code route}.
     *
     * @param ui what the screen works with; its jobs end with the screen
     */
    Screen open(Route route, Ui ui);
}
