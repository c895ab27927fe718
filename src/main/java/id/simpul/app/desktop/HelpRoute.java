package id.simpul.app.desktop;

import id.simpul.screen.Route;

/** The help, opened at {@code topic}. */
record HelpRoute(HelpTopic topic) implements Route {}
