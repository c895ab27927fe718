package id.simpul.app.desktop;

import id.simpul.screen.Route;

/** The help, opened at {@code topic}. */
record HelpRoute(HelpTopic topic) implements Route {
    /** What the rail leads to. */
    static final HelpRoute START = new HelpRoute(HelpTopic.STEPS);

    @Override
    public Route place() {
        return START;
    }
}
