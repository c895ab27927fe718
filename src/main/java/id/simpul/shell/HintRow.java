package id.simpul.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Key hints at the right end of the status bar; where there is no room for all, the last ones but one stay away. */
final class HintRow extends Region {
    private static final double GAP = 12;

    HintRow() {
        getStyleClass().add("status-hints");
    }

    /** Shows {@code hints}; the last one matters most and stays longest. */
    void hints(List<? extends Node> hints) {
        getChildren().setAll(hints);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        List<Node> hints = getManagedChildren();
        if (hints.isEmpty()) {
            return;
        }
        Node last = hints.getLast();
        double used = last.prefWidth(-1);
        int shown = 0;
        while (shown < hints.size() - 1 && used + GAP + hints.get(shown).prefWidth(-1) <= room) {
            used += GAP + hints.get(shown).prefWidth(-1);
            shown++;
        }
        double x = room - used;
        for (int i = 0; i < hints.size(); i++) {
            Node hint = hints.get(i);
            boolean fits = i < shown || (i == hints.size() - 1 && used <= room);
            hint.setVisible(fits);
            if (fits) {
                double width = hint.prefWidth(-1);
                double height = hint.prefHeight(-1);
                hint.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
                x += width + GAP;
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node hint : getManagedChildren()) {
            width += hint.prefWidth(-1) + GAP;
        }
        return Math.max(0, width - GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(hint -> hint.prefHeight(-1))
                .max()
                .orElse(0);
    }
}
