package id.simpul.household.ui;

import id.simpul.household.Clash;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Says what is on record already: beside the form, where the eye goes while typing, or above it where that is narrow. */
final class ClashNote {
    private final Ui ui;
    private final FamilyWords words;
    private final Form form;
    private final Runnable accept;
    private final StackPane node = new StackPane();
    private @Nullable Node typing;

    /** @param accept what "go on all the same" does */
    ClashNote(Ui ui, FamilyWords words, Form form, Runnable accept) {
        this.ui = ui;
        this.words = words;
        this.form = form;
        this.accept = accept;
        Styled.show(node, false);
    }

    StackPane node() {
        return node;
    }

    void show(List<Clash> clashes, boolean beside) {
        Styled.show(node, beside && !clashes.isEmpty());
        if (clashes.isEmpty()) {
            if (!beside) {
                form.clearNotice();
            }
            return;
        }
        typing = form.node().getScene() == null ? null : form.node().getScene().getFocusOwner();
        var note = new Note(Tone.WARNING, ui.text(HouseholdText.FORM_CLASH));
        Map<Long, String> owners = new LinkedHashMap<>();
        for (Clash clash : clashes) {
            note.text(words.clash(clash));
            owners.putIfAbsent(clash.household().id(), clash.owner().reveal());
        }
        owners.forEach((id, owner) -> note.link(
                ui.text(HouseholdText.FORM_CLASH_OPEN, owner),
                () -> ui.navigator().go(new FamilyRoute(id))));
        note.link(ui.text(HouseholdText.FORM_CLASH_ACCEPT), accept);
        if (beside) {
            node.getChildren().setAll(note.node());
        } else {
            form.notice(note.node());
        }
    }

    /** Gives the keyboard to the answer. */
    void focus() {
        (node.isVisible() ? node : form.node())
                .lookupAll(".hyperlink").stream().reduce((a, b) -> b).ifPresent(Node::requestFocus);
    }

    /** Gives the keyboard back to the field that was being typed in. */
    void back() {
        if (typing != null) {
            typing.requestFocus();
        }
    }
}
