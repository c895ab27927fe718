package id.simpul.screen.form;

import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Puts fields into rows of twelve equal parts; in a narrow panel each field takes a whole row. */
final class FormGrid extends Pane {
    private static final double NARROW = 480;
    private static final double ACROSS = 14;
    private static final double DOWN = 12;
    private static final double TIGHT = 4;

    private final Ui ui;
    private final List<Placed> placed = new ArrayList<>();
    private double down = DOWN;
    private boolean held;

    private record Placed(Node node, IntSupplier span) {}

    private record Cell(Node node, int from, int span) {}

    FormGrid(Ui ui) {
        this.ui = ui;
        getStyleClass().add("form-grid");
    }

    /** Puts rows close together, for a row to each question. */
    void tight() {
        down = TIGHT;
    }

    void put(Field<?> field) {
        place(new Placed(field.node(), field::span));
    }

    void put(Node node, int span) {
        place(new Placed(node, () -> span));
    }

    private void place(Placed item) {
        placed.add(item);
        if (!held) {
            getChildren().add(item.node());
        }
    }

    /** What is put from now on appears when the window has drawn what is there, or a key is pressed before. */
    void restNextFrame() {
        held = true;
        EventHandler<KeyEvent> pressed = event -> release();
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            }
            if (now != null && held) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            }
        });
        ui.jobs().once(this::drawn, this::release);
    }

    private boolean drawn() {
        return getScene() != null && getWidth() > 0 && !isNeedsLayout();
    }

    private void release() {
        if (held) {
            held = false;
            getChildren()
                    .addAll(placed.subList(getChildren().size(), placed.size()).stream()
                            .map(Placed::node)
                            .toList());
        }
    }

    private List<List<Cell>> rows(double width) {
        boolean narrow = width < ui.px(NARROW);
        var rows = new ArrayList<List<Cell>>();
        int used = Form.COLUMNS;
        for (Placed item : placed) {
            if (!item.node().isManaged() || item.node().getParent() == null) {
                continue;
            }
            int span = narrow ? Form.COLUMNS : Math.clamp(item.span().getAsInt(), 1, Form.COLUMNS);
            if (used + span > Form.COLUMNS) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(new Cell(item.node(), used, span));
            used += span;
        }
        return rows;
    }

    /** Left edge of part {@code part} in a grid of {@code width}. */
    private double edge(double width, int part) {
        return snapPositionX(part * (width + ACROSS) / Form.COLUMNS);
    }

    private double widthOf(Cell cell, double width) {
        return edge(width, cell.from() + cell.span()) - ACROSS - edge(width, cell.from());
    }

    private double heightOf(List<Cell> row, double width) {
        return row.stream()
                .mapToDouble(cell -> snapSizeY(cell.node().prefHeight(widthOf(cell, width))))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = 0;
        for (List<Cell> row : rows(width)) {
            double height = heightOf(row, width);
            for (Cell cell : row) {
                cell.node().resizeRelocate(edge(width, cell.from()), snapPositionY(y), widthOf(cell, width), height);
            }
            y += height + down;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? prefWidth(-1) : width;
        List<List<Cell>> rows = rows(across);
        double heights = rows.stream().mapToDouble(row -> heightOf(row, across)).sum();
        return heights + down * Math.max(0, rows.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return ui.px(640);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
