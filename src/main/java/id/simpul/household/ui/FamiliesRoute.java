package id.simpul.household.ui;

import id.simpul.screen.Route;

/** The list of families. */
public record FamiliesRoute() implements Route {}
