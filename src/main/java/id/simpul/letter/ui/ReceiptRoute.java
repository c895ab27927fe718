package id.simpul.letter.ui;

import id.simpul.screen.Route;

/**
 * The receipt of a case.
 *
 * @param caseFile row of the case
 */
public record ReceiptRoute(long caseFile) implements Route {}
