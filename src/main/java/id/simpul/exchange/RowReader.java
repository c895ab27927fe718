package id.simpul.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.kernel.Refusal;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Merge;
import java.util.HashMap;
import java.util.Map;

/** Gives the rows of a bundle to a merge. */
final class RowReader {
    private final Merge merge;
    private final Policy policy;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<Long, Change> refused = new HashMap<>();

    RowReader(Merge merge, Policy policy) {
        this.merge = merge;
        this.policy = policy;
        policy.told().forEach(entity -> entities.put(JournalRows.table(entity), entity));
    }

    /**
     * Takes one row.
     *
     * @throws Refusal with {@link BundleProblem.RowUnreadable} if it is none this program knows
     */
    void take(String table, long number, ObjectNode row) {
        try {
            if (table.equals(JournalRows.ACTS)) {
                Act act = JournalRows.act(row);
                if (policy.owns(act, merge)) {
                    merge.act(act);
                }
                return;
            }
            Entity entity = entities.get(table);
            if (entity == null) {
                throw new JsonDefect(table);
            }
            Change change = JournalRows.change(entity, row);
            if (!merge.change(change) && refused.size() < Received.LISTED) {
                refused.put(change.id(), change);
            }
        } catch (JsonDefect defect) {
            throw new Refusal(new BundleProblem.RowUnreadable(table, number));
        }
    }

    /** The changes that were refused, by id; the first {@value Received#LISTED} of them. */
    Map<Long, Change> refused() {
        return Map.copyOf(refused);
    }
}
