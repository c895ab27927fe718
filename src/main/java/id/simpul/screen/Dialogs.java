package id.simpul.screen;

import id.simpul.kernel.Problem;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ScreenText;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
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
    private final Formats formats;
    private final Clock clock;
    private final Set<FaultCode> shown = new HashSet<>();
    private final StackPane layer = Styled.with(new StackPane(), "modal-layer");
    private final Deque<Modal> open = new ArrayDeque<>();

    Dialogs(Texts texts, Formats formats, Clock clock) {
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
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

    /** Shows what happened, what is safe and what to do next; the same fault not twice at a time. */
    public void show(Problem problem) {
        if (problem instanceof Failure.Fault fault) {
            show(fault);
        } else {
            open(dialog(problem, Tone.WARNING));
        }
    }

    private void show(Failure.Fault fault) {
        LOG.log(
                Level.SEVERE,
                () -> "fault " + fault.code() + "\n  " + String.join("\n  ", FaultCode.path(fault.cause())));
        if (shown.add(fault.code())) {
            String when = formats.moment(clock.instant(), clock.getZone());
            open(dialog(fault, Tone.DANGER)
                    .content(Styled.paragraph(
                            texts.get(ScreenText.FAULT_WHEN, fault.code().text(), when), "quiet", "small"))
                    .onClose(() -> shown.remove(fault.code())));
        }
    }

    private Dialog dialog(Problem problem, Tone tone) {
        return new Dialog(texts.get(problem.what()))
                .tone(tone)
                .text(texts.get(problem.safe()))
                .text(texts.get(problem.next()))
                .cancel(texts.get(ScreenText.CLOSE));
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
