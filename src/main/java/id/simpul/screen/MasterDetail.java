package id.simpul.screen;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A list and, at its right, the record chosen in it. Where the window is narrower than 1150 px (at 100 %), the record lies
 * over the list instead of beside it, so that neither is cut. Esc closes the record.
 */
public final class MasterDetail extends Region {
    /** Width of the work area below which the record is an overlay: a window of 1150 less the rail of 92. */
    static final double NARROW = 1150 - 92;

    private static final double DETAIL = 440;

    private final Ui ui;
    private final Node master;
    private final Region veil = Styled.with(new Region(), "veil");
    private final ReadOnlyBooleanWrapper overlay = new ReadOnlyBooleanWrapper();
    private @Nullable Node detail;
    private @Nullable Node before;
    private Runnable onClose = () -> {};
    private boolean opened;
    /** Selected before anybody knew whether there is room beside the list. */
    private boolean waiting;

    /** Only {@code master} so far. */
    public MasterDetail(Ui ui, Node master) {
        this.ui = ui;
        this.master = master;
        getStyleClass().add("master-detail");
        getChildren().setAll(master, veil);
        veil.setVisible(false);
        veil.setOnMouseClicked(event -> close());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && showing()) {
                event.consume();
                close();
            }
        });
        widthProperty().subscribe(now -> {
            overlay.set(getWidth() < ui.px(NARROW));
            if (waiting && getWidth() > 0) {
                waiting = false;
                opened = opened || !overlay.get();
            }
            arrange();
        });
    }

    /** Shows {@code record} because it was selected: at once beside the list, but not over it. */
    public void selected(Node record) {
        put(record);
        waiting = getWidth() <= 0;
        if (!overlay.get()) {
            opened = true;
        }
        arrange();
    }

    /** Shows {@code record} because the user opened it: also over the list. */
    public void open(Node record) {
        put(record);
        before = getScene() == null ? null : getScene().getFocusOwner();
        opened = true;
        arrange();
        if (overlay.get()) {
            record.requestFocus();
        }
    }

    /** Takes the record away. */
    public void close() {
        boolean wasOpen = showing();
        opened = false;
        waiting = false;
        arrange();
        if (wasOpen) {
            if (before != null && before.getScene() != null) {
                before.requestFocus();
            }
            onClose.run();
        }
    }

    /** What happens when the user closes the record. */
    public MasterDetail onClose(Runnable action) {
        this.onClose = action;
        return this;
    }

    /** Whether a record is shown. */
    public boolean showing() {
        return detail != null && opened;
    }

    /** Whether a record lies over the list for want of room. */
    public ReadOnlyBooleanProperty overlay() {
        return overlay.getReadOnlyProperty();
    }

    private void put(Node record) {
        if (record.equals(detail)) {
            // The same node with another record in it: taken out and put back, it would be styled anew.
            return;
        }
        if (detail != null) {
            getChildren().remove(detail);
        }
        detail = Styled.with(record, "detail-panel");
        getChildren().add(record);
    }

    private void arrange() {
        veil.setVisible(showing() && overlay.get());
        if (detail != null) {
            detail.setVisible(showing());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double side = Math.min(ui.px(DETAIL), width);
        boolean beside = showing() && !overlay.get();
        layoutInArea(master, 0, 0, beside ? width - side : width, height);
        veil.resizeRelocate(0, 0, width, height);
        if (detail != null) {
            // Never wider than its place, whatever is in it: what does not fit must not push the rest out of the
            // window.
            detail.resizeRelocate(width - side, 0, side, height);
        }
    }

    private void layoutInArea(Node node, double x, double y, double width, double height) {
        layoutInArea(node, x, y, width, height, 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return master.prefWidth(height) + ui.px(DETAIL);
    }

    @Override
    protected double computePrefHeight(double width) {
        return master.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
