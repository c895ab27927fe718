package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.programme.ProgrammeProblem.UnknownProgramme;
import id.simpul.reference.CodeLists;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Records who takes part in which programme. Not for the user interface's thread. */
public final class ParticipationDesk {
    private final Database database;
    private final CodeLists codes;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public ParticipationDesk(Database database, CodeLists codes, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.clock = clock;
    }

    /** Participations of a family and its members, active first. */
    public List<Participation> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectFrom(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.DELETED.eq(0L))
                .orderBy(ASSISTANCE.STATUS, ASSISTANCE.PROGRAMME, ASSISTANCE.ID)
                .fetch(ParticipationDesk::read));
    }

    /**
     * Records a participation of a family or one of its members.
     *
     * @return its row id
     * @throws Refusal with {@link ProgrammeProblem}
     */
    public Written record(Actor actor, long household, ParticipationDetails details) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        check(details);
        return database.journal().write(actor, "programme.record", tx -> {
            tx.about(household);
            requireMember(tx.sql(), household, details.person());
            requireOnce(tx, household, details, 0);
            long id = tx.insert(fill(new AssistanceRecord().setHousehold(household), details));
            return new Written(id, tx.actId());
        });
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
            if (reason != null && !reason.isBlank()) {
                tx.because(reason.strip());
            }
            requireMember(tx.sql(), before.household(), after.person());
            requireOnce(tx, before.household(), after, before.id());
            AssistanceRecord row =
                    fill(new AssistanceRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(fill(row, after));
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

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private void check(ParticipationDetails details) {
        LocalDate today = LocalDate.now(clock);
        if (codes.find(Codes.PROGRAMME, details.programme(), today).isEmpty()) {
            throw new Refusal(new UnknownProgramme());
        }
        LocalDate start = details.startedOn();
        LocalDate end = details.endedOn();
        if (start != null && end != null && end.isBefore(start)) {
            throw new Refusal(new EndsBeforeStart());
        }
    }

    private static void requireMember(DSLContext sql, long household, @Nullable Long person) {
        boolean there = person == null
                ? sql.fetchExists(HOUSEHOLD, HOUSEHOLD.ID.eq(household), HOUSEHOLD.DELETED.eq(0L))
                : sql.fetchExists(PERSON, PERSON.ID.eq(person), PERSON.HOUSEHOLD.eq(household), PERSON.DELETED.eq(0L));
        if (!there) {
            throw new Refusal(new NotInFamily());
        }
    }

    private static void requireOnce(Transaction tx, long household, ParticipationDetails details, long self) {
        if (details.status() == Status.ACTIVE
                && tx.sql()
                        .fetchExists(
                                ASSISTANCE,
                                ASSISTANCE.HOUSEHOLD.eq(household),
                                ASSISTANCE.ID.ne(self),
                                ASSISTANCE.DELETED.eq(0L),
                                ASSISTANCE.STATUS.eq((long) Status.ACTIVE.code()),
                                ASSISTANCE.PROGRAMME.eq(details.programme()),
                                same(ASSISTANCE.PERSON, details.person()),
                                same(ASSISTANCE.COMPONENT, details.component()))) {
            throw new Refusal(new AlreadyActive());
        }
    }

    private static <T> Condition same(Field<T> field, @Nullable T value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    private static Participation read(AssistanceRecord row) {
        Long year = row.getYear();
        return new Participation(
                row.getId(),
                row.getHousehold(),
                new ParticipationDetails(
                        row.getPerson(),
                        row.getProgramme(),
                        row.getComponent(),
                        year == null ? null : year.intValue(),
                        date(row.getStartedOn()),
                        date(row.getEndedOn()),
                        row.getMonthlyValue(),
                        Status.of(row.getStatus()),
                        row.getSource()));
    }

    private static AssistanceRecord fill(AssistanceRecord row, ParticipationDetails details) {
        Integer year = details.year();
        row.setPerson(details.person())
                .setProgramme(details.programme())
                .setComponent(details.component())
                .setYear(year == null ? null : year.longValue())
                .setStartedOn(Objects.toString(details.startedOn(), null))
                .setEndedOn(Objects.toString(details.endedOn(), null))
                .setMonthlyValue(details.monthlyValue())
                .setStatus((long) details.status().code())
                .setSource(details.source());
        return row;
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
