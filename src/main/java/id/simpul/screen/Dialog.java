package id.simpul.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A question or a small form on top of the window. Each button names what it does:
 *
 * <pre>{@code
 * ui.dialogs().open(new Dialog(title)
 *     .text(explanation)
 *     .danger(ui.text(HouseholdText.DELETE_PERSON), this::delete)
 *     .cancel(ui.text(ScreenText.CANCEL)));
 * }</pre>
 */
public final class Dialog {
    private final String title;
    private final List<Node> body = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private @Nullable Tone tone;
    private @Nullable Node focus;
    private boolean closable = true;
    private boolean panel;
    private boolean wide;
    private Runnable onClose = () -> {};

    private record Act(Button button, @Nullable Runnable thenClose) {}

    /** A dialog headed {@code title}: a question or a fact in one sentence. */
    public Dialog(String title) {
        this.title = title;
    }

    /** Colours the picture beside the title. */
    public Dialog tone(Tone value) {
        this.tone = value;
        return this;
    }

    /** Adds a paragraph. */
    public Dialog text(String text) {
        body.add(Styled.paragraph(text));
        return this;
    }

    /** Adds a node, a form for example. */
    public Dialog content(Node node) {
        body.add(node);
        return this;
    }

    /** The node that has the keyboard first; else the first button. */
    public Dialog focus(Node node) {
        this.focus = node;
        return this;
    }

    /** Adds the act the dialog is for; it closes the dialog first. */
    public Dialog primary(String label, Runnable action) {
        return act(Buttons.primary(label, () -> {}), action);
    }

    /** Adds an act that destroys something; it closes the dialog first. */
    public Dialog danger(String label, Runnable action) {
        return act(Buttons.danger(label, () -> {}), action);
    }

    /** Adds another act; it closes the dialog first. */
    public Dialog secondary(String label, Runnable action) {
        return act(Buttons.secondary(label, () -> {}), action);
    }

    /** Adds the way out without an act, the same as Esc. */
    public Dialog cancel(String label) {
        return secondary(label, () -> {});
    }

    /** Adds a button that does not close the dialog by itself, such as a form's submit button. */
    public Dialog button(Button button) {
        acts.add(new Act(button, null));
        return this;
    }

    /** Esc and a click beside it do nothing: one of the buttons must be chosen. */
    public Dialog mustChoose() {
        this.closable = false;
        return this;
    }

    /** Shown along the right edge, over the full height, instead of in the middle. */
    public Dialog panel() {
        this.panel = true;
        return this;
    }

    /** A {@link #panel} wide enough for fields beside each other. */
    public Dialog wide() {
        this.panel = true;
        this.wide = true;
        return this;
    }

    /** What happens after it is closed, however that came. */
    public Dialog onClose(Runnable action) {
        this.onClose = action;
        return this;
    }

    private Dialog act(Button button, Runnable action) {
        acts.add(new Act(button, action));
        return this;
    }

    boolean closable() {
        return closable;
    }

    Runnable onCloseAction() {
        return onClose;
    }

    Node first() {
        if (focus != null) {
            return focus;
        }
        if (acts.isEmpty()) {
            return body.isEmpty() ? new Label() : body.getFirst();
        }
        // Enter pressed by habit must not destroy anything.
        boolean destroys = acts.getFirst().button().getStyleClass().contains("destructive");
        return (destroys ? acts.getLast() : acts.getFirst()).button();
    }

    Region card(Dialogs dialogs) {
        Label heading = Styled.paragraph(title, "dialog-title");
        var head = Styled.row("dialog-head", heading);
        if (tone != null) {
            head.getChildren().addFirst(tone.icon().node("icon-20", tone.style()));
        }
        VBox text = Styled.column("dialog-body", body.toArray(Node[]::new));
        var scroll = new TallScroll(text);
        VBox.setVgrow(scroll, panel ? Priority.ALWAYS : Priority.SOMETIMES);
        var foot = Styled.row("dialog-foot", Styled.gap());
        for (Act act : acts.reversed()) {
            foot.getChildren().add(act.button());
            Runnable action = act.thenClose();
            if (action != null) {
                act.button().setOnAction(event -> {
                    dialogs.close();
                    action.run();
                });
            }
        }
        VBox card = Styled.column(panel ? "side-panel" : "dialog", head, scroll);
        if (!acts.isEmpty()) {
            card.getChildren().add(foot);
        }
        if (wide) {
            card.getStyleClass().add("wide");
        }
        card.setAccessibleText(title);
        if (!panel) {
            card.setMaxHeight(Region.USE_PREF_SIZE);
        }
        StackPane.setAlignment(card, panel ? javafx.geometry.Pos.CENTER_RIGHT : javafx.geometry.Pos.CENTER);
        return card;
    }
}
