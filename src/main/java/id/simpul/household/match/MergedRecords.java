package id.simpul.household.match;

import id.simpul.store.Consequences;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.JournalReader;
import id.simpul.store.Patch;
import id.simpul.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * Keeps merged records merged when another office did not know of it yet. What comes in for a record that was merged is led to
 * the one that stays. Where two offices merged the same two in opposite directions, so that each hid the other, the one that
 * was recorded first stays, by the same rule in every office, and {@link Crossings} shows the pair until a person has looked. Taking a merge back
 * also takes back where later records were led.
 */
public final class MergedRecords implements Consequences {
    /** The act that takes in what another office wrote. */
    static final String RECEIVED = "exchange.merge";

    static final String MERGED_INTO = "merged_into";
    private static final String DELETED = "deleted";
    private static final String ID = "id";
    private static final List<Entity> MERGED = List.of(Entity.PERSON, Entity.HOUSEHOLD);

    private MergedRecords() {}

    /** From now on {@code database} leads what comes in to the records that stay. */
    public static void open(Database database) {
        database.journal().register(new MergedRecords());
    }

    @Override
    public void received(Transaction tx) {
        for (Entity entity : MERGED) {
            for (long kept : crossed(into(tx.sql(), entity))) {
                revive(tx, entity, kept);
            }
        }
        for (Entity entity : MERGED) {
            lead(tx, entity);
        }
    }

    /** Merged records to the ones they were merged into. */
    private static Map<Long, Long> into(DSLContext sql, Entity entity) {
        Map<Long, Long> into = new HashMap<>();
        sql.select(id(entity), mergedInto(entity))
                .from(entity.table())
                .where(deleted(entity).eq(1L))
                .and(mergedInto(entity).isNotNull())
                .forEach(row -> into.put(row.value1(), row.value2()));
        return into;
    }

    /** Of every ring of records merged into each other the one that stays: it has the lowest id, so it was recorded first. */
    private static Set<Long> crossed(Map<Long, Long> into) {
        Set<Long> crossed = new LinkedHashSet<>();
        for (long start : into.keySet()) {
            Set<Long> way = new LinkedHashSet<>();
            Long at = start;
            while (at != null && way.add(at)) {
                at = into.get(at);
            }
            if (at != null && at == start) {
                crossed.add(way.stream().min(Long::compare).orElseThrow());
            }
        }
        return crossed;
    }

    private static void revive(Transaction tx, Entity entity, long kept) {
        UpdatableRecord<?> row = (UpdatableRecord<?>)
                tx.sql().fetchSingle(entity.table(), id(entity).eq(kept));
        row.set(deleted(entity), 0L);
        row.set(mergedInto(entity), null);
        tx.update(row);
    }

    /** Makes everything that refers to a merged record refer to the living one at the end of its way. */
    private static void lead(Transaction tx, Entity target) {
        Map<Long, Long> into = into(tx.sql(), target);
        if (into.isEmpty()) {
            return;
        }
        var merged = DSL.select(id(target))
                .from(target.table())
                .where(deleted(target).eq(1L))
                .and(mergedInto(target).isNotNull());
        Set<Long> survivors = new LinkedHashSet<>();
        for (References reference : References.to(tx.sql(), target)) {
            for (Record row :
                    tx.sql().fetch(reference.entity().table(), reference.field().in(merged))) {
                long living = end(into, Objects.requireNonNull(row.get(reference.field())));
                if (living != Objects.requireNonNull(row.get(ID, Long.class))) {
                    References.set(tx, row, reference.field(), living);
                    survivors.add(living);
                }
            }
        }
        survivors.forEach(living -> Twice.drop(tx, target, living));
    }

    private static long end(Map<Long, Long> into, long from) {
        long at = from;
        for (int hops = 0; hops <= into.size() && into.containsKey(at); hops++) {
            at = Objects.requireNonNull(into.get(at));
        }
        return at;
    }

    @Override
    public void undone(Transaction tx, long act) {
        for (Entity entity : MERGED) {
            for (Record revived : tx.sql()
                    .fetch(
                            entity.table(),
                            deleted(entity)
                                    .eq(0L)
                                    .and(id(entity)
                                            .in(DSL.select(DSL.field("\"row\"", Long.class))
                                                    .from("change")
                                                    .where(DSL.field("act", Long.class)
                                                            .eq(act))
                                                    .and(DSL.field("patch", String.class)
                                                            .contains(MERGED_INTO)))))) {
                long lost = Objects.requireNonNull(revived.get(ID, Long.class));
                survivor(tx.sql(), lost, act).forEach(stays -> leadBack(tx, entity, lost, stays));
            }
        }
    }

    /** Where {@code act} had merged {@code lost} into; empty if it did not. */
    private static List<Long> survivor(DSLContext sql, long lost, long act) {
        List<Long> into = new ArrayList<>();
        for (JournalReader.Entry entry : JournalReader.history(sql, List.of(lost))) {
            Patch.Values values = entry.change().patch().fields().get(MERGED_INTO);
            if (entry.act().id() == act
                    && !entry.change().patch().creation()
                    && values != null
                    && values.after() instanceof Long stays) {
                into.add(stays);
            }
        }
        return into;
    }

    /** What {@link #lead} had led from {@code lost} to {@code stays} meanwhile goes back. */
    private static void leadBack(Transaction tx, Entity target, long lost, long stays) {
        for (References reference : References.to(tx.sql(), target)) {
            List<Record> rows = new ArrayList<>(
                    tx.sql().fetch(reference.entity().table(), reference.field().eq(stays)));
            for (Record row : rows) {
                long id = Objects.requireNonNull(row.get(ID, Long.class));
                String field = reference.field().getName();
                List<JournalReader.Entry> moves = JournalReader.history(tx.sql(), List.of(id)).stream()
                        .filter(entry -> entry.change().patch().fields().containsKey(field))
                        .toList();
                if (led(moves, field, lost, stays)) {
                    References.set(tx, row, reference.field(), lost);
                }
            }
        }
    }

    /** Whether the row came for {@code lost} and was led; not so if it had been with {@code stays} before. */
    private static boolean led(List<JournalReader.Entry> moves, String field, long lost, long stays) {
        if (moves.isEmpty() || !moves.getLast().act().action().equals(RECEIVED)) {
            return false;
        }
        Patch.Values last = values(moves.getLast(), field);
        return Objects.equals(last.before(), lost)
                && Objects.equals(last.after(), stays)
                && moves.subList(0, moves.size() - 1).stream()
                        .noneMatch(move -> Objects.equals(values(move, field).after(), stays));
    }

    private static Patch.Values values(JournalReader.Entry entry, String field) {
        return Objects.requireNonNull(entry.change().patch().fields().get(field));
    }

    private static Field<Long> id(Entity entity) {
        return field(entity.table(), ID);
    }

    private static Field<Long> deleted(Entity entity) {
        return field(entity.table(), DELETED);
    }

    private static Field<Long> mergedInto(Entity entity) {
        return field(entity.table(), MERGED_INTO);
    }

    private static Field<Long> field(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name, Long.class));
    }
}
