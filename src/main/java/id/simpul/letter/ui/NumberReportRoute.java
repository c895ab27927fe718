package id.simpul.letter.ui;

import id.simpul.screen.Route;

/** The report of register and letter numbers. */
public record NumberReportRoute() implements Route {}
