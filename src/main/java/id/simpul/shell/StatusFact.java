package id.simpul.shell;

import id.simpul.screen.Icon;
import id.simpul.screen.Tone;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A fact at the left of the status bar: saved when, backed up when, without a network. Real, or not shown. */
public final class StatusFact {
    private final ObjectProperty<Content> content;

    /** What it says. */
    record Content(Icon icon, String text, Tone tone) {}

    /** A fact; an empty {@code text} shows nothing. */
    public StatusFact(Icon icon, String text) {
        content = new SimpleObjectProperty<>(new Content(icon, text, Tone.NEUTRAL));
    }

    /** Says something else. On the UI thread. */
    public void set(Icon icon, String text, Tone tone) {
        content.set(new Content(icon, text, tone));
    }

    /** What it says now. */
    public String text() {
        return content.get().text();
    }

    ObjectProperty<Content> content() {
        return content;
    }
}
