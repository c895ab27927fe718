package id.simpul.screen;

import id.simpul.kernel.Problem;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ScreenText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * Questions, messages and side panels on top of the window's content, inside the same window. While one is open the content
 * below cannot be reached; Esc closes it and the keyboard returns to where it was.
 */
public final class Dialogs {
    private static final Logger LOG = Logger.getLogger(Dialogs.class.getName());

    private final Texts texts;
    private final StackPane layer = Styled.with(new StackPane(), "modal-layer");
    private final Deque<Modal> open = new ArrayDeque<>();

    Dialogs(Texts texts) {
        this.texts = texts;
        Styled.show(layer, false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !open.isEmpty()) {
                event.consume();
                open.element().escape();
            }
        });
    }

    /** Opens {@code dialog} on top of everything. */
    public void open(Dialog dialog) {
        push(new Modal(layer, dialog.card(this), dialog.closable(), dialog.onCloseAction()), dialog.first());
    }

    /** Closes the topmost dialog or panel. */
    public void close() {
        if (!open.isEmpty()) {
            open.pop().remove();
            Styled.show(layer, !open.isEmpty());
        }
    }

    /** Whether a dialog or panel is open. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** Shows what happened, what is safe and what to do next. */
    public void show(Problem problem) {
        if (problem instanceof Failure.Fault fault) {
            LOG.log(
                    Level.SEVERE,
                    () -> "fault " + fault.code() + "\n  " + String.join("\n  ", FaultCode.path(fault.cause())));
        }
        open(new Dialog(texts.get(problem.what()))
                .tone(problem instanceof Failure.Fault ? Tone.DANGER : Tone.WARNING)
                .text(texts.get(problem.safe()))
                .text(texts.get(problem.next()))
                .cancel(texts.get(ScreenText.CLOSE)));
    }

    /** The layer that the window lays over its content. */
    public Node layer() {
        return layer;
    }

    private void push(Modal modal, Node first) {
        open.push(modal);
        Styled.show(layer, true);
        modal.add(first, () -> {
            if (modal == open.peek()) {
                close();
            }
        });
    }
}
