package id.simpul.letter.ui;

import id.simpul.screen.Route;

/** Office, letterhead, numbering and wording. */
public record OfficeSettingsRoute() implements Route {}
