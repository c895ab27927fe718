package id.simpul.visit;

import id.simpul.household.HistoryColumns;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import id.simpul.reference.CodeLists;

/** Names the fields of visits in a family's history. */
public final class HomeVisitWords {
    private HomeVisitWords() {}

    /** The words in the language of {@code texts}. */
    public static HistoryWords of(Texts texts, CodeLists codes) {
        return new HistoryColumns(texts, codes)
                .day("visit.planned_on", VisitText.PLANNED_ON)
                .text("visit.place", VisitText.PLACE)
                .text("visit.officer", VisitText.OFFICER)
                .text("visit.purpose", VisitText.PURPOSE)
                .day("visit.visited_on", VisitText.VISITED_ON)
                .code("visit.result", VisitText.RESULT, "hasil_kunjungan")
                .text("visit.met", VisitText.MET)
                .text("visit.met_as", VisitText.MET_AS)
                .text("visit.note", VisitText.NOTE)
                .day("visit.again_on", VisitText.AGAIN_ON);
    }
}
