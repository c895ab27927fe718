package id.simpul.app.desktop;

import id.simpul.screen.Route;

/** This office's registration card as it will be printed. */
record CardPaperRoute() implements Route {}
