package id.simpul.programme.ui;

import id.simpul.screen.Route;

/** The catalogue of programmes. */
public record ProgrammesRoute() implements Route {}
