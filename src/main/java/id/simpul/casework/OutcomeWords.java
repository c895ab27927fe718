package id.simpul.casework;

import id.simpul.household.HistoryColumns;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;

/** How outcomes and approvals of cases are called in a family's history. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** The words in the language of {@code texts}. */
    public static HistoryWords of(Texts texts, CodeLists codes) {
        return new HistoryColumns(texts, codes)
                .code("case_outcome.kind", CaseworkText.OUTCOME_KIND, "hasil")
                .column("case_outcome.what", CaseworkText.OUTCOME)
                .column("case_outcome.received_on", CaseworkText.RECEIVED_ON)
                .rupiah("case_outcome.amount", CaseworkText.AMOUNT)
                .column("case_outcome.source", CaseworkText.RECEIVED_FROM)
                .code("case_outcome.satisfaction", CaseworkText.SATISFACTION, "kepuasan")
                .column("case_outcome.why", CaseworkText.SATISFACTION_WHY)
                .column("case_approval.title", CaseworkText.APPROVAL_TITLE)
                .column("case_approval.signer", CaseworkText.APPROVAL_SIGNER)
                .column("case_approval.note", CaseworkText.APPROVAL_NOTE)
                .knownThing("case_outcome", CaseworkText.OUTCOME_OF)
                .knownThing("case_approval", CaseworkText.APPROVAL_OF);
    }
}
