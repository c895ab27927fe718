package id.simpul.recap.ui;

import id.simpul.screen.Route;

/** The monthly recap. */
public record RecapRoute() implements Route {}
