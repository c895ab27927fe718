package id.simpul.assessment.ui;

import id.simpul.assessment.ui.VisitSheet.Step;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The steps of the questionnaire with how much of each is answered. */
final class StepBar {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Ui ui;
    private final VisitSheet sheet;
    private final Consumer<Step> open;
    private final FlowPane node = Styled.flow("step-bar");

    StepBar(Ui ui, VisitSheet sheet, Consumer<Step> open) {
        this.ui = ui;
        this.sheet = sheet;
        this.open = open;
    }

    /** What a step is called: a part, or "Anggota 2 dari 5". */
    static String title(Ui ui, VisitSheet sheet, Step step) {
        if (step.member() != null) {
            int number = sheet.members().indexOf(step.member()) + 1;
            return ui.text(AssessmentText.MEMBER_STEP, number, sheet.members().size());
        }
        if (step.section() != null) {
            return ui.text(SectionTitle.of(step.section()));
        }
        return ui.text(step.is(Step.VISIT) ? AssessmentText.VISIT : AssessmentText.FINISH);
    }

    /** As {@link #title} in one word, but a member by name, which is how one looks for a step. */
    private String label(Step step) {
        if (step.member() != null) {
            return step.member().name().reveal();
        }
        return step.section() == null ? title(ui, sheet, step) : ui.text(SectionTitle.brief(step.section()));
    }

    void show(List<Step> steps, Step current) {
        node.getChildren().clear();
        for (Step step : steps) {
            int asked = sheet.asked(step).size();
            long answered = sheet.answered(step);
            boolean done = asked > 0 && answered == asked;
            String count = asked == 0 || done ? "" : "  " + answered + "/" + asked;
            var button = Styled.with(new Button(label(step) + count), "step-chip");
            button.setMnemonicParsing(false);
            button.setFocusTraversable(false);
            button.setAccessibleText(
                    asked == 0 ? label(step) : ui.text(AssessmentText.STEP_STATE, label(step), answered, asked));
            if (done) {
                button.setGraphic(Icon.CHECK.node());
            }
            button.pseudoClassStateChanged(CURRENT, step.equals(current));
            button.pseudoClassStateChanged(DONE, done);
            button.setOnAction(event -> open.accept(step));
            node.getChildren().add(button);
        }
    }

    Node node() {
        return node;
    }
}
