package id.simpul.screen;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/** Gives a table a height of whole rows, and its columns the whole width, leaving out optional ones where it is narrow. */
final class TableFrame<T> extends Region {
    private static final double HEAD = 34;
    private static final double EDGES = 2;
    private static final double SCROLL_BAR = 11;
    private static final double WHOLE = 4;

    /** Surely in sight before the table was ever laid out. */
    private static final int ROWS_AT_FIRST = 5;

    private final Ui ui;
    private final TableView<T> view;
    private final List<Column<T>> columns;
    private double fitted = -1;
    private int fittedColumns;

    TableFrame(Ui ui, TableView<T> view, List<Column<T>> columns) {
        this.ui = ui;
        this.view = view;
        this.columns = columns;
        getStyleClass().add("table-frame");
        getChildren().setAll(view);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (width != fitted || columns.size() != fittedColumns) {
            fitted = width;
            fittedColumns = columns.size();
            fit(width - edges(view.getInsets().getLeft() + view.getInsets().getRight()) - ui.px(SCROLL_BAR));
        }
        double row = view.getFixedCellSize();
        double fixed = snapSizeY(ui.px(HEAD)) + edges(view.snappedTopInset() + view.snappedBottomInset());
        double rows = Math.floor((getHeight() - fixed) / row);
        double height = rows < 1 ? getHeight() : fixed + rows * row;
        view.resizeRelocate(0, 0, width, height);
    }

    /** Scrolls only as far as row {@code index} needs to be in sight. */
    void reveal(int index) {
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        } else if (index >= ROWS_AT_FIRST) {
            view.scrollTo(index);
        }
    }

    /** The insets of the table's edge; before its style is known, what they will be. */
    private static double edges(double insets) {
        return insets > 0 ? insets : EDGES;
    }

    /** Widths that are whole pixels on screens of 125, 150 and 175 % too; else their sum outgrows the table. */
    private static double whole(double width) {
        return Math.floor(width / WHOLE) * WHOLE;
    }

    private void fit(double room) {
        double wanted = columns.stream().mapToDouble(Column::width).sum();
        for (Column<T> column : columns.reversed()) {
            boolean gone = column.mayGo() && wanted > room;
            if (gone) {
                wanted -= column.width();
            }
            column.column().setVisible(!gone);
        }
        double stretch = Math.max(1, room / wanted);
        double left = room;
        List<Column<T>> shown =
                columns.stream().filter(c -> c.column().isVisible()).toList();
        for (Column<T> column : shown) {
            boolean last = column == shown.getLast();
            double width = whole(last && stretch > 1 ? left : column.width() * stretch);
            left -= width;
            column.column().setPrefWidth(width);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns.stream().mapToDouble(Column::width).sum() + EDGES + ui.px(SCROLL_BAR);
    }

    @Override
    protected double computePrefHeight(double width) {
        return ui.px(HEAD) + EDGES + 8 * view.getFixedCellSize();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return ui.px(HEAD) + EDGES + view.getFixedCellSize();
    }
}
