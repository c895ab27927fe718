package id.simpul.screen.form;

import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Puts fields into rows of twelve parts; in a narrow panel each field takes a whole row. */
final class FormGrid extends GridPane {
    private static final double NARROW = 480;

    private final List<Placed> placed = new ArrayList<>();
    private boolean narrow;

    private record Placed(Node node, IntSupplier span) {}

    FormGrid(Ui ui) {
        getStyleClass().add("form-grid");
        for (int i = 0; i < Form.COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / Form.COLUMNS);
            getColumnConstraints().add(column);
        }
        widthProperty().subscribe(() -> {
            boolean now = getWidth() < ui.px(NARROW);
            if (now != narrow) {
                narrow = now;
                arrange();
            }
        });
        // Spans are set after the field was added, in the same line of code.
        sceneProperty().subscribe(scene -> arrange());
    }

    void put(Field<?> field) {
        placed.add(new Placed(field.node(), field::span));
        field.node().visibleProperty().subscribe((old, now) -> arrange());
        add(placed.getLast().node(), 0, placed.size());
    }

    void put(Node node, int span) {
        placed.add(new Placed(node, () -> span));
        node.visibleProperty().subscribe((old, now) -> arrange());
        add(node, 0, placed.size());
    }

    private void arrange() {
        int row = 0;
        int used = 0;
        for (Placed item : placed) {
            if (!item.node().isVisible()) {
                continue;
            }
            int span = narrow ? Form.COLUMNS : Math.clamp(item.span().getAsInt(), 1, Form.COLUMNS);
            if (used + span > Form.COLUMNS) {
                row++;
                used = 0;
            }
            GridPane.setConstraints(item.node(), used, row, span, 1);
            used += span;
        }
        requestLayout();
    }
}
