package id.simpul.visit;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.APP_USER;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PHOTO;
import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.access.Role;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.Move;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.VisitRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Plans visits to families, and records what came of them. Every write is one act, which {@link #undo} takes back. */
public final class VisitDesk {
    private final Database database;
    private final CaseDesk cases;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public VisitDesk(Database database, CaseDesk cases, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * A route: what one officer does on one day.
     *
     * @param day which
     * @param officer who goes
     * @param visits how many houses
     * @param open how many of them without result
     */
    public record Route(LocalDate day, String officer, int visits, int open) {}

    /**
     * What recording a result did.
     *
     * @param act for undo
     * @param movedTo the stage its case went on to; empty: none
     * @param again the day of the visit that was planned once more; empty: none
     */
    public record Recorded(long act, Optional<Stage> movedTo, Optional<LocalDate> again) {}

    /** Today at the office. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Everybody in the office who may record what families answer, for choosing who goes. */
    public List<String> officers(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql
                .select(APP_USER.NAME, APP_USER.ROLE)
                .from(APP_USER)
                .where(APP_USER.DELETED.eq(0L), APP_USER.ACTIVE.eq(1L))
                .orderBy(APP_USER.NAME)
                .stream()
                .filter(user -> Role.of(user.value2()).may(Capability.RECORD_ASSESSMENT))
                .map(user -> user.value1())
                .toList());
    }

    /**
     * Families of a village that can be visited: first those whose case waits for it, then other open cases, then families whose
     * register was never verified at home or not within a year; each in the order of a route.
     *
     * @param village Kemendagri code
     */
    public List<Candidate> candidates(Actor actor, String village) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> new Candidates(sql, actor, cases.catalogue(), today()).in(village));
    }

    /** How many open cases wait for a visit that nobody planned, by village. */
    public Map<String, Integer> waiting(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(CASE_FILE.VILLAGE, DSL.count())
                .from(CASE_FILE)
                .where(CASE_FILE.STAGE.eq(Stage.VISIT))
                .and(CASE_FILE.CLOSED_ON.isNull())
                .and(CASE_FILE.DELETED.eq(0L))
                .and(DSL.notExists(planned(CASE_FILE.ID)))
                .groupBy(CASE_FILE.VILLAGE)
                .fetchMap(CASE_FILE.VILLAGE, DSL.count()));
    }

    private static Select<?> planned(Field<Long> ofCase) {
        return DSL.selectOne()
                .from(VISIT)
                .where(VISIT.CASE_FILE.eq(ofCase))
                .and(VISIT.RESULT.isNull())
                .and(VISIT.DELETED.eq(0L));
    }

    /**
     * Plans visits: they come after those that are on the officer's route of that day already. A case that may go on to its visit
     * does so in the same act.
     *
     * @return the act, for undo
     * @throws Refusal with {@link VisitProblem}
     */
    public long plan(Actor actor, LocalDate day, String officer, List<PlannedStop> stops) {
        actor.require(Capability.RECORD_ASSESSMENT);
        if (stops.isEmpty()) {
            throw new Refusal(new VisitProblem.NothingPlanned());
        }
        if (day.isBefore(today())) {
            throw new Refusal(new VisitProblem.DayPassed());
        }
        return database.journal().write(actor, "visit.plan", tx -> {
            int place = last(tx.sql(), day, officer);
            long first = 0;
            for (PlannedStop stop : stops) {
                place++;
                long id = insert(tx, day, officer, place, stop);
                first = first == 0 ? id : first;
            }
            tx.about(first);
            return tx.actId();
        });
    }

    private long insert(Transaction tx, LocalDate day, String officer, int place, PlannedStop stop) {
        Condition same = stop.caseFile() == null
                ? VISIT.HOUSEHOLD.eq(stop.household()).and(VISIT.CASE_FILE.isNull())
                : VISIT.CASE_FILE.eq(stop.caseFile());
        if (tx.sql().fetchExists(VISIT, same, VISIT.RESULT.isNull(), VISIT.DELETED.eq(0L))) {
            throw new Refusal(new VisitProblem.PlannedAlready());
        }
        long id = tx.insert(new VisitRecord()
                .setHousehold(stop.household())
                .setCaseFile(stop.caseFile())
                .setPlannedOn(day.toString())
                .setPlace((long) place)
                .setOfficer(officer)
                .setPurpose(text(stop.purpose())));
        if (stop.caseFile() != null) {
            moveOn(tx, stop.caseFile(), Stage.VISIT);
        }
        return id;
    }

    private static int last(DSLContext sql, LocalDate day, String officer) {
        Long place = sql.select(DSL.max(VISIT.PLACE))
                .from(VISIT)
                .where(VISIT.PLANNED_ON.eq(day.toString()), VISIT.OFFICER.eq(officer), VISIT.DELETED.eq(0L))
                .fetchOne(0, Long.class);
        return place == null ? 0 : place.intValue();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Moves a case on to {@code to} where its stage and the user allow it. */
    private Optional<Stage> moveOn(Transaction tx, long caseFile, String to) {
        String stage = tx.sql()
                .select(CASE_FILE.STAGE)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseFile))
                .fetchSingle(CASE_FILE.STAGE);
        Optional<Move> move = cases.catalogue().moves(stage).stream()
                .filter(allowed -> allowed.to().code().equals(to)
                        && !allowed.reason()
                        && tx.actor().may(allowed.needs()))
                .findFirst();
        move.ifPresent(made -> cases.move(tx, caseFile, to, null));
        return move.map(Move::to);
    }

    /** Routes of days from {@code from} on, and earlier ones with visits that have no result; by day and officer. */
    public List<Route> routes(Actor actor, LocalDate from) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(
                        VISIT.PLANNED_ON, VISIT.OFFICER, DSL.count(), DSL.count(DSL.when(VISIT.RESULT.isNull(), 1)))
                .from(VISIT)
                .where(VISIT.DELETED.eq(0L))
                .and(VISIT.PLANNED_ON.ge(from.toString()).or(VISIT.RESULT.isNull()))
                .groupBy(VISIT.PLANNED_ON, VISIT.OFFICER)
                .orderBy(VISIT.PLANNED_ON, VISIT.OFFICER)
                .fetch(row -> new Route(LocalDate.parse(row.value1()), row.value2(), row.value3(), row.value4())));
    }

    /** The route of {@code officer} on {@code day}, in its order. */
    public List<HomeVisit> route(Actor actor, LocalDate day, String officer) {
        return list(actor, VISIT.PLANNED_ON.eq(day.toString()).and(VISIT.OFFICER.eq(officer)));
    }

    /** Every visit for a case, oldest first. */
    public List<HomeVisit> ofCase(Actor actor, long caseFile) {
        return list(actor, VISIT.CASE_FILE.eq(caseFile));
    }

    /** Every visit to a family, oldest first. */
    public List<HomeVisit> ofFamily(Actor actor, long household) {
        return list(actor, VISIT.HOUSEHOLD.eq(household));
    }

    private List<HomeVisit> list(Actor actor, Condition which) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> VisitReader.list(sql, actor, which));
    }

    /**
     * One visit.
     *
     * @throws Refusal with {@link VisitProblem.NoSuchVisit}, also for one of a restricted case this user may not read
     */
    public HomeVisit find(Actor actor, long id) {
        return list(actor, VISIT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(new VisitProblem.NoSuchVisit()));
    }

    /** How many photos were taken at a visit. */
    public int photos(Actor actor, long id) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(PHOTO, PHOTO.VISIT.eq(id).and(PHOTO.DELETED.eq(0L))));
    }

    /**
     * Puts the visits of a route into another order.
     *
     * @param ids rows of all of them, the first house first
     */
    public long order(Actor actor, List<Long> ids) {
        actor.require(Capability.RECORD_ASSESSMENT);
        return database.journal().write(actor, "visit.order", tx -> {
            for (int i = 0; i < ids.size(); i++) {
                tx.update(require(tx.sql(), actor, ids.get(i)).setPlace(i + 1L));
            }
            return tx.actId();
        });
    }

    /** Puts a visit that was not made yet onto another day or officer's route, at its end. */
    public long replan(Actor actor, long id, LocalDate day, String officer) {
        actor.require(Capability.RECORD_ASSESSMENT);
        if (day.isBefore(today())) {
            throw new Refusal(new VisitProblem.DayPassed());
        }
        return database.journal().write(actor, "visit.replan", tx -> {
            VisitRecord row = require(tx.sql(), actor, id);
            int place = last(tx.sql(), day, officer) + 1;
            tx.update(row.setPlannedOn(day.toString()).setOfficer(officer).setPlace((long) place));
            tx.about(id);
            return tx.actId();
        });
    }

    /** Takes a visit that was not made off its route; its case waits for another plan. */
    public long cancel(Actor actor, long id, String reason) {
        actor.require(Capability.RECORD_ASSESSMENT);
        if (reason.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return database.journal().write(actor, "visit.cancel", tx -> {
            require(tx.sql(), actor, id);
            tx.delete(Entity.VISIT, id);
            tx.about(id);
            tx.because(reason.strip());
            return tx.actId();
        });
    }

    /**
     * Records what came of a visit, or corrects it. After a complete one its case goes on from the visit by its main move; a day to
     * come again plans the next visit in the same act.
     *
     * @throws Refusal with {@link VisitProblem}
     */
    public Recorded record(Actor actor, long id, VisitOutcome outcome) {
        actor.require(Capability.RECORD_ASSESSMENT);
        if (outcome.visitedOn().isAfter(today())) {
            throw new Refusal(new VisitProblem.NotYetMade());
        }
        if (outcome.againOn() != null && outcome.againOn().isBefore(today())) {
            throw new Refusal(new VisitProblem.DayPassed());
        }
        return database.journal().write(actor, "visit.record", tx -> {
            VisitRecord row = require(tx.sql(), actor, id);
            reported(tx.sql(), id).ifPresent(number -> {
                throw new Refusal(new VisitProblem.Reported(number));
            });
            LocalDate again = outcome.result().again() ? outcome.againOn() : null;
            tx.update(row.setVisitedOn(outcome.visitedOn().toString())
                    .setResult((long) outcome.result().code())
                    .setMet(text(outcome.met()))
                    .setMetAs(text(outcome.metAs()))
                    .setNote(text(outcome.note()))
                    .setAgainOn(again == null ? null : again.toString()));
            Optional<Stage> moved = Optional.empty();
            if (again != null && !plannedAgain(tx.sql(), row)) {
                var stop = new PlannedStop(row.getHousehold(), row.getCaseFile(), row.getPurpose());
                insert(tx, again, row.getOfficer(), last(tx.sql(), again, row.getOfficer()) + 1, stop);
            }
            if (row.getCaseFile() != null && outcome.result() == VisitResult.COMPLETE) {
                moved = goOn(tx, row.getCaseFile());
            }
            tx.about(id);
            return new Recorded(tx.actId(), moved, Optional.ofNullable(again));
        });
    }

    /** A result that is corrected plans nothing twice. */
    private static boolean plannedAgain(DSLContext sql, VisitRecord row) {
        Condition same = row.getCaseFile() == null
                ? VISIT.HOUSEHOLD.eq(row.getHousehold()).and(VISIT.CASE_FILE.isNull())
                : VISIT.CASE_FILE.eq(row.getCaseFile());
        return sql.fetchExists(VISIT, same, VISIT.RESULT.isNull(), VISIT.DELETED.eq(0L));
    }

    private Optional<Stage> goOn(Transaction tx, long caseFile) {
        String stage = tx.sql()
                .select(CASE_FILE.STAGE)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseFile))
                .fetchSingle(CASE_FILE.STAGE);
        return stage.equals(Stage.VISIT)
                ? cases.catalogue().moves(stage).stream()
                        .filter(Move::main)
                        .findFirst()
                        .flatMap(main -> moveOn(tx, caseFile, main.to().code()))
                : Optional.empty();
    }

    static Optional<String> reported(DSLContext sql, long visit) {
        return sql.select(LETTER.NUMBER)
                .from(LETTER)
                .where(LETTER.VISIT.eq(visit), LETTER.DELETED.eq(0L), LETTER.VOID_ON.isNull())
                .limit(1)
                .fetchOptional(LETTER.NUMBER);
    }

    static VisitRecord require(DSLContext sql, Actor actor, long id) {
        return sql.select(VISIT.fields())
                .from(VISIT)
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(VISIT.CASE_FILE))
                .where(VISIT.ID.eq(id))
                .and(VisitReader.readable(actor))
                .fetchOptionalInto(VISIT)
                .orElseThrow(() -> new Refusal(new VisitProblem.NoSuchVisit()));
    }

    /**
     * Takes an act of this user on visits back.
     *
     * @throws Refusal with {@link CaseProblem.NotYours}, {@link VisitProblem.Reported} once a berita acara says what was recorded,
     *     or {@link id.simpul.store.StoreProblem.CannotUndo}
     */
    public void undo(Actor actor, long act) {
        boolean own = database.read(sql -> sql.fetchExists(ACT, ACT.ID.eq(act), ACT.USER_ID.eq(actor.userId())));
        if (!own) {
            throw new Refusal(new CaseProblem.NotYours());
        }
        database.read(sql -> sql
                        .selectDistinct(CHANGE.ROW)
                        .from(CHANGE)
                        .where(CHANGE.ACT.eq(act), CHANGE.ENTITY.eq((long) Entity.VISIT.number()))
                        .fetch(CHANGE.ROW)
                        .stream()
                        .flatMap(row -> reported(sql, row).stream())
                        .findFirst())
                .ifPresent(number -> {
                    throw new Refusal(new VisitProblem.Reported(number));
                });
        database.journal().undo(actor, act);
    }
}
