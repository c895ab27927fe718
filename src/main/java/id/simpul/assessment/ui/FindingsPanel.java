package id.simpul.assessment.ui;

import id.simpul.assessment.ui.AssessmentHost.Criterion;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Badge;
import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the answers so far mean under Kepmensos 262/2022: criteria met, not met and not known, and never a verdict. */
final class FindingsPanel {
    private final Ui ui;
    private final VBox groups = Styled.column("findings");
    private final VBox node;

    FindingsPanel(Ui ui) {
        this.ui = ui;
        node = Styled.column(
                "side-body",
                Heads.section(ui.text(AssessmentText.FINDINGS)),
                Styled.paragraph(ui.text(AssessmentText.FINDINGS_HELP), "quiet"),
                groups);
    }

    void show(List<Criterion> criteria) {
        groups.getChildren().clear();
        group(criteria, Boolean.TRUE, AssessmentText.MET, Tone.WARNING);
        group(criteria, Boolean.FALSE, AssessmentText.NOT_MET, Tone.NEUTRAL);
        group(criteria, null, AssessmentText.UNKNOWN, Tone.NEUTRAL);
    }

    private void group(List<Criterion> criteria, @Nullable Boolean met, AssessmentText title, Tone tone) {
        List<Criterion> these = criteria.stream()
                .filter(criterion -> Objects.equals(criterion.met(), met))
                .toList();
        if (these.isEmpty()) {
            return;
        }
        VBox group = Styled.column("finding", new Badge(ui.text(title), tone).pill());
        these.forEach(criterion -> group.getChildren()
                .add(Styled.row(
                        "finding-line",
                        Styled.label(criterion.letter(), "finding-letter"),
                        Styled.paragraph(criterion.label(), "small"))));
        groups.getChildren().add(group);
    }

    /** What stands beside the last step. */
    Node node() {
        return node;
    }
}
