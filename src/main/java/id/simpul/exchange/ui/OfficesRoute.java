package id.simpul.exchange.ui;

import id.simpul.screen.Route;

/** The offices enrolled at a district. */
public record OfficesRoute() implements Route {}
