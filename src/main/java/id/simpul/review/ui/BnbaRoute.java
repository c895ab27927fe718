package id.simpul.review.ui;

import id.simpul.review.BnbaRequest;
import id.simpul.screen.Route;

/** A list by name and address as it will be printed. */
public record BnbaRoute(BnbaRequest request) implements Route {
    @Override
    public Route place() {
        return new ReviewRoute();
    }
}
