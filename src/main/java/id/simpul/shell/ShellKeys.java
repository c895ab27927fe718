package id.simpul.shell;

import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window, and those of the screen in front. */
final class ShellKeys {
    static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final Ui ui;
    private final Rail rail;
    private final SearchBox search;
    private final ShellHost host;
    private final EventHandler<KeyEvent> before = this::before;
    private final EventHandler<KeyEvent> after = this::after;

    ShellKeys(Ui ui, Rail rail, SearchBox search, ShellHost host) {
        this.ui = ui;
        this.rail = rail;
        this.search = search;
        this.host = host;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, after);
    }

    void leave(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, after);
    }

    /** Keys with a modifier and function keys come before any control can swallow them. */
    private void before(KeyEvent event) {
        if (LOCK.match(event)) {
            done(event, host::lock);
        } else if (ui.dialogs().isOpen()) {
            // A question is open: what lies below must not move.
            return;
        } else if (SEARCH.match(event)) {
            done(event, search::open);
        } else if (event.getCode() == KeyCode.F1) {
            done(event, host::help);
        } else if (BACK.match(event)) {
            done(event, ui.navigator()::back);
        } else if (UNDO.match(event) && ui.snackbar().canUndo() && !undoesTyping(event)) {
            done(event, ui.snackbar()::undo);
        } else if (event.isShortcutDown()
                && event.getCode().isDigitKey()
                && !event.isAltDown()
                && rail.go(event.getCode().getCode() - KeyCode.DIGIT0.getCode())) {
            event.consume();
        } else if (event.isShortcutDown()
                || event.isAltDown()
                || event.getCode().isFunctionKey()) {
            ofScreen(event);
            if (!event.isConsumed()) {
                instead(event);
            }
        }
    }

    /** What finding and reading anew mean on a screen that does not say otherwise. */
    private void instead(KeyEvent event) {
        if (FIND.match(event)) {
            done(event, search::open);
        } else if (event.getCode() == KeyCode.F5) {
            // Going to where one is shows the screen anew; what was typed into a form stays.
            done(event, () -> ui.navigator().route().ifPresent(ui.navigator()::go));
        }
    }

    private void after(KeyEvent event) {
        if (!event.isConsumed() && !ui.dialogs().isOpen()) {
            ofScreen(event);
        }
    }

    private void ofScreen(KeyEvent event) {
        Screen screen = ui.navigator().screen().get();
        if (screen == null) {
            return;
        }
        for (Screen.Key key : screen.keys()) {
            KeyCombination combination = key.combination();
            if (combination != null && combination.match(event)) {
                done(event, key.action());
                return;
            }
        }
    }

    private static boolean undoesTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl input && input.isEditable() && input.isUndoable();
    }

    private static void done(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }
}
