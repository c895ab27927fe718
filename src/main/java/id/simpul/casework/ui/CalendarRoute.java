package id.simpul.casework.ui;

import id.simpul.screen.Route;

/** The office's working calendar. */
public record CalendarRoute() implements Route {}
