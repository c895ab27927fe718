package id.simpul.caseload.ui;

import id.simpul.screen.Route;

/** The families a facilitator accompanies. */
public record CaseloadRoute() implements Route {}
