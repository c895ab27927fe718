package id.simpul.casework.ui;

import id.simpul.screen.Route;

/** The case inbox. */
public record InboxRoute() implements Route {}
