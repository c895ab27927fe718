package id.simpul.store;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Patch.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** One act being written. Use it only inside {@link Journal#write}. */
public final class Transaction implements AutoCloseable {
    private final Journal journal;
    private final Connection connection;
    private final Actor actor;
    private final String action;
    private final long actId;
    private final long hlc;
    private final long at;
    private final Rows rows;
    private final Changes changes;
    private final ActChain chain;
    private final Map<Entity, Set<Long>> touched = new EnumMap<>(Entity.class);
    private @Nullable Long subject;
    private @Nullable String reason;
    private @Nullable Long undoes;

    Transaction(Journal journal, Connection connection, Actor actor, String action) throws SQLException {
        this.journal = journal;
        this.connection = connection;
        this.actor = actor;
        this.action = action;
        this.actId = journal.nextId();
        this.hlc = journal.hybridClock().next();
        this.rows = new Rows(connection);
        this.changes = new Changes(connection, rows);
        this.chain = ActChain.after(journal.head());
        this.at = journal.clock().millis();
        // First, though half empty: an open reference from every change would slow each insert down.
        Acts.insert(connection, act(), null);
    }

    /** Id of this act, for {@link Journal#undo} later. */
    public long actId() {
        return actId;
    }

    /** Who acts. */
    public Actor actor() {
        return actor;
    }

    /**
     * Queries inside this transaction, which see its own writes. It may write what is not a record; statements that write
     * journalled tables fail.
     */
    public DSLContext sql() {
        try {
            flush();
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
        return Sql.guarded(connection);
    }

    /** Names the row this act is about. */
    public void about(long row) {
        subject = row;
    }

    /** Says why, for the history. */
    public void because(String why) {
        reason = why;
    }

    /**
     * Creates a row from {@code record}, whose id, ver and hlc are set here.
     *
     * @return its id
     */
    public long insert(TableRecord<?> record) {
        Entity entity = Entity.of(record.getTable());
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Field<?> field : entity.fields()) {
            values.put(field.getName(), record.get(field));
        }
        long id = insert(entity, values);
        // The record's own field: jOOQ takes half a millisecond to make one from a name and find it (measured).
        record.set(Objects.requireNonNull(record.field("id", Long.class)), id);
        return id;
    }

    private long insert(Entity entity, Map<String, ? extends @Nullable Object> values) {
        try {
            long id = journal.nextId();
            long now = journal.hybridClock().next();
            Patch patch = Patch.creating(entity, values);
            rows.insert(entity, id, now, values);
            record(new Change(id, now, actId, entity, id, 0, List.of(), patch));
            return id;
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    /**
     * Writes what was set on {@code record} since it was read. Nothing happens when nothing differs.
     *
     * @throws Refusal with {@link StoreProblem.ChangedMeanwhile} if one of those fields has another value by now
     */
    public void update(UpdatableRecord<?> record) {
        Entity entity = Entity.of(record.getTable());
        var before = new LinkedHashMap<String, @Nullable Object>();
        var after = new LinkedHashMap<String, @Nullable Object>();
        for (Field<?> field : entity.fields()) {
            if (!Objects.equals(record.original(field), record.get(field))) {
                before.put(field.getName(), record.original(field));
                after.put(field.getName(), record.get(field));
            }
        }
        if (!after.isEmpty()) {
            edit(entity, Objects.requireNonNull(record.get("id", Long.class)), before, after);
        }
    }

    /** Marks a row as deleted. It stays in the journal and can be restored by undo. */
    public void delete(Entity entity, long id) {
        edit(entity, id, Map.of(Entity.DELETED, 0L), Map.of(Entity.DELETED, 1L));
    }

    void edit(
            Entity entity,
            long id,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        try {
            Rows.Current current = rows.find(entity, id);
            if (current == null) {
                throw new IllegalArgumentException("no row " + id + " in " + entity);
            }
            var fields = new LinkedHashMap<String, Values>();
            for (String name : after.keySet()) {
                if (!Objects.equals(current.values().get(name), before.get(name))) {
                    throw new Refusal(new StoreProblem.ChangedMeanwhile());
                }
                fields.put(name, new Values(before.get(name), after.get(name)));
            }
            List<Long> heads = new ArrayList<>(changes.heads(id));
            heads.remove(current.ver());
            changes.keepCreation(entity, id, current);
            long change = journal.nextId();
            long now = journal.hybridClock().next();
            rows.update(entity, id, change, now, after);
            record(new Change(change, now, actId, entity, id, current.ver(), heads, new Patch(false, fields)));
            settle(id, after.keySet());
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    private void record(Change change) throws SQLException {
        changes.insert(change, false);
        chain.add(change);
        touch(change.entity(), change.row());
    }

    /** Writing a field whose value was in conflict is the decision. */
    private void settle(long row, Set<String> fields) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM conflict WHERE row = ? AND field = ?")) {
            for (String field : fields) {
                delete.setLong(1, row);
                delete.setString(2, field);
                delete.executeUpdate();
            }
        }
    }

    void touch(Entity entity, long row) {
        touched.computeIfAbsent(entity, e -> new LinkedHashSet<>()).add(row);
    }

    Rows rows() {
        return rows;
    }

    Changes changes() {
        return changes;
    }

    Connection connection() {
        return connection;
    }

    HybridClock hybridClock() {
        return journal.hybridClock();
    }

    /** Milliseconds since 1970 on this computer's clock. */
    long wallMillis() {
        return journal.clock().millis();
    }

    /** What came from another office is complete. */
    void received() {
        journal.consequences().forEach(further -> further.received(this));
    }

    /** Takes back everything {@code act} did. */
    void undo(long act, Progress progress) {
        undoes = act;
        new Undoing(this, act).run(progress);
    }

    private void flush() throws SQLException {
        rows.flush();
        changes.flush();
    }

    /** Brings the projections up to date and writes the act. */
    void finish(List<Projection> projections) throws SQLException {
        flush();
        for (Projection projection : projections) {
            for (Entity source : projection.sources()) {
                Set<Long> ids = touched.get(source);
                if (ids != null) {
                    projection.refresh(sql(), source, ids);
                }
            }
        }
        Act act = act();
        byte[] hash = chain.seal(act);
        Acts.seal(connection, act, hash);
        journal.head(hash);
    }

    private Act act() {
        return new Act(
                actId, hlc, at, actor.office(), actor.userId(), actor.name(), action, subject, reason, undoes, null);
    }

    @Override
    public void close() throws SQLException {
        changes.close();
        rows.close();
    }
}
