package id.simpul.screen.form;

import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Lookup;
import id.simpul.screen.Ui;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Something looked up as it is typed. */
final class LookupInput<T> implements Input<T> {
    private final Ui ui;
    private final Lookup<T> lookup;
    private Runnable edited = () -> {};

    LookupInput(Ui ui, Lookup.Source<T> source) {
        this.ui = ui;
        this.lookup = new Lookup<>(ui, source).onChange(chosen -> edited.run());
    }

    @Override
    public Node node() {
        return lookup.node();
    }

    @Override
    public Node target() {
        return lookup.target();
    }

    @Override
    public String text() {
        return lookup.kept();
    }

    @Override
    public void text(String kept) {
        if (kept.isEmpty()) {
            lookup.clear();
        } else {
            lookup.restore(kept);
        }
    }

    @Override
    public Parsed<T> parse() {
        return lookup.chosen()
                .<Parsed<T>>map(Parsed.Value::new)
                .orElseGet(() -> lookup.typed().isEmpty()
                        ? new Parsed.None<>()
                        : new Parsed.Wrong<>(ui.text(ScreenText.LOOKUP_NEEDED)));
    }

    @Override
    public void set(T value) {
        lookup.choose(value);
    }

    @Override
    public void onEdit(Runnable action) {
        edited = action;
    }

    @Override
    public boolean takesEnter(KeyEvent event) {
        return lookup.chosen().isEmpty() && !lookup.typed().isEmpty();
    }
}
