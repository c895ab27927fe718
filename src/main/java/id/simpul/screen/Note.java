package id.simpul.screen;

import id.simpul.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A box inside a screen that says something the user should act on or know, with links to do so. */
public final class Note {
    private final Tone tone;
    private final String title;
    private final List<Node> lines = new ArrayList<>();
    private final List<Hyperlink> links = new ArrayList<>();

    /** A note headed {@code title}. */
    public Note(Tone tone, String title) {
        this.tone = tone;
        this.title = title;
    }

    /** What happened, what is safe, what to do next. */
    public static Note of(Ui ui, Problem problem) {
        return new Note(problem instanceof Failure.Fault ? Tone.DANGER : Tone.WARNING, ui.text(problem.what()))
                .text(ui.text(problem.safe()))
                .text(ui.text(problem.next()));
    }

    /** Adds a paragraph. */
    public Note text(String text) {
        lines.add(Styled.paragraph(text, "note-text"));
        return this;
    }

    /** Adds a link below the text. */
    public Note link(String text, Runnable action) {
        links.add(Buttons.link(text, action));
        return this;
    }

    /** The node to show. */
    public HBox node() {
        VBox text = Styled.column("note-body", Styled.paragraph(title, "note-title"));
        text.getChildren().addAll(lines);
        if (!links.isEmpty()) {
            text.getChildren().add(Styled.flow("note-links", links.toArray(Node[]::new)));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = Styled.row("note", tone.icon().node("icon-18"), text);
        box.getStyleClass().add(tone.style());
        box.setAccessibleText(title);
        return box;
    }
}
