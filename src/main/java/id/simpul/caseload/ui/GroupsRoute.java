package id.simpul.caseload.ui;

import id.simpul.screen.Route;

/** The groups of families. */
public record GroupsRoute() implements Route {}
