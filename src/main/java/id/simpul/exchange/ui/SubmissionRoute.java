package id.simpul.exchange.ui;

import id.simpul.screen.Route;

/** What this office sends to its district. */
public record SubmissionRoute() implements Route {}
