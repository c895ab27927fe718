package id.simpul.store;

import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.CONFLICT;
import static id.simpul.store.jooq.Tables.INSTALL;

import id.simpul.kernel.Dot;
import id.simpul.kernel.Message;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.StoreText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes another office's acts and changes into the journal, in one transaction. Deterministic, idempotent, commutative and
 * associative: whatever the order and however often they come, the same changes give the same rows (see {@link Fold}). A
 * change whose parent is missing waits and is not part of its row, so that nobody builds on what he could not see whole.
 */
public final class Merge {
    static final int LISTED = 10_000;

    /** A sender's clock may be this far ahead: more would drag every later change of ours with it. */
    private static final long MAX_AHEAD_MILLIS = 48L * 3600 * 1000;

    private final Transaction transaction;
    private final String bundle;
    private final Function<Change, Optional<Message>> policy;
    private final ChangeCheck check;
    private final Map<Integer, Long> highest = new HashMap<>();
    private final Set<Long> createdHere = new HashSet<>();
    private final Set<Long> rowsChanged = new LinkedHashSet<>();
    private final Map<Entity, MergeReport.Counts> counts = new EnumMap<>(Entity.class);
    private final List<MergeReport.Refused> refused = new ArrayList<>();
    private final List<MergeReport.Touched> touched = new ArrayList<>();
    private final Map<Long, Entity> rowsFolded = new LinkedHashMap<>();
    private boolean orphansAbout;
    private int createdListed;
    private int changedListed;

    /**
     * A merge inside {@code transaction}.
     *
     * @param bundle manifest hash of the bundle the changes come from
     * @param policy says why a change must be left out, if it must; for example a village of another office
     */
    public Merge(Transaction transaction, String bundle, Function<Change, Optional<Message>> policy) {
        this(transaction, bundle, policy, Entity.shared());
    }

    /** As above, where a sender may tell of the entities {@code told}. */
    public Merge(
            Transaction transaction,
            String bundle,
            Function<Change, Optional<Message>> policy,
            Collection<Entity> told) {
        this.transaction = transaction;
        this.bundle = bundle;
        this.policy = policy;
        this.check = new ChangeCheck(id -> createdHere.contains(id) || applied(id), told);
        this.orphansAbout = transaction.sql().fetchExists(CHANGE, CHANGE.ORPHAN.eq(1L));
    }

    /** Records which office an install number belongs to. */
    public void install(int number, String office) {
        transaction
                .sql()
                .insertInto(INSTALL)
                .set(INSTALL.NUMBER, (long) number)
                .set(INSTALL.OFFICE, office)
                .set(INSTALL.SINCE, transaction.wallMillis())
                .onConflict(INSTALL.NUMBER)
                .doNothing()
                .execute();
    }

    /**
     * Takes in an act; every act before the changes that belong to it.
     *
     * @throws Refusal with {@link StoreProblem.NumberTaken} if its id is another act's here
     */
    public void act(Act act) {
        try {
            if (isNew(act.id(), act.hlc(), "act")) {
                Acts.insert(connection(), withBundle(act), null);
            }
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    private Act withBundle(Act act) {
        return new Act(
                act.id(),
                act.hlc(),
                act.at(),
                act.office(),
                act.userId(),
                act.userName(),
                act.action(),
                act.subject(),
                act.reason(),
                act.undoes(),
                bundle);
    }

    /**
     * Takes in a change.
     *
     * @return whether it is part of the journal now, or was before; otherwise it is among the refused
     * @throws Refusal with {@link StoreProblem.ClockAhead} if the sender's clock is days ahead, or with
     *     {@link StoreProblem.NumberTaken} if its id is another change's here; the whole merge is undone
     */
    public boolean change(Change change) {
        try {
            if (HybridClock.millis(change.hlc()) > transaction.wallMillis() + MAX_AHEAD_MILLIS) {
                throw new Refusal(new StoreProblem.ClockAhead());
            }
            if (!isNew(change.id(), change.hlc(), "change")) {
                count(change, new MergeReport.Counts(0, 0, 1, 0, 0));
                return true;
            }
            Optional<Message> reason = policy.apply(change).or(() -> check.problem(change));
            if (reason.isPresent()) {
                refused.add(new MergeReport.Refused(change.entity(), change.row(), change.id(), reason.get()));
                count(change, new MergeReport.Counts(0, 0, 0, 0, 1));
                return false;
            }
            transaction.hybridClock().seen(change.hlc());
            if (change.patch().creation()) {
                create(change);
            } else {
                edit(change);
            }
            adopt(change.entity(), change.row());
            return true;
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    private void create(Change change) throws SQLException {
        transaction
                .rows()
                .insert(
                        change.entity(),
                        change.id(),
                        change.hlc(),
                        change.patch().created(change.entity()));
        transaction.changes().insert(change, false);
        createdHere.add(change.id());
        transaction.touch(change.entity(), change.row());
        note(change, true);
        count(change, new MergeReport.Counts(1, 0, 0, 0, 0));
    }

    private void edit(Change change) throws SQLException {
        if (!parentsHere(change)) {
            transaction.changes().insert(change, true);
            orphansAbout = true;
            count(change, new MergeReport.Counts(0, 0, 0, 1, 0));
            return;
        }
        apply(change, true);
        countChanged(change);
    }

    private boolean parentsHere(Change change) {
        return change.parents().allMatch(id -> createdHere.contains(id) || applied(id));
    }

    private void apply(Change change, boolean fresh) throws SQLException {
        Entity entity = change.entity();
        Rows.Current current = transaction.rows().find(entity, change.row());
        if (current == null) {
            throw new IllegalStateException("change " + change.id() + " has no row");
        }
        Set<Long> heads = new HashSet<>(transaction.changes().heads(change.row()));
        change.parents().forEach(heads::remove);
        transaction.changes().keepCreation(entity, change.row(), current);
        if (fresh) {
            transaction.changes().insert(change, false);
        } else {
            transaction.changes().adopt(change.id());
        }
        if (heads.isEmpty() && change.hlc() > current.hlc()) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            change.patch().fields().forEach((field, value) -> values.put(field, value.after()));
            transaction.rows().update(entity, change.row(), change.id(), change.hlc(), values);
            settle(change);
        } else {
            fold(entity, change.row());
        }
        transaction.touch(entity, change.row());
        note(change, false);
    }

    private void fold(Entity entity, long row) throws SQLException {
        Fold fold = Fold.of(entity, transaction.changes().of(entity, row, false));
        transaction.rows().update(entity, row, fold.ver(), fold.hlc(), fold.values());
        try (PreparedStatement delete = connection().prepareStatement("DELETE FROM conflict WHERE row = ?")) {
            delete.setLong(1, row);
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection().prepareStatement("INSERT INTO conflict (row, entity, field, heads) VALUES (?, ?, ?, ?)")) {
            for (var conflict : fold.conflicts().entrySet()) {
                insert.setLong(1, row);
                insert.setInt(2, entity.number());
                insert.setString(3, conflict.getKey());
                insert.setString(4, Changes.merges(conflict.getValue()));
                insert.executeUpdate();
            }
        }
        rowsFolded.put(row, entity);
    }

    private void settle(Change change) throws SQLException {
        try (PreparedStatement delete =
                connection().prepareStatement("DELETE FROM conflict WHERE row = ? AND field = ?")) {
            for (String field : change.patch().fields().keySet()) {
                delete.setLong(1, change.row());
                delete.setString(2, field);
                delete.executeUpdate();
            }
        }
    }

    /** Changes that waited for this one join their row. */
    private void adopt(Entity entity, long row) throws SQLException {
        boolean again = orphansAbout;
        while (again) {
            again = false;
            for (Change waiting : transaction.changes().of(entity, row, true)) {
                if (parentsHere(waiting)) {
                    apply(waiting, false);
                    countChanged(waiting);
                    again = true;
                }
            }
        }
    }

    private boolean applied(long change) {
        try {
            return transaction.changes().applied(change);
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    /**
     * Ids above the highest known of their install are new without a look-up, which is what a first bundle consists of. One
     * that is known must be the same act or change, and its clock tells: otherwise two copies of a file gave it twice.
     */
    private boolean isNew(long id, long hlc, String table) throws SQLException {
        int install = Dot.install(id);
        int key = table.equals("act") ? -install : install;
        Long known = highest.get(key);
        if (known == null) {
            known = highest(table, install);
            highest.put(key, known);
        }
        if (id > known) {
            return true;
        }
        try (PreparedStatement select = connection().prepareStatement("SELECT hlc FROM " + table + " WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return true;
                }
                if (found.getLong(1) != hlc) {
                    throw new Refusal(new StoreProblem.NumberTaken());
                }
                return false;
            }
        }
    }

    private long highest(String table, int install) throws SQLException {
        try (PreparedStatement select =
                connection().prepareStatement("SELECT max(id) FROM " + table + " WHERE id >= ? AND id < ?")) {
            select.setLong(1, Dot.of(install, 1));
            select.setLong(2, Dot.of(install, 1) + (1L << 40) - 1);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private void note(Change change, boolean creation) {
        // Counted apart, so that a first bundle's thousands of new rows do not crowd out the few that changed.
        int listed = creation ? ++createdListed : ++changedListed;
        if (listed <= LISTED) {
            touched.add(new MergeReport.Touched(change.entity(), change.row(), creation));
        }
    }

    /** A row that is new, or that changed before, counts once. */
    private void countChanged(Change change) {
        boolean first = !createdHere.contains(change.row()) && rowsChanged.add(change.row());
        count(change, new MergeReport.Counts(0, first ? 1 : 0, 0, 0, 0));
    }

    private void count(Change change, MergeReport.Counts one) {
        counts.merge(change.entity(), one, MergeReport.Counts::plus);
    }

    private Connection connection() {
        return transaction.connection();
    }

    /** Ends the merge: features write what follows from it. Says what was done; call it last. */
    public MergeReport report() {
        transaction.received();
        List<MergeReport.Conflicting> conflicts = new ArrayList<>();
        rowsFolded.forEach((row, entity) -> transaction
                .sql()
                .selectFrom(CONFLICT)
                .where(CONFLICT.ROW.eq(row))
                .forEach(found -> conflicts.add(
                        new MergeReport.Conflicting(entity, row, found.getField(), Changes.merges(found.getHeads())))));
        return new MergeReport(counts, refused, conflicts, touched);
    }

    /** Why a change that fits no table of this program is left out. */
    static Message invalid(String field) {
        return Message.of(StoreText.MERGE_INVALID, field);
    }
}
