package id.simpul.visit.ui;

import id.simpul.screen.Route;

/**
 * What came of one visit.
 *
 * @param visit row
 */
public record VisitRoute(long visit) implements Route {}
