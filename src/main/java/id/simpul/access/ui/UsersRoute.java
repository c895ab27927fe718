package id.simpul.access.ui;

import id.simpul.screen.Route;

/** The users of the office. */
public record UsersRoute() implements Route {}
