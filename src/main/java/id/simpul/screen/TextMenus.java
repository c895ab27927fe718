package id.simpul.screen;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ScreenText;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

/** The menu of text inputs in the window's language; JavaFX's own exists in eleven languages, and Indonesian is none. */
public final class TextMenus {
    private Texts texts;

    private TextMenus(Texts texts) {
        this.texts = texts;
    }

    /** Gives every text input in {@code scene}, also those inside other controls and those still to come, our menu. */
    public static TextMenus install(Scene scene, Texts texts) {
        var menus = new TextMenus(texts);
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.getTarget() instanceof Node node) {
                TextInputControl input = input(node);
                if (input != null && input.getContextMenu() == null) {
                    event.consume();
                    input.requestFocus();
                    menus.menu(input).show(input, event.getScreenX(), event.getScreenY());
                }
            }
        });
        return menus;
    }

    /** Speaks the language of {@code now} from now on. */
    public void language(Texts now) {
        this.texts = now;
    }

    private static @org.jspecify.annotations.Nullable TextInputControl input(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof TextInputControl input) {
                return input;
            }
        }
        return null;
    }

    ContextMenu menu(TextInputControl input) {
        boolean editable = input.isEditable();
        boolean selected = input.getSelection().getLength() > 0;
        boolean copies = selected && !(input instanceof PasswordField);
        var menu = new ContextMenu(
                item(ScreenText.TEXT_UNDO, editable && input.isUndoable(), input::undo),
                item(ScreenText.TEXT_REDO, editable && input.isRedoable(), input::redo),
                new SeparatorMenuItem(),
                item(ScreenText.TEXT_CUT, editable && copies, input::cut),
                item(ScreenText.TEXT_COPY, copies, input::copy),
                item(
                        ScreenText.TEXT_PASTE,
                        editable && Clipboard.getSystemClipboard().hasString(),
                        input::paste),
                item(ScreenText.TEXT_DELETE, editable && selected, () -> input.deleteText(input.getSelection())),
                new SeparatorMenuItem(),
                item(ScreenText.TEXT_SELECT_ALL, input.getLength() > 0, input::selectAll));
        menu.setAutoHide(true);
        return menu;
    }

    private MenuItem item(ScreenText text, boolean enabled, Runnable action) {
        MenuItem item = Buttons.item(texts.get(text), action);
        item.setDisable(!enabled);
        return item;
    }
}
