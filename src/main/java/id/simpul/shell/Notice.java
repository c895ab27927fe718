package id.simpul.shell;

import id.simpul.screen.Tone;

/**
 * Something behind the bell.
 *
 * @param action label of what can be done about it; empty for nothing
 * @param act does it
 */
public record Notice(Tone tone, String title, String detail, String action, Runnable act) {}
