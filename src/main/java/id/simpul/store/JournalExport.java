package id.simpul.store;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.INSTALL;

import id.simpul.kernel.Dot;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What an office has to tell another: its own acts and changes of shared tables, from a position on. Streams rows, so that a
 * whole kecamatan does not stand in memory.
 */
public final class JournalExport {
    private final DSLContext sql;
    private final Map<Integer, Long> after;
    private final List<Entity> entities;
    private final Condition ownChanges;
    private final Condition ownActs;

    /**
     * @param sql a snapshot, see {@link Database#read}
     * @param office whose changes
     * @param after install number to the last sequence that was told already; empty for everything
     */
    public JournalExport(DSLContext sql, String office, Map<Integer, Long> after) {
        this(
                sql,
                sql.select(INSTALL.NUMBER)
                        .from(INSTALL)
                        .where(INSTALL.OFFICE.eq(office))
                        .orderBy(INSTALL.NUMBER)
                        .fetch(row -> row.value1().intValue()),
                Entity.shared(),
                after);
    }

    private JournalExport(
            DSLContext sql, Collection<Integer> installs, List<Entity> entities, Map<Integer, Long> after) {
        this.sql = sql;
        this.entities = List.copyOf(entities);
        this.after = Map.copyOf(after);
        this.ownChanges = range(CHANGE.ID, installs);
        this.ownActs = range(ACT.ID, installs);
    }

    /** What the installations {@code installs} have to tell another computer of the same office, from {@code after} on. */
    public static JournalExport ofOffice(DSLContext sql, Collection<Integer> installs, Map<Integer, Long> after) {
        return new JournalExport(sql, installs, Entity.ofOffice(), after);
    }

    /** The tables this export tells of. */
    public List<Entity> entities() {
        return entities;
    }

    private Condition range(Field<Long> id, Collection<Integer> installs) {
        Condition any = DSL.falseCondition();
        for (int install : installs) {
            long from = Dot.of(install, 1) + after.getOrDefault(install, 0L);
            any = any.or(id.ge(from).and(id.lt(Dot.of(install, 1) + (1L << 40) - 1)));
        }
        return any;
    }

    /** Install number to the highest sequence this export tells, to start after next time. */
    public Map<Integer, Long> positions() {
        var positions = new TreeMap<>(after);
        raise(positions, CHANGE, CHANGE.ID, ownChanges);
        raise(positions, ACT, ACT.ID, ownActs);
        return positions;
    }

    private void raise(Map<Integer, Long> positions, Table<?> table, Field<Long> id, Condition own) {
        sql.select(DSL.max(id)).from(table).where(own).groupBy(id.shr(40)).forEach(row -> {
            Long highest = row.value1();
            if (highest != null) {
                positions.merge(Dot.install(highest), Dot.sequence(highest), Math::max);
            }
        });
    }

    /** How far the chain of this office's acts goes: what a later, cut or rewritten history would contradict. */
    public record Anchor(long count, String head) {}

    /** Where the chain of acts stands. */
    public Anchor anchor() {
        byte[] head = sql.select(ACT.HASH)
                .from(ACT)
                .where(ACT.HASH.isNotNull())
                .orderBy(ACT.ID.desc())
                .limit(1)
                .fetchOne(ACT.HASH);
        int count = sql.fetchCount(ACT, ACT.HASH.isNotNull());
        return new Anchor(count, HexFormat.of().formatHex(head == null ? new byte[32] : head));
    }

    /** How many changes of each shared table this export tells. */
    public Map<Entity, Long> counts() {
        return counts(DSL.count());
    }

    /** How many records of each shared table it tells of: one that was changed twice is one. */
    public Map<Entity, Long> records() {
        return counts(DSL.countDistinct(CHANGE.ROW));
    }

    private Map<Entity, Long> counts(AggregateFunction<Integer> what) {
        var counts = new EnumMap<Entity, Long>(Entity.class);
        for (Entity entity : entities) {
            int count = sql.select(what)
                    .from(CHANGE)
                    .where(ownChanges)
                    .and(CHANGE.ENTITY.eq((long) entity.number()))
                    .and(CHANGE.ORPHAN.eq(0L))
                    .fetchSingle()
                    .value1();
            counts.put(entity, (long) count);
        }
        return counts;
    }

    /** The acts that shared changes belong to, in order. */
    public void acts(Consumer<Act> to) {
        acts(entities, to);
    }

    /** The acts that changes of {@code entities} belong to, in order. */
    public void acts(Collection<Entity> entities, Consumer<Act> to) {
        List<Long> numbers =
                entities.stream().map(entity -> (long) entity.number()).toList();
        try (Stream<? extends Record> rows = sql.selectFrom(ACT)
                .where(ownActs)
                .and(DSL.exists(sql.selectOne()
                        .from(CHANGE)
                        .where(CHANGE.ACT.eq(ACT.ID))
                        .and(CHANGE.ENTITY.in(numbers))))
                .orderBy(ACT.HLC, ACT.ID)
                .fetchStream()) {
            rows.forEach(row -> to.accept(Act.of(row)));
        }
    }

    /**
     * The changes of {@code entity}, in the order of their clocks, so that what refers to another computer's record comes after it;
     * creations with the values of their row.
     */
    public void changes(Entity entity, Consumer<Change> to) {
        var rowId = entity.table().field("id", Long.class);
        try (Stream<? extends Record> rows = sql.select(CHANGE.fields())
                .select(entity.table().fields())
                .from(CHANGE)
                .join(entity.table())
                .on(rowId.eq(CHANGE.ROW))
                .where(ownChanges)
                .and(CHANGE.ENTITY.eq((long) entity.number()))
                .and(CHANGE.ORPHAN.eq(0L))
                .orderBy(CHANGE.HLC, CHANGE.ID)
                .fetchStream()) {
            rows.forEach(row -> to.accept(change(entity, row)));
        }
    }

    private static Change change(Entity entity, Record row) {
        long id = row.get(CHANGE.ID);
        String json = row.get(CHANGE.PATCH);
        Patch patch = json == null
                ? JournalReader.creation(entity, row.into(entity.table()))
                : Patch.parse(id == row.get(CHANGE.ROW), json);
        Long parent = row.get(CHANGE.PARENT);
        return new Change(
                id,
                row.get(CHANGE.HLC),
                row.get(CHANGE.ACT),
                entity,
                row.get(CHANGE.ROW),
                parent == null ? 0 : parent,
                Changes.merges(row.get(CHANGE.MERGES)),
                patch);
    }
}
