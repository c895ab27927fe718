package id.simpul.household.match;

import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Every column of a record that refers to a person or to a family. They are asked of the open file and not listed by hand, so
 * that a merge takes along what a feature of next year refers with; nor are they taken from the generated keys, which know one
 * of two columns that refer to one table.
 *
 * @param entity whose record it is
 * @param field the column
 */
record References(Entity entity, Field<Long> field) {
    /** The columns that refer to {@code target}. */
    static List<References> to(DSLContext sql, Entity target) {
        return Arrays.stream(Entity.values())
                .flatMap(entity -> columns(sql, entity.table(), target.table()).stream()
                        .map(column -> new References(entity, column)))
                .toList();
    }

    private static List<Field<Long>> columns(DSLContext sql, Table<?> from, Table<?> to) {
        return sql.fetch("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + from.getName() + "')").stream()
                .filter(key -> to.getName().equals(key.get("table", String.class)))
                .map(key -> Objects.requireNonNull(from.field(key.get("from", String.class), Long.class)))
                .toList();
    }

    /** Makes everything that refers to {@code from} refer to {@code to}, records that are marked as deleted among it. */
    static void move(Transaction tx, Entity target, long from, long to) {
        for (References reference : to(tx.sql(), target)) {
            for (Record row :
                    tx.sql().fetch(reference.entity().table(), reference.field().eq(from))) {
                set(tx, row, reference.field(), to);
            }
        }
    }

    /** Writes one column of a record as read. */
    static void set(Transaction tx, Record row, Field<Long> field, long value) {
        UpdatableRecord<?> record = (UpdatableRecord<?>) row;
        record.set(field, value);
        tx.update(record);
    }
}
