package id.simpul.screen.form;

import id.simpul.screen.Buttons;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Enter goes on, Ctrl+Enter and Ctrl+S save. */
final class FormKeys {
    private FormKeys() {}

    static void install(Node node, Form form) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.S && event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
                save(form, event);
                return;
            }
            if (event.getCode() != KeyCode.ENTER || event.isAltDown() || event.isShiftDown()) {
                return;
            }
            if (event.isShortcutDown()) {
                save(form, event);
            } else {
                goOn(form, event);
            }
        });
    }

    private static void save(Form form, Event event) {
        Button submit = form.submitButton();
        if (submit != null) {
            event.consume();
            Scene scene = form.node().getScene();
            Node before = scene.getFocusOwner();
            Buttons.press(submit);
            // A button that is disabled while the desk is at it hands the keyboard on to the next one, often "Batal".
            if (before != null && submit.equals(scene.getFocusOwner())) {
                before.requestFocus();
            }
        }
    }

    private static void goOn(Form form, KeyEvent event) {
        List<Field<?>> fields = form.fields().stream()
                .filter(field -> field.shown()
                        && !field.input().node().isDisabled()
                        && field.input().target().isFocusTraversable())
                .toList();
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            if (event.getTarget() instanceof Node target
                    && inside(target, field.input().node())) {
                if (!field.input().takesEnter(event)) {
                    event.consume();
                    next(form, fields, i);
                }
                return;
            }
        }
    }

    private static void next(Form form, List<Field<?>> fields, int index) {
        Button submit = form.submitButton();
        if (index + 1 < fields.size()) {
            fields.get(index + 1).focus();
        } else if (submit != null) {
            submit.requestFocus();
            if (form.submitsOnEnter()) {
                submit.fire();
            }
        }
    }

    private static boolean inside(@Nullable Node node, Node within) {
        return node != null && (node.equals(within) || inside(node.getParent(), within));
    }
}
