package id.simpul.screen;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts of a record: quiet names at the left, values at the right. */
public final class KeyValues {
    private static final double NAMES = 124;

    private final GridPane node = Styled.with(new GridPane(), "key-values");
    private int rows;

    /** No facts yet. */
    public KeyValues(Ui ui) {
        this(ui, NAMES);
    }

    /** No facts yet, whose names take {@code width} px at 100 %: for names as long as questions. */
    public KeyValues(Ui ui, double width) {
        var names = new ColumnConstraints(ui.px(width));
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        node.getColumnConstraints().addAll(names, values);
    }

    /** Adds a fact in words. */
    public KeyValues add(String name, String value) {
        return add(name, Styled.paragraph(value, "fact-value"), VPos.TOP);
    }

    /** Adds a fact as a node: badges, a scale. */
    public KeyValues add(String name, Node value) {
        return add(name, value, VPos.CENTER);
    }

    /** Adds a fact of several lines, its name beside the first. */
    public KeyValues lines(String name, Node... lines) {
        return add(name, Styled.column("fact-lines", lines), VPos.TOP);
    }

    private KeyValues add(String name, Node value, VPos place) {
        Label label = Styled.paragraph(name, "fact-name");
        label.setLabelFor(value);
        GridPane.setValignment(label, place);
        node.addRow(rows++, label, value);
        return this;
    }

    /** The node to show. */
    public Region node() {
        return node;
    }
}
