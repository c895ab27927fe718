package id.simpul.visit.ui;

import id.simpul.l10n.text.VisitText;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Ui;
import id.simpul.visit.VisitOutcome;

/** What came of a visit, as facts of a record. */
final class OutcomeFacts {
    private final Ui ui;
    private final VisitTexts words;

    OutcomeFacts(Ui ui, VisitTexts words) {
        this.ui = ui;
        this.words = words;
    }

    void add(KeyValues facts, VisitOutcome outcome) {
        facts.add(ui.text(VisitText.VISITED_ON), ui.formats().longDate(outcome.visitedOn()));
        facts.add(ui.text(VisitText.RESULT), words.result(outcome.result()));
        if (outcome.met() != null) {
            facts.add(
                    ui.text(VisitText.MET),
                    outcome.metAs() == null ? outcome.met() : outcome.met() + " (" + outcome.metAs() + ")");
        }
        if (outcome.note() != null) {
            facts.add(ui.text(VisitText.NOTE), outcome.note());
        }
        if (outcome.againOn() != null) {
            facts.add(ui.text(VisitText.AGAIN_ON), ui.formats().longDate(outcome.againOn()));
        }
    }
}
