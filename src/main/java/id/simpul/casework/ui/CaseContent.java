package id.simpul.casework.ui;

import id.simpul.casework.ApprovalStep;
import id.simpul.casework.CaseContext;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Move;
import id.simpul.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case and what this user can do with it now, read in one go on a work thread.
 *
 * @param moves the main one first
 * @param step the initial or signature this user can give; null if none
 * @param alike how many other cases are like it in the desa
 */
record CaseContent(
        CaseDetail file, List<Move> moves, @Nullable ApprovalStep step, int alike) {
    static CaseContent load(CaseDesk desk, Actor actor, long id, LocalDate today) {
        CaseDetail file = desk.find(actor, id);
        return new CaseContent(
                file,
                desk.moves(actor, file),
                file.approval().awaited().filter(step -> step.givenBy(actor)).orElse(null),
                desk.around().count(actor, CaseContext.like(file, today)));
    }
}
