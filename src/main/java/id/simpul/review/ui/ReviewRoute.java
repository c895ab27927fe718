package id.simpul.review.ui;

import id.simpul.screen.Route;

/** The checks of the register. */
public record ReviewRoute() implements Route {}
