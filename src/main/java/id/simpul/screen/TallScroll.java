package id.simpul.screen;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls only when there is less room than its wrapped content needs, where ScrollPane reckons with unwrapped lines. */
final class TallScroll extends ScrollPane {
    private final Region content;

    TallScroll(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double edges = snappedTopInset() + snappedBottomInset();
        return content.prefHeight(width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset()) + edges;
    }
}
