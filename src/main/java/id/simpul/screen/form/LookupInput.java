package id.simpul.screen.form;

import id.simpul.screen.Lookup;
import javafx.scene.Node;

/** A line in which something is looked up as it is typed; what stands in it is {@code V}, made of {@code T} that is found. */
abstract class LookupInput<T, V> implements Input<V> {
    private final Lookup<T> lookup;
    private Runnable edited = () -> {};

    LookupInput(Lookup<T> lookup) {
        this.lookup = lookup.onChange(chosen -> edited.run());
    }

    final Lookup<T> lookup() {
        return lookup;
    }

    final void edited() {
        edited.run();
    }

    @Override
    public final Node node() {
        return lookup.node();
    }

    @Override
    public final Node target() {
        return lookup.target();
    }

    @Override
    public final void onEdit(Runnable action) {
        edited = action;
    }
}
