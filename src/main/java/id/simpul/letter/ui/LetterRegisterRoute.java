package id.simpul.letter.ui;

import id.simpul.screen.Route;

/** The register of letters. */
public record LetterRegisterRoute() implements Route {}
