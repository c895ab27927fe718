package id.simpul.assessment;

import static id.simpul.store.jooq.Tables.ASSESSMENT;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Records visits to households. */
public final class AssessmentDesk {
    private final Database database;
    private final Instrument instrument;

    /** A desk on {@code database}. */
    public AssessmentDesk(Database database) {
        this.database = database;
        this.instrument = Instrument.current();
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

    /** As {@link #record(Actor, long, Visit)}, inside an act that does more. */
    public long record(Transaction tx, long household, Visit visit) {
        tx.actor().require(Capability.RECORD_ASSESSMENT);
        var row = new AssessmentRecord()
                .setHousehold(household)
                .setOfficer(tx.actor().name())
                .setInstrument(instrument.id());
        tx.about(household);
        return tx.insert(fill(row, visit));
    }

    /**
     * Corrects a visit; who made it and when it was first recorded stay as they are.
     *
     * @return the act, for undo
     */
    public long edit(Actor actor, long assessment, Visit visit) {
        actor.require(Capability.RECORD_ASSESSMENT);
        return database.journal().write(actor, "assessment.edit", tx -> {
            AssessmentRecord row = tx.sql().fetchSingle(ASSESSMENT, ASSESSMENT.ID.eq(assessment));
            tx.about(row.getHousehold());
            tx.update(fill(row, visit));
            return tx.actId();
        });
    }

    private AssessmentRecord fill(AssessmentRecord row, Visit visit) {
        row.setVisitedOn(visit.visitedOn().toString())
                .setRespondent(visit.respondent())
                .setResult((long) visit.result())
                .setNote(visit.note());
        for (Question question : instrument.questions()) {
            row.set(column(question.field()), visit.answers().get(question.field()));
        }
        return row;
    }

    private static Field<Long> column(String name) {
        return Objects.requireNonNull(ASSESSMENT.field(name, Long.class), name);
    }

    /** The visits to a household, newest first. */
    public List<Assessment> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> of(sql, household));
    }

    private List<Assessment> of(DSLContext sql, long household) {
        return sql.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.HOUSEHOLD.eq(household))
                .and(ASSESSMENT.DELETED.eq(0L))
                .orderBy(ASSESSMENT.VISITED_ON.desc(), ASSESSMENT.ID.desc())
                .fetch(this::assessment);
    }

    /** The latest visit to a household. */
    public Optional<Assessment> latest(Actor actor, long household) {
        return of(actor, household).stream().findFirst();
    }

    /** As {@link #latest(Actor, long)}, inside a query or act of somebody who may read records. */
    public Optional<Assessment> latest(DSLContext sql, long household) {
        return of(sql, household).stream().findFirst();
    }

    private Assessment assessment(AssessmentRecord row) {
        Map<String, Long> answers = new HashMap<>();
        for (Question question : instrument.questions()) {
            Long answer = row.get(column(question.field()));
            if (answer != null) {
                answers.put(question.field(), answer);
            }
        }
        return new Assessment(
                row.getId(),
                row.getOfficer(),
                row.getInstrument(),
                new Visit(
                        LocalDate.parse(row.getVisitedOn()),
                        row.getRespondent(),
                        row.getResult().intValue(),
                        answers,
                        row.getNote()));
    }

    /** Questions answered differently in {@code now} than in {@code before}, in the order of the form. */
    public List<Question> changed(Visit before, Visit now) {
        Set<String> fields = new TreeSet<>(before.answers().keySet());
        fields.addAll(now.answers().keySet());
        return instrument.questions().stream()
                .filter(q -> fields.contains(q.field()))
                .filter(q -> !Objects.equals(
                        before.answers().get(q.field()), now.answers().get(q.field())))
                .toList();
    }
}
