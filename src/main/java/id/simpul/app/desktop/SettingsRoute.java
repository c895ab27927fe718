package id.simpul.app.desktop;

import id.simpul.screen.Route;

/** Where all settings begin. */
record SettingsRoute() implements Route {}
