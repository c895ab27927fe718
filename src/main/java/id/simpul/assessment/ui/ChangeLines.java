package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Question;
import id.simpul.assessment.VisitChange;
import id.simpul.household.Person;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What changed between two visits, the family first, then each member by name. */
final class ChangeLines {
    /** Room for the wording of a question, in px at 100 %. */
    static final double QUESTIONS = 270;

    private final Ui ui;
    private final AnswerWords words;
    private final List<Person> members;

    ChangeLines(Ui ui, AnswerWords words, List<Person> members) {
        this.ui = ui;
        this.words = words;
        this.members = members;
    }

    Node node(List<VisitChange> changes) {
        VBox lines = Styled.column("change-lines");
        if (changes.isEmpty()) {
            lines.getChildren().add(Styled.paragraph(ui.text(AssessmentText.NO_CHANGE), "quiet"));
        }
        group(lines, ui.text(AssessmentText.THE_FAMILY), changes, VisitChange.FAMILY);
        members.forEach(person -> group(lines, person.name().reveal(), changes, person.id()));
        return lines;
    }

    private void group(VBox lines, String title, List<VisitChange> changes, long person) {
        List<VisitChange> own =
                changes.stream().filter(change -> change.person() == person).toList();
        if (own.isEmpty()) {
            return;
        }
        var values = new KeyValues(ui, QUESTIONS);
        own.forEach(change -> values.add(
                change.question().label(ui.texts()),
                ui.text(
                        AssessmentText.CHANGED,
                        word(change.question(), change.before()),
                        word(change.question(), change.now()))));
        lines.getChildren().addAll(Styled.label(title, "strong"), values.node());
    }

    private String word(Question question, @Nullable Long answer) {
        return answer == null ? ui.text(AssessmentText.NOT_ASKED) : words.of(question, answer);
    }
}
