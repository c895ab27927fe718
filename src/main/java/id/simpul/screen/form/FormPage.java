package id.simpul.screen.form;

import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A page with a form, what one should know while filling it beside it, and its buttons always in sight below. Where the
 * window is narrower than 1150 px (at 100 %), what stands beside the form comes below its head instead.
 */
public final class FormPage {
    private static final double NARROW = 1150 - 92;
    private static final double SIDE = 372;

    private final Ui ui;
    private final VBox card = Styled.column("form-card");
    private final StackPane side = Styled.with(new StackPane(), "form-side");
    private final StackPane above = Styled.with(new StackPane(), "form-side");
    private final VBox column = Styled.column("form-column", card);
    private final ScrollPane scroll = Styled.scroll(column);
    private final ScrollPane sideScroll = Styled.scroll(new StackPane());
    private final HBox body = Styled.row("form-body", scroll, sideScroll);
    private final HBox foot = Styled.row("form-foot");
    private final VBox node;
    private StackPane narrow = side;
    private boolean hasSide;

    /**
     * A page headed {@code title}.
     *
     * @param subtitle what it is about; may change
     * @param acts at the upper right
     */
    public FormPage(Ui ui, String title, Label subtitle, Node... acts) {
        this.ui = ui;
        HBox.setHgrow(scroll, Priority.ALWAYS);
        sideScroll.setMinWidth(ui.px(SIDE));
        sideScroll.setPrefWidth(ui.px(SIDE));
        sideScroll.setMaxWidth(ui.px(SIDE));
        sideScroll.setFocusTraversable(false);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        node = Styled.column("page", Heads.page(title, subtitle, acts), body, foot);
        node.getStyleClass().add("form-screen");
        node.widthProperty().subscribe(this::arrange);
        side(null);
    }

    /** Adds {@code parts} below each other: usually the form's node. */
    public FormPage content(Node... parts) {
        card.getChildren().addAll(parts);
        return this;
    }

    /** Puts {@code buttons} into the foot, the main one first: it stands at the right, where no report covers it. */
    public FormPage foot(Node... buttons) {
        List<Node> shown = List.of(buttons).reversed();
        foot.getChildren().setAll(shown);
        if (shown.stream().noneMatch(button -> HBox.getHgrow(button) == Priority.ALWAYS)) {
            foot.getChildren().addFirst(Styled.gap());
        }
        return this;
    }

    /** Shows {@code content} beside the form, and where there is no room beside it, {@code brief} above it; null for nothing. */
    public void side(Node content, @Nullable Node brief) {
        above.getChildren().clear();
        if (brief != null) {
            above.getChildren().add(brief);
        }
        set(content, above);
    }

    /** Shows {@code content} beside the form, or above it where there is no room; null for nothing. */
    public void side(@Nullable Node content) {
        set(content, side);
    }

    private void set(@Nullable Node content, StackPane whenNarrow) {
        narrow = whenNarrow;
        hasSide = content != null;
        if (content == null) {
            side.getChildren().clear();
        } else {
            side.getChildren().setAll(content);
        }
        arrange();
    }

    private void arrange() {
        boolean beside = hasSide && node.getWidth() >= ui.px(NARROW);
        Styled.show(sideScroll, beside);
        column.getChildren().removeAll(side, above);
        if (beside) {
            sideScroll.setContent(side);
        } else if (hasSide) {
            sideScroll.setContent(new Region());
            if (!narrow.getChildren().isEmpty()) {
                column.getChildren().addFirst(narrow);
            }
        }
    }

    /** The node to show. */
    public VBox node() {
        return node;
    }
}
