package id.simpul.screen;

import id.simpul.kernel.TextKey;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Loads the rows of a table as they come into sight. */
final class Pages<T> {
    static final int SIZE = 200;

    /** Rows before the end at which the next page is fetched, so that scrolling does not stop. */
    private static final int AHEAD = 60;

    private final Jobs jobs;
    private final TextKey name;
    private final Table.PageSource<T> source;
    private final Supplier<Optional<Table.Order>> order;
    private final BooleanSupplier drawn;
    private final Consumer<List<T>> replace;
    private final Consumer<List<T>> append;
    private Optional<Table.Order> loaded = Optional.empty();
    private boolean loading;
    private boolean complete;

    Pages(
            Jobs jobs,
            TextKey name,
            Table.PageSource<T> source,
            Supplier<Optional<Table.Order>> order,
            BooleanSupplier drawn,
            Consumer<List<T>> replace,
            Consumer<List<T>> append) {
        this.jobs = jobs.latest();
        this.name = name;
        this.source = source;
        this.order = order;
        this.drawn = drawn;
        this.replace = replace;
        this.append = append;
    }

    /** Loads again as many rows as are shown now, so that the list does not jump. */
    void reload(int shown) {
        int rows = Math.max(SIZE, (shown + SIZE - 1) / SIZE * SIZE);
        load(0, rows, replace);
    }

    /** Whether the rows are in this order already. */
    boolean loadedIn(Optional<Table.Order> wanted) {
        return wanted.equals(loaded);
    }

    /** Whether rows are on their way. */
    boolean loading() {
        return loading;
    }

    /** Told that row {@code index} of {@code size} came into sight. */
    void shown(int index, int size) {
        if (!loading && !complete && index >= size - AHEAD) {
            loading = true;
            // Told in the middle of a layout, which rows must not change under.
            var afterwards = new PauseTransition(Duration.millis(1));
            afterwards.setOnFinished(event -> load(size, SIZE, append));
            afterwards.play();
        }
    }

    private void load(int offset, int limit, Consumer<List<T>> then) {
        loading = true;
        Optional<Table.Order> by = order.get();
        loaded = by;
        jobs.run(name, progress -> source.load(offset, limit, by, progress))
                .then(rows -> {
                    loading = false;
                    complete = rows.size() < limit;
                    then.accept(rows);
                })
                // The page around them first: both in one frame are more than it has room for.
                .after(drawn)
                .orShow();
    }
}
