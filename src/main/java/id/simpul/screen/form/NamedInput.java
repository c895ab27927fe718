package id.simpul.screen.form;

import id.simpul.screen.Lookup;
import id.simpul.screen.Ui;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A name, of something looked up as it is typed or of what is not on record. */
final class NamedInput<T> extends LookupInput<T, Named<T>> {
    /** Marks in a draft what was chosen; no name begins with it. */
    private static final String CHOSEN = "\t";

    NamedInput(Ui ui, Lookup.Source<T> source) {
        super(new Lookup<>(ui, source).free());
        lookup().line().textProperty().subscribe((before, now) -> edited());
    }

    @Override
    public String text() {
        return lookup().chosen().isPresent() ? CHOSEN + lookup().kept() : lookup().typed();
    }

    @Override
    public void text(String kept) {
        if (kept.startsWith(CHOSEN)) {
            lookup().restore(kept.substring(CHOSEN.length()));
        } else {
            lookup().clear();
            lookup().line().setText(kept);
        }
    }

    @Override
    public Parsed<Named<T>> parse() {
        @Nullable T chosen = lookup().chosen().orElse(null);
        return chosen == null && lookup().typed().isEmpty()
                ? new Parsed.None<>()
                : new Parsed.Value<>(new Named<>(lookup().typed(), chosen));
    }

    @Override
    public void set(Named<T> value) {
        if (value.chosen() == null) {
            text(value.typed());
        } else {
            lookup().choose(value.chosen());
        }
    }

    /** Enter takes what an arrow has selected, else the name stands as it is. */
    @Override
    public boolean takesEnter(KeyEvent event) {
        return lookup().selecting();
    }
}
