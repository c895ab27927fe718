package id.simpul.visit.ui;

import id.simpul.screen.Route;

/** The routes of home visits. */
public record VisitsRoute() implements Route {}
