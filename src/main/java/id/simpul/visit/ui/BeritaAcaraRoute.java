package id.simpul.visit.ui;

import id.simpul.screen.Route;

/**
 * The berita acara about a visit, before it has its number.
 *
 * @param visit row
 */
public record BeritaAcaraRoute(long visit) implements Route {}
