package id.simpul.screen;

import id.simpul.kernel.Progress;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A virtual list of rows of two lines. Arrow keys move, Enter or a double click opens. Rows come whole with
 * {@link #rows(List)} or page by page with {@link #pages}.
 *
 * @param <T> what a row shows
 */
public final class Table<T> {
    private static final double ROW = 44;
    private static final double TICK = 56;

    private final Ui ui;
    private final TableView<T> view = Styled.with(new TableView<>(), "rows");
    private final List<Column<T>> columns = new ArrayList<>();
    private final TableFrame<T> frame;
    private Function<T, Object> identity = row -> row;
    private Consumer<T> onOpen = row -> {};
    private @Nullable Pages<T> pages;
    private @Nullable Object wanted;

    /** A table that shows {@code empty} while it has no rows. */
    public Table(Ui ui, Node empty) {
        this.ui = ui;
        view.setPlaceholder(empty);
        view.setFixedCellSize(ui.px(ROW));
        view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        view.setTableMenuButtonVisible(false);
        view.setRowFactory(table -> new Row());
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            T row = selected();
            if (event.getCode() == KeyCode.ENTER && row != null && !event.isShortcutDown()) {
                event.consume();
                onOpen.accept(row);
            }
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // JavaFX counts from the row with the focus, which is the first: nobody would get there.
            if (event.getCode() == KeyCode.DOWN
                    && selected() == null
                    && !view.getItems().isEmpty()) {
                event.consume();
                selectFirst();
            }
        });
        frame = new TableFrame<>(ui, view, columns);
    }

    /**
     * Which pages of rows to load, on a work thread.
     *
     * @param <T> what a row shows
     */
    @FunctionalInterface
    public interface PageSource<T> {
        /** At most {@code limit} rows from the {@code offset}-th on, in {@code order} if the user chose one. */
        List<T> load(int offset, int limit, Optional<Order> order, Progress progress) throws Exception;
    }

    /**
     * The order the user chose by clicking a column's head.
     *
     * @param key as given to {@link Column#orderedBy}
     * @param ascending or descending
     */
    public record Order(String key, boolean ascending) {}

    /** Adds a column of two lines: a value, and a quiet one below it. */
    public Column<T> lines(String title, double width, Function<T, String> first, Function<T, String> second) {
        Column<T> column = column(title, width);
        return column.cells(() -> new Cells.Lines<>(first, second, column::badgeOf));
    }

    /** Adds a column of one line. */
    public Column<T> text(String title, double width, Function<T, String> text) {
        return column(title, width).cells(() -> new Cells.Text<>(text, "cell-text"));
    }

    /** Adds a column of whole numbers. */
    public Column<T> number(String title, double width, ToLongFunction<T> number) {
        return column(title, width)
                .right()
                .cells(() -> new Cells.Text<>(row -> ui.formats().number(number.applyAsLong(row)), "cell-number"));
    }

    /**
     * Adds a column with the name of a stage and six segments.
     *
     * @param stage 1 … 6
     */
    public Column<T> stage(String title, double width, Function<T, String> name, ToIntFunction<T> stage) {
        return column(title, width)
                .cells(() -> new Cells.Stage<>(
                        name,
                        stage,
                        row -> ui.text(
                                ScreenText.STAGE_SPOKEN, name.apply(row), stage.applyAsInt(row), StageBar.STAGES)));
    }

    /** Adds a column of deadlines. */
    public Column<T> deadline(String title, double width, Function<T, Deadline> due) {
        return column(title, width).cells(() -> new Cells.Due<>(due));
    }

    /** Adds a column of statuses. */
    public Column<T> badges(String title, double width, Function<T, List<Badge>> badges) {
        return column(title, width).cells(() -> new Cells.Badges<>(badges));
    }

    /** Adds a column of nodes, a button for example. Made anew for each row shown: keep them small. */
    public Column<T> nodes(String title, double width, Function<T, Node> node) {
        return column(title, width).cells(() -> new Cells.Own<>(node));
    }

    /**
     * Adds a column of boxes to tick. Give {@link #identity} as well.
     *
     * @param spoken names a row for who does not see it
     * @param changed follows when other rows are ticked
     */
    public Ticks<T> ticks(String title, Function<T, String> spoken, Runnable changed) {
        var ticks = new Ticks<T>(view, row -> identity.apply(row), changed);
        column(title, TICK).cells(() -> ticks.cell(spoken));
        return ticks;
    }

    /** What makes two versions of a row the same record, an id for example; keeps the selection when rows are reloaded. */
    public Table<T> identity(Function<T, Object> of) {
        this.identity = of;
        return this;
    }

    /** What happens when another row is selected; null when none is. */
    public Table<T> onSelect(Consumer<@Nullable T> action) {
        view.getSelectionModel().selectedItemProperty().addListener((table, old, now) -> {
            if (now != null) {
                wanted = null;
            }
            action.accept(now);
        });
        return this;
    }

    /** What happens when a row is opened by Enter or a double click. */
    public Table<T> onOpen(Consumer<T> action) {
        this.onOpen = action;
        return this;
    }

    /** What can be done to the selected row: a menu by a right click, the menu key and Shift+F10. */
    public Table<T> menu(Function<T, List<MenuItem>> items) {
        new RowMenu<>(view, items);
        return this;
    }

    /** Loads rows page by page as the user scrolls; call {@link #reload()} to begin and whenever the data changed. */
    public Table<T> pages(TextKey job, PageSource<T> source) {
        pages = new Pages<>(ui.jobs(), job, source, this::order, this::laidOut, this::rows, view.getItems()::addAll);
        view.setSortPolicy(table -> {
            // Asked for many reasons, a change of rows among them; only another order means other rows.
            if (pages != null && !pages.loadedIn(order())) {
                reload();
            }
            return true;
        });
        return this;
    }

    /** Whether the rows that were asked for have come and were laid out; true where there is nothing to be seen of it. */
    public boolean drawn() {
        return laidOut() && (pages == null || !pages.loading());
    }

    private boolean laidOut() {
        return view.getScene() == null || (view.getSkin() != null && !view.isNeedsLayout());
    }

    /** Loads the pages shown so far again. */
    public void reload() {
        if (pages != null) {
            pages.reload(view.getItems().size());
        }
    }

    /** Replaces all rows; the record that was selected stays selected if it is among them. */
    public void rows(List<? extends T> rows) {
        T before = selected();
        Object id = wanted == null && before != null ? identity.apply(before) : wanted;
        view.getItems().setAll(rows);
        if (id != null) {
            select(id);
        }
    }

    /**
     * Selects the row of the record {@code id} as {@link #identity} gives it, and shows it; one that is not loaded yet when
     * rows come next.
     */
    public void select(Object id) {
        wanted = null;
        for (int i = 0; i < view.getItems().size(); i++) {
            if (identity.apply(view.getItems().get(i)).equals(id)) {
                view.getSelectionModel().clearAndSelect(i);
                view.getFocusModel().focus(i);
                frame.reveal(i);
                return;
            }
        }
        wanted = id;
    }

    /** Selects the first row, if there is one. */
    public void selectFirst() {
        view.getSelectionModel().selectFirst();
    }

    /** Selects no row. */
    public void clearSelection() {
        view.getSelectionModel().clearSelection();
    }

    /** The selected row; null if none is. */
    public @Nullable T selected() {
        return view.getSelectionModel().getSelectedItem();
    }

    /** The rows loaded so far. */
    public List<T> rows() {
        return List.copyOf(view.getItems());
    }

    /** The order the user chose; empty for the list's own. */
    public Optional<Order> order() {
        return view.getSortOrder().stream()
                .findFirst()
                .flatMap(sorted -> columns.stream()
                        .filter(c -> c.column().equals(sorted))
                        .findFirst()
                        .flatMap(Column::order)
                        .map(key -> new Order(
                                key, sorted.getSortType() == javafx.scene.control.TableColumn.SortType.ASCENDING)));
    }

    /** Gives the keyboard to the rows. */
    public void focus() {
        view.requestFocus();
    }

    /** The node to show; it takes a height of whole rows. */
    public Region node() {
        return frame;
    }

    /** The rows' control itself, for {@link Screen#focus} and tests. */
    public TableView<T> view() {
        return view;
    }

    private Column<T> column(String title, double width) {
        var column = new Column<T>(title, ui.px(width));
        columns.add(column);
        view.getColumns().add(column.column());
        return column;
    }

    private final class Row extends TableRow<T> {
        private Row() {
            setOnMouseClicked(event -> {
                T item = getItem();
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && item != null) {
                    onOpen.accept(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (!empty && pages != null) {
                pages.shown(getIndex(), view.getItems().size());
            }
        }
    }

    /** The cells of a row, for tests. */
    static <T> TableCell<T, T> cell(Column<T> column) {
        return column.column().getCellFactory().call(column.column());
    }
}
