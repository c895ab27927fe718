package id.simpul.store;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;

import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Takes an act back, all of it or nothing. What it made is marked as deleted, unless it was changed since or a record that
 * stays refers to it; what it changed becomes what it was, unless it was changed again.
 */
final class Undoing {
    private static final int STEP = 1000;
    private static final String ID = "id";

    private final Transaction transaction;
    private final long act;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Set<Long> standing = new HashSet<>();

    Undoing(Transaction transaction, long act) {
        this.transaction = transaction;
        this.act = act;
    }

    /**
     * Takes it back in {@code transaction}.
     *
     * @throws Refusal with {@link StoreProblem.CannotUndo}
     */
    void run(Progress progress) {
        DSLContext sql = transaction.sql();
        if (sql.fetchExists(ACT, ACT.UNDOES.eq(act))) {
            throw new Refusal(new StoreProblem.CannotUndo(List.of(), 0));
        }
        Result<Record3<Long, Long, Long>> changes = sql.select(CHANGE.ID, CHANGE.ENTITY, CHANGE.ROW)
                .from(CHANGE)
                .where(CHANGE.ACT.eq(act))
                .orderBy(CHANGE.ID.desc())
                .fetch();
        if (changes.isEmpty()) {
            throw new Refusal(new StoreProblem.CannotUndo(List.of(), 0));
        }
        Set<Long> changedSince = changedSince(sql);
        Set<Entity> made = new HashSet<>();
        int done = 0;
        for (Record3<Long, Long, Long> change : changes) {
            if (done++ % STEP == 0) {
                progress.at(done, changes.size());
                progress.check();
            }
            Entity entity = Entity.of(change.value2().intValue()).orElseThrow();
            long row = change.value3();
            if (change.value1() != row) {
                restore(sql, change.value1(), entity, row);
            } else if (changedSince.contains(row) && !asMade(sql, entity, row)) {
                stands(new Obstacle(entity, row, entity, row));
            } else {
                made.add(entity);
                transaction.delete(entity, row);
            }
        }
        references(transaction.sql(), made);
        if (!standing.isEmpty()) {
            throw new Refusal(new StoreProblem.CannotUndo(obstacles, standing.size()));
        }
    }

    private void stands(Obstacle obstacle) {
        if (standing.add(obstacle.row()) && obstacles.size() < StoreProblem.CannotUndo.NAMED) {
            obstacles.add(obstacle);
        }
    }

    /** Rows the act made that another act has changed. */
    private Set<Long> changedSince(DSLContext sql) {
        var later = CHANGE.as("later");
        return new HashSet<>(sql.selectDistinct(CHANGE.ROW)
                .from(CHANGE)
                .join(later)
                .on(later.ROW.eq(CHANGE.ROW))
                .where(CHANGE.ACT.eq(act))
                .and(CHANGE.ID.eq(CHANGE.ROW))
                .and(later.ACT.notIn(act, transaction.actId()))
                .fetch(CHANGE.ROW));
    }

    /** Whether the changes since were taken back, so that the row is as it was made. */
    private boolean asMade(DSLContext sql, Entity entity, long row) {
        try {
            Rows.Current current = transaction.rows().find(entity, row);
            return current != null
                    && Patch.creating(entity, current.values()).json().equals(creation(sql, row));
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    private static @Nullable String creation(DSLContext sql, long row) {
        return sql.select(CHANGE.PATCH).from(CHANGE).where(CHANGE.ID.eq(row)).fetchOne(CHANGE.PATCH);
    }

    private void restore(DSLContext sql, long change, Entity entity, long row) {
        Patch patch = Patch.parse(
                false,
                Objects.requireNonNull(sql.select(CHANGE.PATCH)
                        .from(CHANGE)
                        .where(CHANGE.ID.eq(change))
                        .fetchSingle(CHANGE.PATCH)));
        Map<String, @Nullable Object> before = new HashMap<>();
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        patch.fields().forEach((name, values) -> {
            before.put(name, values.after());
            after.put(name, values.before());
        });
        try {
            transaction.edit(entity, row, before, after);
        } catch (Refusal changedMeanwhile) {
            stands(new Obstacle(entity, row, entity, row));
        }
    }

    /** Whatever stays and refers to what is taken away: no table is forgotten, since their own references are asked. */
    private void references(DSLContext sql, Set<Entity> made) {
        for (Entity entity : Entity.values()) {
            for (ForeignKey<?, ?> key : entity.table().getReferences()) {
                Optional<Entity> on = made.stream()
                        .filter(gone -> gone.table()
                                .getName()
                                .equals(key.getKey().getTable().getName()))
                        .findFirst();
                // The generator puts two references to one table into one key; each counts by itself.
                on.ifPresent(gone -> key.getFields().forEach(field -> references(sql, entity, gone, field)));
            }
        }
    }

    private void references(DSLContext sql, Entity entity, Entity gone, Field<?> reference) {
        Table<?> table = entity.table();
        Field<Long> id = Objects.requireNonNull(table.field(ID, Long.class));
        Field<Long> needs = reference.coerce(Long.class);
        sql.select(id, needs)
                .from(table)
                .where(Objects.requireNonNull(table.field(Entity.DELETED, Long.class))
                        .eq(0L))
                .and(needs.in(DSL.select(CHANGE.ROW)
                        .from(CHANGE)
                        .where(CHANGE.ACT.eq(act))
                        .and(CHANGE.ID.eq(CHANGE.ROW))
                        .and(CHANGE.ENTITY.eq((long) gone.number()))))
                .forEach(row -> stands(new Obstacle(entity, row.value1(), gone, row.value2())));
    }
}
