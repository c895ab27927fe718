package id.simpul.casework;

import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import java.time.LocalDateTime;

/** Closes and opens cases that another office takes over, or gives back; inside the act that records it. */
public final class CaseHands {
    private final CaseWay way;
    private final LocalDateTime now;

    CaseHands(CaseWay way, LocalDateTime now) {
        this.way = way;
        this.now = now;
    }

    /**
     * Closes a case here, before it is given to the other office.
     *
     * @throws id.simpul.kernel.Refusal with {@link CaseProblem.NoSuchCase}
     */
    public void give(Transaction tx, long id, String why) {
        way.changeHands(tx, CaseDesk.require(tx.sql(), tx.actor(), id), Stage.HANDED_OVER, why, now);
    }

    /** Opens a case that was handed over: this office has it now, to follow up. */
    public void take(Transaction tx, long id, String why) {
        CaseFileRecord row = CaseDesk.require(tx.sql(), tx.actor(), id);
        if (row.getStage().equals(Stage.HANDED_OVER)) {
            way.changeHands(tx, row, Stage.FOLLOW_UP, why, now);
        }
    }
}
