package id.simpul.casework.ui;

import id.simpul.screen.Route;

/** The office's chain of initials and signatures. */
public record ChainRoute() implements Route {}
