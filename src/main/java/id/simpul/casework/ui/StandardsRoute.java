package id.simpul.casework.ui;

import id.simpul.screen.Route;

/** The days in which cases should be finished, service by service. */
public record StandardsRoute() implements Route {}
