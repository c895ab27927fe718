package id.simpul.recap.ui;

import id.simpul.kernel.Actor;
import id.simpul.recap.RecapDesk;
import id.simpul.screen.FilePicker;

/**
 * What the screens of recaps work with.
 *
 * @param actor who is signed in
 * @param desk counts, prints and saves
 * @param files chooses where to save
 */
public record RecapServices(Actor actor, RecapDesk desk, FilePicker files) {}
