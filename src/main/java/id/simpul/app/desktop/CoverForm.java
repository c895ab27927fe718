package id.simpul.app.desktop;

import id.simpul.kernel.TextKey;
import id.simpul.screen.Failure;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/** A form on a cover: its button says that something is under way, and comes back when it was refused. */
final class CoverForm {
    private final Ui ui;
    private final Button button;

    /** What is under way; answers through {@code refused}, or the cover is replaced. */
    @FunctionalInterface
    interface Work {
        void start(Consumer<Failure> refused);
    }

    /**
     * Gives {@code form} its button.
     *
     * @param busy what the button says meanwhile
     * @param refused follows a refusal, which the form shows
     */
    CoverForm(Ui ui, Form form, TextKey label, TextKey busy, Work work, Runnable refused) {
        this.ui = ui;
        this.button = form.submit(label, () -> {
            form.clearNotice();
            enable(false, busy);
            work.start(failure -> {
                enable(true, label);
                form.refused(failure);
                refused.run();
            });
        });
    }

    private void enable(boolean enabled, TextKey text) {
        button.setDisable(!enabled);
        button.setText(ui.text(text));
    }

    /** The button, to be placed. */
    Button button() {
        return button;
    }

    /** Lets {@code node} take the keyboard for the form: a cover is given it as a whole. */
    static void focusing(Pane node, Runnable focus) {
        node.setFocusTraversable(true);
        node.focusedProperty().subscribe(focused -> {
            if (focused) {
                focus.run();
            }
        });
    }
}
