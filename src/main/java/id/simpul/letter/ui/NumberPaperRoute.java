package id.simpul.letter.ui;

import id.simpul.screen.Route;

/**
 * The report of register and letter numbers on paper.
 *
 * @param year which year's
 */
public record NumberPaperRoute(int year) implements Route {}
