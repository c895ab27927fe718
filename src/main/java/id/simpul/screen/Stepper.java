package id.simpul.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where a record stands on its way, as numbered circles in equal columns. */
public final class Stepper {
    private final GridPane node = Styled.with(new GridPane(), "stepper");

    /**
     * One step.
     *
     * @param label its name
     * @param detail when it was reached, for example {@code 8 Apr}; empty for none
     */
    public record Step(String label, String detail) {}

    /**
     * Steps of which those before {@code current} are done.
     *
     * @param current index of the step under way; {@code steps.size()} when all are done
     * @param name the whole in words, read aloud, for example "Rujukan, tahap 4 dari 6"
     */
    public Stepper(List<Step> steps, int current, String name) {
        boolean detailed = steps.stream().anyMatch(step -> !step.detail().isEmpty());
        for (int i = 0; i < steps.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / steps.size());
            column.setHgrow(Priority.ALWAYS);
            node.getColumnConstraints().add(column);
            VBox box = step(steps.get(i), i, current, steps.size());
            if (detailed) {
                box.getChildren().add(Styled.label(steps.get(i).detail(), "step-detail"));
            }
            node.add(box, i, 0);
        }
        node.setAccessibleText(name);
        node.setFocusTraversable(false);
    }

    /** The node to show. */
    public Region node() {
        return node;
    }

    private static VBox step(Step step, int index, int current, int size) {
        String state = index < current ? "done" : index == current ? "current" : "todo";
        Node sign =
                index < current ? Icon.CHECK.node("icon-18") : Styled.label(Integer.toString(index + 1), "step-number");
        StackPane circle = Styled.with(new StackPane(sign), "step-circle");
        HBox lines = new HBox(line(index > 0, index <= current), line(index < size - 1, index < current));
        lines.setAlignment(javafx.geometry.Pos.CENTER);
        StackPane top = new StackPane(lines, circle);
        Label label = Styled.label(step.label(), "step-label");
        // The widest name may reach over its column; names never shrink to dots.
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = Styled.column("step", top, label);
        box.setMinWidth(0);
        box.getStyleClass().add("step-" + state);
        return box;
    }

    private static Region line(boolean there, boolean passed) {
        Region line = Styled.with(new Region(), "step-line");
        if (passed) {
            line.getStyleClass().add("passed");
        }
        line.setVisible(there);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
