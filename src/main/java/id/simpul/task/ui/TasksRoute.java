package id.simpul.task.ui;

import id.simpul.screen.Route;

/** What is to be done now. */
public record TasksRoute() implements Route {}
