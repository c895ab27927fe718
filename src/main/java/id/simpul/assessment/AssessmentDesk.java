package id.simpul.assessment;

import static id.simpul.store.jooq.Tables.ASSESSMENT;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Records visits to households. */
public final class AssessmentDesk {
    private final Database database;
    private final Instrument instrument;
    private final AssessmentRows rows;

    /** A desk on {@code database}. */
    public AssessmentDesk(Database database) {
        this.database = database;
        this.instrument = Instrument.current();
        this.rows = new AssessmentRows(instrument);
    }

    /** The questionnaire in use. */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * Records a visit.
     *
     * @return the act, for undo
     */
    public long record(Actor actor, long household, Visit visit) {
        return database.journal().write(actor, "assessment.record", tx -> {
            record(tx, household, visit);
            return tx.actId();
        });
    }

    /** As {@link #record(Actor, long, Visit)}, inside an act that does more; answers the visit's row. */
    public long record(Transaction tx, long household, Visit visit) {
        tx.actor().require(Capability.RECORD_ASSESSMENT);
        var row = new AssessmentRecord()
                .setHousehold(household)
                .setOfficer(tx.actor().name());
        tx.about(household);
        long id = tx.insert(rows.fill(row, visit));
        rows.members(tx, id, visit);
        return id;
    }

    /**
     * Corrects a visit or goes on with it; who made it and when it was first recorded stay as they are.
     *
     * @return the act, for undo
     */
    public long edit(Actor actor, long assessment, Visit visit) {
        return database.journal().write(actor, "assessment.edit", tx -> {
            edit(tx, assessment, visit);
            return tx.actId();
        });
    }

    /** As {@link #edit(Actor, long, Visit)}, inside an act that does more. */
    public void edit(Transaction tx, long assessment, Visit visit) {
        tx.actor().require(Capability.RECORD_ASSESSMENT);
        AssessmentRecord row = tx.sql().fetchSingle(ASSESSMENT, ASSESSMENT.ID.eq(assessment));
        tx.about(row.getHousehold());
        tx.update(rows.fill(row, visit));
        rows.members(tx, assessment, visit);
    }

    /** The visits to a household, newest first. */
    public List<Assessment> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> of(sql, household, Illnesses.readable(actor)));
    }

    private List<Assessment> of(DSLContext sql, long household, boolean restricted) {
        Map<Long, AssessmentRecord> found = sql.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.HOUSEHOLD.eq(household))
                .and(ASSESSMENT.DELETED.eq(0L))
                .orderBy(ASSESSMENT.VISITED_ON.desc(), ASSESSMENT.ID.desc())
                .fetchMap(ASSESSMENT.ID);
        Map<Long, Map<Long, Map<String, Long>>> members = rows.members(sql, found.keySet(), restricted);
        return found.values().stream()
                .map(row -> rows.assessment(row, members.getOrDefault(row.getId(), Map.of())))
                .toList();
    }

    /** The latest visit to a household at which something was answered; where nothing ever was, the latest. */
    public Optional<Assessment> latest(Actor actor, long household) {
        return latest(of(actor, household));
    }

    private static Optional<Assessment> latest(List<Assessment> visits) {
        return visits.stream()
                .filter(made -> !made.visit().answers().isEmpty())
                .findFirst()
                .or(() -> visits.stream().findFirst());
    }

    /** As {@link #latest(Actor, long)}, inside a query or act of somebody who may read records. */
    public Optional<Assessment> latest(DSLContext sql, long household) {
        return latest(of(sql, household, false));
    }
}
