package id.simpul.screen;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Table}.
 *
 * @param <T> what a row shows
 */
public final class Column<T> {
    private final TableColumn<T, T> column;
    private final double width;
    private Function<T, Optional<Badge>> badge = row -> Optional.empty();
    private boolean optional;
    private @Nullable String order;

    Column(String title, double width) {
        this.column = new TableColumn<>(title);
        this.width = width;
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        // A width that differs from JavaFX's default of 80 also keeps it from measuring thirty cells a column at start.
        column.setPrefWidth(width + 1);
        column.setSortable(false);
        column.setReorderable(false);
    }

    /** Shows a badge beside the first line of some rows. */
    public Column<T> badge(Function<T, Optional<Badge>> of) {
        this.badge = of;
        return this;
    }

    /** Left out where the table is too narrow for all columns; the last such column goes first. */
    public Column<T> optional() {
        this.optional = true;
        return this;
    }

    /** Sorted by clicking its head, among the rows that are loaded; for short lists. */
    public Column<T> sorted(Comparator<T> by) {
        column.setComparator(by);
        column.setSortable(true);
        return this;
    }

    /** Sorted by clicking its head, by whoever loads the pages, under the name {@code key}. */
    public Column<T> orderedBy(String key) {
        this.order = key;
        column.setSortable(true);
        return this;
    }

    /** Shown at the right, as numbers are. */
    public Column<T> right() {
        column.getStyleClass().add("align-right");
        return this;
    }

    Column<T> cells(Supplier<TableCell<T, T>> cell) {
        column.setCellFactory(c -> {
            TableCell<T, T> made = cell.get();
            made.setAlignment(Pos.CENTER_LEFT);
            return made;
        });
        return this;
    }

    Optional<Badge> badgeOf(T row) {
        return badge.apply(row);
    }

    TableColumn<T, T> column() {
        return column;
    }

    double width() {
        return width;
    }

    boolean mayGo() {
        return optional;
    }

    Optional<String> order() {
        return Optional.ofNullable(order);
    }
}
