package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.IMPORT_RUN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.StoreProblem;
import id.simpul.store.Transaction;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What was imported, newest first: by whom, with what result, and the rows that were left out until they are dealt with. */
public final class ImportHistory {
    /** Kind of an import of a folder. */
    public static final String FOLDER = "FOLDER";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, List<Integer>>> COUNTS = new TypeReference<>() {};

    private final Database database;

    /**
     * One import.
     *
     * @param run its number
     * @param act its act
     * @param at when
     * @param user who
     * @param file name of the file or folder
     * @param kind a {@link ListKind}, or {@link #FOLDER}
     * @param rows rows of the list
     * @param counts what became of records
     * @param warnings rows that were odd
     * @param refused rows that were left out
     * @param rowsKept whether those are still kept
     * @param undone whether it was taken back
     */
    public record Entry(
            long run,
            long act,
            Instant at,
            String user,
            String file,
            String kind,
            long rows,
            Map<Tally.Kind, Tally.Count> counts,
            int warnings,
            int refused,
            boolean rowsKept,
            boolean undone) {
        public Entry {
            counts = Map.copyOf(counts);
        }

        /** What became of one kind of records. */
        public Tally.Count count(Tally.Kind of) {
            return counts.getOrDefault(of, Tally.Count.NONE);
        }
    }

    /** The imports into {@code database}. */
    public ImportHistory(Database database) {
        this.database = database;
    }

    /** All imports, newest first. */
    public List<Entry> all(Actor actor) {
        actor.require(Capability.IMPORT_DATA);
        var undoing = ACT.as("undoing");
        return database.read(sql -> sql.select(
                        IMPORT_RUN.ID,
                        IMPORT_RUN.ACT,
                        IMPORT_RUN.AT,
                        IMPORT_RUN.USER_NAME,
                        IMPORT_RUN.FILE_NAME,
                        IMPORT_RUN.KIND,
                        IMPORT_RUN.ROW_COUNT,
                        IMPORT_RUN.COUNTS,
                        IMPORT_RUN.WARNINGS,
                        IMPORT_RUN.REFUSED,
                        DSL.field(IMPORT_RUN.REFUSED_ROWS.isNotNull()),
                        DSL.exists(DSL.selectOne().from(undoing).where(undoing.UNDOES.eq(IMPORT_RUN.ACT))))
                .from(IMPORT_RUN)
                .orderBy(IMPORT_RUN.ID.desc())
                .fetch(row -> new Entry(
                        row.value1(),
                        row.value2(),
                        Instant.ofEpochMilli(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        counts(row.value8()),
                        row.value9().intValue(),
                        row.value10().intValue(),
                        row.value11(),
                        row.value12())));
    }

    /** The rows that import {@code run} left out; empty if none are kept. */
    public Optional<RefusedRows> refused(Actor actor, long run) {
        actor.require(Capability.IMPORT_DATA);
        return database.read(sql -> sql.select(IMPORT_RUN.REFUSED_ROWS)
                        .from(IMPORT_RUN)
                        .where(IMPORT_RUN.ID.eq(run))
                        .fetchOptional(IMPORT_RUN.REFUSED_ROWS))
                .map(RefusedRows::unpack);
    }

    /** Forgets the rows that import {@code run} left out. */
    public void dismiss(Actor actor, long run) {
        actor.require(Capability.IMPORT_DATA);
        database.writeLocal(sql -> sql.update(IMPORT_RUN)
                .setNull(IMPORT_RUN.REFUSED_ROWS)
                .where(IMPORT_RUN.ID.eq(run))
                .execute());
    }

    /**
     * Takes back an import whole; cancelled, nothing is taken back.
     *
     * @param act its act
     * @return the act that did so
     * @throws Refusal with {@link SheetProblem.StillNeeded} if records made or changed since build on it, or with
     *     {@code store.StoreProblem.CannotUndo} if it was taken back already
     */
    public long undo(Actor actor, long act, Progress progress) {
        actor.require(Capability.IMPORT_DATA);
        try {
            return database.journal().undo(actor, act, progress);
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof StoreProblem.CannotUndo stands
                    && !stands.obstacles().isEmpty()) {
                throw new Refusal(new StillThere(database).explain(actor, stands));
            }
            throw refusal;
        }
    }

    /** Notes an import, as part of its act. */
    static long keep(Transaction transaction, Instant at, Inspection list, String kind, ImportResult result) {
        byte[] rows = result.refused().isEmpty() ? null : new RefusedRows(list.heads(), result.refused()).pack();
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        result.counts()
                .forEach((of, count) ->
                        counts.put(of.name(), List.of(count.created(), count.changed(), count.unchanged())));
        return keep(
                transaction,
                at,
                list.name(),
                kind,
                result.rows(),
                counts,
                result.warningCount(),
                result.refused().size(),
                rows);
    }

    /** As {@link #keep(Transaction, Instant, Inspection, String, ImportResult)}, for an import of another kind. */
    public static long keep(
            Transaction transaction,
            Instant at,
            String file,
            String kind,
            long rows,
            Map<String, List<Integer>> counts,
            int warnings,
            int refused,
            byte @org.jspecify.annotations.Nullable [] refusedRows) {
        return transaction
                .sql()
                .insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.ACT, transaction.actId())
                .set(IMPORT_RUN.AT, at.toEpochMilli())
                .set(IMPORT_RUN.USER_NAME, transaction.actor().name())
                .set(IMPORT_RUN.FILE_NAME, file)
                .set(IMPORT_RUN.KIND, kind)
                .set(IMPORT_RUN.ROW_COUNT, rows)
                .set(IMPORT_RUN.COUNTS, json(counts))
                .set(IMPORT_RUN.WARNINGS, (long) warnings)
                .set(IMPORT_RUN.REFUSED, (long) refused)
                .set(IMPORT_RUN.REFUSED_ROWS, refusedRows)
                .returning(IMPORT_RUN.ID)
                .fetchSingle(IMPORT_RUN.ID);
    }

    private static String json(Map<String, List<Integer>> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<Tally.Kind, Tally.Count> counts(String json) {
        try {
            Map<Tally.Kind, Tally.Count> counts = new EnumMap<>(Tally.Kind.class);
            JSON.readValue(json, COUNTS)
                    .forEach((kind, count) -> counts.put(
                            Tally.Kind.valueOf(kind), new Tally.Count(count.get(0), count.get(1), count.get(2))));
            return counts;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("counts of an import are no JSON", damaged);
        }
    }
}
