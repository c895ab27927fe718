package id.simpul.store;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** History, read from the journal. */
public final class JournalReader {
    private JournalReader() {}

    /** One entry of a row's history. */
    public record Entry(Act act, Change change) {}

    /** Everything that happened to {@code rows}, oldest first. */
    public static List<Entry> history(DSLContext sql, List<Long> rows) {
        var entries = new ArrayList<Entry>();
        sql.select()
                .from(CHANGE)
                .join(ACT)
                .on(ACT.ID.eq(CHANGE.ACT))
                .where(CHANGE.ROW.in(rows))
                .and(CHANGE.ORPHAN.eq(0L))
                .orderBy(CHANGE.HLC, CHANGE.ID)
                .forEach(row -> entries.add(new Entry(Act.of(row.into(ACT)), change(sql, row.into(CHANGE)))));
        return entries;
    }

    /** The change in {@code row} of the table {@code change}, its creation read from the current row where it still is there. */
    static Change change(DSLContext sql, Record row) {
        long id = row.get("id", Long.class);
        long changed = row.get("row", Long.class);
        long act = row.get("act", Long.class);
        Entity entity = Entity.of(row.get("entity", Integer.class))
                .orElseThrow(() -> new IllegalStateException("unknown entity in change " + id));
        String json = row.get("patch", String.class);
        Patch patch = json == null ? creation(sql, entity, changed) : Patch.parse(id == changed, json);
        Long parent = row.get("parent", Long.class);
        return new Change(
                id,
                row.get("hlc", Long.class),
                act,
                entity,
                changed,
                parent == null ? 0 : parent,
                Changes.merges(row.get("merges", String.class)),
                patch);
    }

    private static Patch creation(DSLContext sql, Entity entity, long row) {
        Record current = sql.select(entity.table().fields())
                .from(entity.table())
                .where(DSL.field("id", Long.class).eq(row))
                .fetchOne();
        if (current == null) {
            throw new IllegalStateException("change " + row + " has no row");
        }
        return creation(entity, current);
    }

    /** The creation that {@code current}, a row never edited, still holds. */
    static Patch creation(Entity entity, Record current) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Field<?> field : entity.fields()) {
            values.put(field.getName(), current.get(field));
        }
        return Patch.creating(entity, values);
    }
}
