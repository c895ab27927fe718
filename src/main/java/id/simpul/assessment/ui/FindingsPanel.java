package id.simpul.assessment.ui;

import id.simpul.assessment.Finding;
import id.simpul.assessment.Finding.State;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Badge;
import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

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

    void show(List<Finding> findings) {
        groups.getChildren().clear();
        group(findings, State.MET, AssessmentText.MET, Tone.WARNING);
        group(findings, State.NOT_MET, AssessmentText.NOT_MET, Tone.NEUTRAL);
        group(findings, State.UNKNOWN, AssessmentText.UNKNOWN, Tone.NEUTRAL);
    }

    private static long count(List<Finding> findings, State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }

    private void group(List<Finding> findings, State state, AssessmentText title, Tone tone) {
        if (count(findings, state) == 0) {
            return;
        }
        VBox group = Styled.column("finding", new Badge(ui.text(title), tone).pill());
        findings.stream()
                .filter(finding -> finding.state() == state)
                .forEach(finding -> group.getChildren()
                        .add(Styled.row(
                                "finding-line",
                                Styled.label(finding.criterion(), "finding-letter"),
                                Styled.paragraph(ui.text(finding.text()), "small"))));
        groups.getChildren().add(group);
    }

    /** What stands beside the last step. */
    Node node() {
        return node;
    }
}
