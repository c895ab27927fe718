package id.simpul.caseload;

import id.simpul.household.HistoryColumns;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.reference.CodeLists;

/** How groups and schools are called in a family's history. */
public final class CaseloadWords {
    private CaseloadWords() {}

    /** The words in the language of {@code texts}. */
    public static HistoryWords of(Texts texts, CodeLists codes) {
        return new HistoryColumns(texts, codes)
                .day("pkh_membership.since", CaseloadText.TRAIL_SINCE)
                .day("pkh_membership.until", CaseloadText.TRAIL_UNTIL)
                .column("pkh_membership.reason", CaseloadText.TRAIL_REASON)
                .column("pkh_membership.left_why", CaseloadText.TRAIL_LEFT_WHY)
                .column("pkh_group.facilitator_name", CaseloadText.TRAIL_FACILITATOR)
                .column("pupil_school.school", CaseloadText.TRAIL_SCHOOL)
                .column("pupil_school.place", CaseloadText.TRAIL_PLACE)
                .column("pupil_school.grade", CaseloadText.TRAIL_GRADE)
                .thingOf("pkh_membership", CaseloadText.TRAIL_MEMBERSHIP)
                .thingOf("pkh_group", CaseloadText.TRAIL_CHAIR)
                .thing("pupil_school", CaseloadText.TRAIL_PUPIL);
    }
}
