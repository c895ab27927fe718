package id.simpul.shell;

import id.simpul.screen.Icon;

/**
 * One thing found in the search box.
 *
 * @param title what it is, for example a person's name
 * @param mark what must be known about it before it is opened, in a word; empty: nothing
 * @param detail a quiet second part, for example a masked NIK and a village
 * @param exact found by its full number: opened at once when it is the only hit
 * @param open goes there or does it; on the UI thread
 */
public record SearchHit(Icon icon, String title, String mark, String detail, boolean exact, Runnable open) {
    /** A hit without a mark. */
    public SearchHit(Icon icon, String title, String detail, boolean exact, Runnable open) {
        this(icon, title, "", detail, exact, open);
    }
}
