package id.simpul.screen;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which rows of a table are ticked: the box of a row or Space ticks it, Ctrl+A all that are shown, and once more none of them.
 * Ticks stay when the rows are filtered; what does not show keeps its tick.
 *
 * @param <T> what a row shows
 */
public final class Ticks<T> {
    private final TableView<T> view;
    private final Function<T, Object> identity;
    private final Runnable changed;
    private final Set<Object> ticked = new LinkedHashSet<>();

    Ticks(TableView<T> view, Function<T, Object> identity, Runnable changed) {
        this.view = view;
        this.identity = identity;
        this.changed = changed;
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            T row = view.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null && !event.isShortcutDown()) {
                event.consume();
                toggle(row);
            } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
                event.consume();
                all();
            }
        });
    }

    /** Whether {@code row} is ticked. */
    public boolean has(T row) {
        return ticked.contains(identity.apply(row));
    }

    /** How many are ticked, shown or not. */
    public int count() {
        return ticked.size();
    }

    /** Those of {@code rows} that are ticked, in their order. */
    public List<T> of(Collection<T> rows) {
        return rows.stream().filter(this::has).toList();
    }

    /** Ticks exactly these, by what {@link Table#identity} gives of a row. */
    public void set(Collection<?> ids) {
        ticked.clear();
        ticked.addAll(ids);
        refresh();
    }

    private void toggle(T row) {
        Object id = identity.apply(row);
        if (!ticked.remove(id)) {
            ticked.add(id);
        }
        refresh();
    }

    private void all() {
        List<Object> shown = view.getItems().stream().map(identity).toList();
        if (ticked.containsAll(shown)) {
            shown.forEach(ticked::remove);
        } else {
            ticked.addAll(shown);
        }
        refresh();
    }

    private void refresh() {
        view.refresh();
        changed.run();
    }

    /** The cells of the column with the boxes; {@code spoken} names a row. */
    Cells.Kept<T> cell(Function<T, String> spoken) {
        return new Cells.Kept<>() {
            private final CheckBox box = new CheckBox();

            @Override
            Node build() {
                // The row has the keyboard; the box is for the mouse.
                box.setFocusTraversable(false);
                box.setOnAction(event -> {
                    T row = getItem();
                    if (row != null) {
                        toggle(row);
                    }
                });
                return box;
            }

            @Override
            String fill(T row) {
                box.setSelected(has(row));
                box.setAccessibleText(spoken.apply(row));
                return spoken.apply(row);
            }
        };
    }
}
