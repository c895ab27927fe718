package id.simpul.screen.form;

import org.jspecify.annotations.Nullable;

/**
 * A name as it was typed, or what was chosen for it.
 *
 * @param typed the name; empty where something was chosen
 * @param chosen what is on record; null: nothing
 */
public record Named<T>(String typed, @Nullable T chosen) {}
