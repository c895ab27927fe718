package id.simpul.screen;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Short words for the nodes every screen is made of. Sizes and colours stand in {@code simpul.css}. */
public final class Styled {
    private Styled() {}

    /** {@code node} with {@code styles} added. */
    public static <N extends Node> N with(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** A line of text. */
    public static Label label(String text, String... styles) {
        return with(new Label(text), styles);
    }

    /** Text that wraps. */
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Nodes beside each other. */
    public static HBox row(String style, Node... nodes) {
        return with(new HBox(nodes), style);
    }

    /** Nodes below each other. */
    public static VBox column(String style, Node... nodes) {
        return with(new VBox(nodes), style);
    }

    /** Nodes beside each other, in several lines where there is no room for one. */
    public static FlowPane flow(String style, Node... nodes) {
        return with(new Flow(nodes), style);
    }

    /** Takes the room that is left in a row. */
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** A horizontal hairline. */
    public static Region line() {
        Region line = with(new Region(), "hairline");
        VBox.setMargin(line, new Insets(3, 0, 3, 0));
        return line;
    }

    /** Content that scrolls up and down when it is too high, follows the keyboard, and never goes sideways. */
    public static ScrollPane scroll(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FollowFocus.in(scroll);
        return scroll;
    }

    /** Content that scrolls only where there is less room than it needs, and is as high as it needs elsewhere. */
    public static ScrollPane tall(Region content) {
        var scroll = new TallScroll(content);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        return scroll;
    }

    /** Gives {@code node} the keyboard, at once or as soon as it is in a window. */
    public static void focus(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        // What lies in a scroll pane joins the scene with its skin, at the first layout.
        Subscription[] once = new Subscription[1];
        once[0] = node.sceneProperty().subscribe((before, scene) -> {
            if (scene != null) {
                once[0].unsubscribe();
                node.requestFocus();
            }
        });
    }

    /** Shows {@code node} and gives it room, or neither. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
