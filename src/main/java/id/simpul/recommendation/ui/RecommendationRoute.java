package id.simpul.recommendation.ui;

import id.simpul.screen.Route;

/**
 * What a case is recommended for.
 *
 * @param caseFile row of the case
 */
public record RecommendationRoute(long caseFile) implements Route {}
