package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.DISBURSEMENT;

import id.simpul.household.Belonging;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.ProgrammeProblem.AlreadyReceived;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.programme.ProgrammeProblem.UnknownProgramme;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.DisbursementRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Records who takes part in which programme, and what was received of it. Not for the user interface's thread. */
public final class ParticipationDesk {
    private final Database database;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public ParticipationDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Participations of a family and its members, active first. */
    public List<Participation> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> ParticipationRows.of(sql, household));
    }

    /** What a family and its members received, newest first. */
    public List<Disbursement> received(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(DISBURSEMENT.fields())
                .from(DISBURSEMENT)
                .join(ASSISTANCE)
                .on(ASSISTANCE.ID.eq(DISBURSEMENT.ASSISTANCE))
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.DELETED.eq(0L))
                .and(DISBURSEMENT.DELETED.eq(0L))
                .orderBy(DISBURSEMENT.YEAR.desc(), DISBURSEMENT.RECEIVED_ON.desc(), DISBURSEMENT.ID.desc())
                .fetchInto(DISBURSEMENT)
                .map(ParticipationRows::read));
    }

    /**
     * What speaks against a participation.
     *
     * @param self row of the participation being changed; 0 for a new one
     */
    public List<Concern> concerns(Actor actor, long household, ParticipationDetails details, long self) {
        actor.require(Capability.READ_RECORDS);
        return database.read(
                sql -> new ParticipationRules(sql, LocalDate.now(clock)).of(sql, household, details, self));
    }

    /**
     * Records a participation of a family or one of its members.
     *
     * @param reason why, where something speaks against it; kept in the history
     * @return its row id
     * @throws Refusal with {@link ProgrammeProblem}; {@link ReasonNeeded} if there are {@link #concerns} and no reason
     */
    public Written record(Actor actor, long household, ParticipationDetails details, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        check(details);
        return database.journal().write(actor, "programme.record", tx -> {
            tx.about(household);
            because(tx, reason);
            var rules = new ParticipationRules(tx.sql(), LocalDate.now(clock));
            check(tx.sql(), rules, household, details, 0);
            requireReason(rules.of(tx.sql(), household, details, 0), reason);
            return new Written(insert(tx, household, details), tx.actId());
        });
    }

    /** Inserts what was checked. */
    static long insert(Transaction tx, long household, ParticipationDetails details) {
        return tx.insert(ParticipationRows.fill(new AssistanceRecord().setHousehold(household), details));
    }

    /**
     * Changes a participation.
     *
     * @param before as the user saw it; a field that has another value by now is not overwritten but refused
     */
    public Written edit(Actor actor, Participation before, ParticipationDetails after, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        check(after);
        return database.journal().write(actor, "programme.edit", tx -> {
            tx.about(before.household());
            because(tx, reason);
            var rules = new ParticipationRules(tx.sql(), LocalDate.now(clock));
            check(tx.sql(), rules, before.household(), after, before.id());
            List<Concern> known = rules.of(tx.sql(), before.household(), before.details(), before.id());
            // What was so before was decided before.
            requireReason(
                    rules.of(tx.sql(), before.household(), after, before.id()).stream()
                            .filter(concern -> !known.contains(concern))
                            .toList(),
                    reason);
            ParticipationRows.update(tx, before, after);
            return new Written(before.id(), tx.actId());
        });
    }

    /** Ends a participation today. */
    public Written end(Actor actor, Participation participation, @Nullable String reason) {
        return edit(
                actor,
                participation,
                participation.details().withStatus(Status.INACTIVE, LocalDate.now(clock)),
                reason);
    }

    /** Ends what runs of {@code programme} for a family and its members, inside an act that does more. */
    public void end(Transaction tx, long household, String programme, LocalDate day) {
        tx.actor().require(Capability.EDIT_HOUSEHOLD);
        ParticipationRows.of(tx.sql(), household).stream()
                .filter(one -> one.details().programme().equals(programme))
                .filter(one -> one.details().status() == Status.ACTIVE)
                .forEach(one -> ParticipationRows.update(tx, one, one.details().withStatus(Status.INACTIVE, day)));
    }

    /** Takes out a participation that was recorded by mistake. */
    public Written remove(Actor actor, Participation participation, String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "programme.remove", tx -> {
            tx.about(participation.household());
            tx.because(reason);
            tx.delete(Entity.ASSISTANCE, participation.id());
            return new Written(participation.id(), tx.actId());
        });
    }

    /**
     * Records what was received, or changes what is recorded of it.
     *
     * @param before as the user saw it; null for something new
     * @throws Refusal with {@link AlreadyReceived} if the same period is on record
     */
    public Written receive(Actor actor, @Nullable Disbursement before, Disbursement after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "programme.receive", tx -> {
            tx.about(household(tx.sql(), after.participation()));
            if (ParticipationRows.received(tx.sql(), after)) {
                throw new Refusal(new AlreadyReceived());
            }
            if (before == null) {
                return new Written(tx.insert(ParticipationRows.fill(new DisbursementRecord(), after)), tx.actId());
            }
            DisbursementRecord row =
                    ParticipationRows.fill(new DisbursementRecord(), before).setId(before.id());
            row.touched(false);
            tx.update(ParticipationRows.fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes out something received that was recorded by mistake. */
    public Written removeReceived(Actor actor, Disbursement received) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "programme.receive-remove", tx -> {
            tx.about(household(tx.sql(), received.participation()));
            tx.delete(Entity.DISBURSEMENT, received.id());
            return new Written(received.id(), tx.actId());
        });
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private static long household(DSLContext sql, long participation) {
        return sql.select(ASSISTANCE.HOUSEHOLD)
                .from(ASSISTANCE)
                .where(ASSISTANCE.ID.eq(participation))
                .and(ASSISTANCE.DELETED.eq(0L))
                .fetchOptional(ASSISTANCE.HOUSEHOLD)
                .orElseThrow(() -> new Refusal(new NotInFamily()));
    }

    private static void because(Transaction tx, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) {
            tx.because(reason.strip());
        }
    }

    private static void requireReason(List<Concern> concerns, @Nullable String reason) {
        if (!concerns.isEmpty() && (reason == null || reason.isBlank())) {
            throw new Refusal(new ReasonNeeded());
        }
    }

    /** What holds of a participation by itself. */
    static void check(ParticipationDetails details) {
        LocalDate start = details.startedOn();
        LocalDate end = details.endedOn();
        if (start != null && end != null && end.isBefore(start)) {
            throw new Refusal(new EndsBeforeStart());
        }
    }

    private static void check(
            DSLContext sql, ParticipationRules rules, long household, ParticipationDetails details, long self) {
        if (!rules.knows(details.programme())) {
            throw new Refusal(new UnknownProgramme());
        }
        Long person = details.person();
        if (!Belonging.holds(sql, household, person)) {
            throw new Refusal(new NotInFamily());
        }
        if (details.status() == Status.ACTIVE
                && ParticipationRows.same(sql, household, details, self).isPresent()) {
            throw new Refusal(new AlreadyActive());
        }
    }
}
