package id.simpul.recommendation.ui;

import id.simpul.recommendation.AidChoice;
import id.simpul.screen.Route;

/**
 * A statement that chooses between two aids, on paper.
 *
 * @param choice what it states
 */
public record StatementRoute(AidChoice choice) implements Route {}
