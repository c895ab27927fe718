package id.simpul.exchange.ui;

import id.simpul.screen.Route;

/** The computers of this office. */
public record CountersRoute() implements Route {}
