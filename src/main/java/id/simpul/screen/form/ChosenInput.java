package id.simpul.screen.form;

import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Lookup;
import id.simpul.screen.Ui;
import javafx.scene.input.KeyEvent;

/** Something that must be chosen from what is found. */
final class ChosenInput<T> extends LookupInput<T, T> {
    private final Ui ui;

    ChosenInput(Ui ui, Lookup.Source<T> source) {
        super(new Lookup<>(ui, source));
        this.ui = ui;
    }

    @Override
    public String text() {
        return lookup().kept();
    }

    @Override
    public void text(String kept) {
        if (kept.isEmpty()) {
            lookup().clear();
        } else {
            lookup().restore(kept);
        }
    }

    @Override
    public Parsed<T> parse() {
        return lookup().chosen()
                .<Parsed<T>>map(Parsed.Value::new)
                .orElseGet(() -> lookup().typed().isEmpty()
                        ? new Parsed.None<>()
                        : new Parsed.Wrong<>(ui.text(ScreenText.LOOKUP_NEEDED)));
    }

    @Override
    public void set(T value) {
        lookup().choose(value);
    }

    @Override
    public boolean takesEnter(KeyEvent event) {
        return lookup().chosen().isEmpty() && !lookup().typed().isEmpty();
    }
}
