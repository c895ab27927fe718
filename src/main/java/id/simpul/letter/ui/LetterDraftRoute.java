package id.simpul.letter.ui;

import id.simpul.screen.Route;

/** The letter of a referral that has none yet. */
public record LetterDraftRoute(long referral) implements Route {}
