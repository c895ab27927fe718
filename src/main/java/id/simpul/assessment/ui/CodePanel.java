package id.simpul.assessment.ui;

import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.CodeBook.Entry;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Beside the questions: the codes of the one that has the keyboard, to be read or clicked. */
final class CodePanel {
    private final Ui ui;
    private final VBox codes = Styled.column("code-list");
    private final VBox node = Styled.column("side-body");

    CodePanel(Ui ui) {
        this.ui = ui;
        help();
    }

    /** How to type, where no list has the keyboard. */
    void help() {
        node.getChildren()
                .setAll(
                        Heads.section(ui.text(AssessmentText.HOW)),
                        Styled.paragraph(ui.text(AssessmentText.HOW_CODES), "quiet"),
                        Styled.paragraph(ui.text(AssessmentText.HOW_STEPS), "quiet"),
                        Styled.paragraph(ui.text(AssessmentText.HOW_LATER), "quiet"));
    }

    /**
     * The codes of {@code question}.
     *
     * @param several whether more than one may be given
     * @param chosen gets the code that was clicked
     */
    void show(String question, boolean several, List<Entry> entries, Consumer<String> chosen) {
        if (entries.isEmpty()) {
            help();
            return;
        }
        codes.getChildren().clear();
        for (Entry entry : entries) {
            HBox row = Styled.row(
                    "code-row", Styled.label(entry.code(), "code-digit"), Styled.paragraph(entry.name(), "small"));
            row.setAccessibleRole(AccessibleRole.BUTTON);
            row.setAccessibleText(entry.code() + " " + entry.name());
            row.setOnMouseClicked(event -> chosen.accept(entry.code()));
            codes.getChildren().add(row);
        }
        node.getChildren().setAll(Styled.paragraph(question, "section-title"));
        if (several) {
            node.getChildren().add(Styled.paragraph(ui.text(AssessmentText.SEVERAL), "quiet"));
        }
        node.getChildren().add(codes);
    }

    Node node() {
        return node;
    }
}
