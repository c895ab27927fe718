package id.simpul.exchange.ui;

import id.simpul.screen.Styled;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Thirty digits in six groups, large enough to be read out on the telephone. */
final class DigitsShown {
    private DigitsShown() {}

    static FlowPane of(String digits) {
        var labels = new ArrayList<Label>();
        for (String group : digits.split(" ", -1)) {
            var label = Styled.label(group, "digit-group");
            label.setMinWidth(Region.USE_PREF_SIZE);
            labels.add(label);
        }
        FlowPane groups = halves(labels);
        groups.setAccessibleText(digits);
        return groups;
    }

    /** All in one line, or three and three: never five and one. */
    static FlowPane halves(List<? extends Node> groups) {
        int middle = groups.size() / 2;
        return Styled.flow(
                "digit-groups", half(groups.subList(0, middle)), half(groups.subList(middle, groups.size())));
    }

    private static HBox half(List<? extends Node> groups) {
        HBox half = Styled.row("digit-half", groups.toArray(Node[]::new));
        half.setMinWidth(Region.USE_PREF_SIZE);
        return half;
    }
}
