package id.simpul.screen;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Buttons. At most one {@link #primary} a region; every label names the act, never "OK" or "Ya". */
public final class Buttons {
    private Buttons() {}

    /** The one filled button of a region. */
    public static Button primary(String text, Runnable action) {
        return button(text, action, "primary");
    }

    /** The one filled button of a region, with a picture. */
    public static Button primary(Icon icon, String text, Runnable action) {
        return graphic(primary(text, action), icon);
    }

    /** An outlined button. */
    public static Button secondary(String text, Runnable action) {
        return button(text, action, "secondary");
    }

    /** An outlined button with a picture. */
    public static Button secondary(Icon icon, String text, Runnable action) {
        return graphic(secondary(text, action), icon);
    }

    /** The filled button for an act that destroys something. */
    public static Button danger(String text, Runnable action) {
        return button(text, action, "destructive");
    }

    /** An underlined link. */
    public static Hyperlink link(String text, Runnable action) {
        var link = Styled.with(new Hyperlink(text), "link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /**
     * A picture alone.
     *
     * @param name what it does, read aloud and shown as a hint
     */
    public static Button icon(Icon icon, String name, Runnable action) {
        Button button = button("", action, "icon-button");
        button.setGraphic(icon.node("icon-20"));
        button.setAccessibleText(name);
        // A hint is a window of its own with a scene, and most are never shown: made when the mouse first comes near.
        button.setOnMouseEntered(event -> {
            button.setOnMouseEntered(null);
            button.setTooltip(hint(name));
        });
        return button;
    }

    /** The three dots with further acts. */
    public static Button more(String name, List<MenuItem> items) {
        Button button = icon(Icon.MORE, name, () -> {});
        button.setOnAction(event -> {
            var menu = new ContextMenu(items.toArray(MenuItem[]::new));
            menu.show(button, Side.BOTTOM, 0, 0);
        });
        return button;
    }

    /** An outlined button that opens a menu of acts, as they are when it is pressed. */
    public static Button menu(Icon icon, String text, Supplier<List<MenuItem>> items) {
        Button button = secondary(icon, text, () -> {});
        button.setOnAction(
                event -> new ContextMenu(items.get().toArray(MenuItem[]::new)).show(button, Side.BOTTOM, 0, 2));
        return button;
    }

    /** Presses {@code button} for a key, if it can be pressed. */
    public static void press(Button button) {
        if (!button.isDisabled()) {
            // The field being typed in must be left first, so that it is tidied and checked as any other.
            button.requestFocus();
            button.fire();
        }
    }

    /** One act of a menu. */
    public static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** One act of a menu, with a picture. */
    public static MenuItem item(Icon icon, String text, Runnable action) {
        MenuItem item = item(text, action);
        item.setGraphic(icon.node());
        return item;
    }

    static Tooltip hint(String text) {
        var hint = new Tooltip(text);
        hint.setShowDelay(Duration.millis(500));
        return hint;
    }

    private static Button button(String text, Runnable action, String style) {
        var button = Styled.with(new Button(text), style);
        // A label cut to dots is a button nobody dares to press.
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        // Whoever goes through a form with Enter arrives here with Enter; JavaFX itself knows only Space.
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
                event.consume();
                button.fire();
            }
        });
        return button;
    }

    private static Button graphic(Button button, Icon icon) {
        button.setGraphic(icon.node("icon-18"));
        return button;
    }
}
