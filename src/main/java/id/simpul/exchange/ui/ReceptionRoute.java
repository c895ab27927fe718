package id.simpul.exchange.ui;

import id.simpul.screen.Route;

/** What a district receives from its offices. */
public record ReceptionRoute() implements Route {}
