package id.simpul.app.desktop;

import id.simpul.screen.Route;

/**
 * The questionnaire on paper.
 *
 * @param household row of the family whose names stand on it; 0 for a blank one
 */
record BlankFormRoute(long household) implements Route {}
