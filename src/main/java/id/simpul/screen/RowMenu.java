package id.simpul.screen;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The menu of a table's selected row: by a right click, by the menu key, and by Shift+F10, as in other programs. */
final class RowMenu<T> {
    private final TableView<T> view;
    private final Function<T, List<MenuItem>> items;
    private @Nullable ContextMenu shown;

    RowMenu(TableView<T> view, Function<T, List<MenuItem>> items) {
        this.view = view;
        this.items = items;
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean asked =
                    event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
            if (asked && open()) {
                event.consume();
            }
        });
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            // Windows sends this for the keys, too, after the key itself.
            boolean open =
                    event.isKeyboardTrigger() ? isOpen() || open() : open(event.getScreenX(), event.getScreenY());
            if (open) {
                event.consume();
            }
        });
    }

    private boolean isOpen() {
        return shown != null && shown.isShowing();
    }

    /** Opens it below the selected row. */
    private boolean open() {
        int selected = view.getSelectionModel().getSelectedIndex();
        return view.lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .filter(row -> row.getIndex() == selected && !row.isEmpty())
                .findFirst()
                .map(row -> {
                    ContextMenu menu = menu();
                    if (menu != null) {
                        menu.show(row, Side.BOTTOM, 0, 0);
                    }
                    return menu != null;
                })
                .orElse(false);
    }

    private boolean open(double x, double y) {
        Bounds rows = view.localToScreen(view.getBoundsInLocal());
        ContextMenu menu = rows != null && rows.contains(x, y) ? menu() : null;
        if (menu != null) {
            menu.show(view, x, y);
        }
        return menu != null;
    }

    private @Nullable ContextMenu menu() {
        if (shown != null) {
            shown.hide();
        }
        T row = view.getSelectionModel().getSelectedItem();
        List<MenuItem> acts = row == null ? List.of() : items.apply(row);
        shown = acts.isEmpty() ? null : new ContextMenu(acts.toArray(MenuItem[]::new));
        return shown;
    }
}
