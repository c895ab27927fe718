package id.simpul.screen;

/**
 * A place in the program, as data. Features define records that implement this; equal routes are the same place, so the
 * {@link Navigator} returns to the screen that is already open there.
 */
public interface Route {}
