package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CLOSED_DAY;
import static id.simpul.store.jooq.Tables.REF_HOLIDAY;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.ClosedDayRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The office's calendar: holidays of the country as dated data, and the days it is closed besides. */
public final class CalendarDesk {
    private final Database database;
    private final CaseCatalogue catalogue;
    private final Clock clock;

    /** The calendar of {@code database}; {@code clock} says which day it is at the office. */
    public CalendarDesk(Database database, CaseCatalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Every closed day of {@code year} besides weekends, by day. */
    public List<ClosedDay> year(Actor actor, int year) {
        actor.require(Capability.READ_RECORDS);
        String of = year + "-%";
        return database.read(sql -> {
            List<ClosedDay> all = new ArrayList<>();
            sql.selectFrom(REF_HOLIDAY)
                    .where(REF_HOLIDAY.DAY.like(of))
                    .forEach(row -> all.add(new ClosedDay(
                            0,
                            LocalDate.parse(row.getDay()),
                            row.getLabel(),
                            ClosedDay.Kind.valueOf(row.getKind()),
                            row.getProvisional() == 1,
                            row.getSource())));
            sql.selectFrom(CLOSED_DAY)
                    .where(CLOSED_DAY.DAY.like(of))
                    .and(CLOSED_DAY.DELETED.eq(0L))
                    .forEach(row -> all.add(new ClosedDay(
                            row.getId(),
                            LocalDate.parse(row.getDay()),
                            row.getLabel(),
                            ClosedDay.Kind.KANTOR,
                            false,
                            "")));
            all.sort(Comparator.comparing(ClosedDay::day));
            return List.copyOf(all);
        });
    }

    /**
     * The office is closed on {@code day}. Open cases that would have counted it get the next working day instead, in the
     * same act.
     *
     * @return the act, for undo
     * @throws Refusal with {@link CaseProblem.ReasonMissing} or {@link CaseProblem.ClosedAlready}
     */
    public long close(Actor actor, LocalDate day, String label) {
        actor.require(Capability.ADMINISTER_OFFICE);
        if (label.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return database.journal().write(actor, "calendar.close", tx -> {
            WorkingDays before = CaseCatalogue.readWorkingDays(tx.sql());
            if (!before.isWorkingDay(day)) {
                throw new Refusal(new CaseProblem.ClosedAlready(day));
            }
            long id = tx.insert(new ClosedDayRecord().setDay(day.toString()).setLabel(label.strip()));
            WorkingDays after = CaseCatalogue.readWorkingDays(tx.sql());
            shift(tx, day, due -> after.plus(due, 1));
            tx.about(id);
            tx.because(label.strip());
            return tx.actId();
        });
    }

    /**
     * The office is open after all on a day it had closed.
     *
     * @return the act, for undo
     */
    public long open(Actor actor, ClosedDay closed) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().write(actor, "calendar.open", tx -> {
            tx.delete(Entity.CLOSED_DAY, closed.id());
            WorkingDays after = CaseCatalogue.readWorkingDays(tx.sql());
            if (after.isWorkingDay(closed.day())) {
                shift(tx, closed.day(), due -> after.minus(due, 1));
            }
            tx.about(closed.id());
            return tx.actId();
        });
    }

    /** Takes a change of the calendar back. */
    public void undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        database.journal().undo(actor, act);
    }

    /** Days of the calendar that lie behind change nothing: what was counted then was counted. */
    private void shift(Transaction tx, LocalDate day, UnaryOperator<LocalDate> moved) {
        if (day.isBefore(LocalDate.now(clock))) {
            return;
        }
        List<CaseFileRecord> counting = tx.sql()
                .selectFrom(CASE_FILE)
                .where(CASE_FILE.CLOSED_ON.isNull())
                .and(CASE_FILE.DELETED.eq(0L))
                .and(CASE_FILE.DUE_ON.ge(day.toString()))
                .and(CASE_FILE.OPENED_ON.lt(day.toString()))
                .fetch();
        counting.forEach(row -> tx.update(
                row.setDueOn(moved.apply(LocalDate.parse(row.getDueOn())).toString())));
    }

    /** The calendar as it is counted with now. */
    public WorkingDays workingDays() {
        return catalogue.workingDays();
    }
}
