package id.simpul.screen;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Nodes in one line as long as there is room, else in several; FlowPane alone reckons with 400 px before it is asked. */
final class Flow extends FlowPane {
    Flow(Node... nodes) {
        super(nodes);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = getInsets().getLeft() + getInsets().getRight();
        for (Node node : getManagedChildren()) {
            width += snapSizeX(node.prefWidth(-1));
        }
        return width + snapSpaceX(getHgap()) * Math.max(0, getManagedChildren().size() - 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
    }
}
