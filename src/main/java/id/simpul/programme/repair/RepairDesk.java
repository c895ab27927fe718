package id.simpul.programme.repair;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.HOUSE_REPAIR;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.household.Belonging;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.programme.DatedRules;
import id.simpul.programme.Once;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.HouseRepairRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Records applications for the repair of houses and how far the work is. Not for the user interface's thread. */
public final class RepairDesk {
    private static final String PROGRAMME = "RUTILAHU";
    private static final String ROOF = "roof";
    private static final String WALL = "wall";
    private static final String FLOOR = "floor";
    private static final String OTHER_HOUSE = "has_other_house";
    private static final Long YES = 1L;
    private static final long HEAD = 1;

    private final Database database;
    private final AssessmentDesk assessments;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public RepairDesk(Database database, AssessmentDesk assessments, Clock clock) {
        this.database = database;
        this.assessments = assessments;
        this.clock = clock;
    }

    /**
     * An application in the list.
     *
     * @param repair the application
     * @param name who applied, or the head of the family
     * @param village Kemendagri code
     */
    public record Line(Repair repair, PersonName name, String village) {}

    /** All applications, newest first. */
    public List<Line> list(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            var applicant = PERSON.as("applicant");
            var member = PERSON.as("member");
            Field<String> head = DSL.field(DSL.select(member.NAME)
                    .from(member)
                    .where(member.HOUSEHOLD.eq(HOUSE_REPAIR.HOUSEHOLD))
                    .and(member.DELETED.eq(0L))
                    .orderBy(DSL.when(member.RELATION.eq(HEAD), 0).otherwise(1), member.ID)
                    .limit(1));
            Field<String> name =
                    DSL.coalesce(applicant.NAME, head, DSL.inline("")).as("shown_name");
            return sql.select(HOUSE_REPAIR.fields())
                    .select(name, HOUSEHOLD.VILLAGE)
                    .from(HOUSE_REPAIR)
                    .join(HOUSEHOLD)
                    .on(HOUSEHOLD.ID.eq(HOUSE_REPAIR.HOUSEHOLD))
                    .leftJoin(applicant)
                    .on(applicant.ID.eq(HOUSE_REPAIR.PERSON))
                    .where(HOUSE_REPAIR.DELETED.eq(0L))
                    .orderBy(HOUSE_REPAIR.APPLIED_ON.desc(), HOUSE_REPAIR.ID.desc())
                    .fetch(row -> new Line(
                            read(row.into(HOUSE_REPAIR)), new PersonName(row.get(name)), row.get(HOUSEHOLD.VILLAGE)));
        });
    }

    /** What the last visit found of the house of a family. */
    public Optional<Condition> condition(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> assessments.latest(sql, household).map(RepairDesk::condition));
    }

    private static Condition condition(Assessment visit) {
        Map<String, Long> answers = visit.visit().answers();
        return new Condition(
                answers.get(ROOF),
                answers.get(WALL),
                answers.get(FLOOR),
                visit.visit().visitedOn());
    }

    /** What a house may cost on {@code day}, by the programme. */
    public Optional<DatedRules.Rule> cost(Actor actor, LocalDate day) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> DatedRules.on(sql, day).lastKnown(PROGRAMME, "besaran"));
    }

    /** What speaks against an application; {@code self} is its row, 0 for a new one. */
    public List<RepairConcern> concerns(Actor actor, long household, RepairDetails details, long self) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> concerns(sql, household, details, self));
    }

    private List<RepairConcern> concerns(DSLContext sql, long household, RepairDetails details, long self) {
        var concerns = new ArrayList<RepairConcern>();
        if (details.state().equals(RepairDetails.REJECTED)) {
            return concerns;
        }
        Once.of(sql, Once.RUTILAHU, household, self).forEach(found -> concerns.add(new RepairConcern.Before(found)));
        if (details.landKind().equals(RepairDetails.NO_PROOF)) {
            concerns.add(new RepairConcern.NoProof());
        }
        if (!details.statement()) {
            concerns.add(new RepairConcern.NoStatement());
        }
        Optional<Assessment> visit = assessments.latest(sql, household);
        if (visit.isEmpty()) {
            concerns.add(new RepairConcern.NoVisit());
        } else if (YES.equals(visit.orElseThrow().visit().answers().get(OTHER_HOUSE))) {
            concerns.add(new RepairConcern.OtherHouse());
        }
        return List.copyOf(concerns);
    }

    /**
     * Records an application, or changes it; {@code before} is null for a new one, else as the user saw it. The condition of the
     * house is taken over from the last visit when the application is recorded, and stays as it was then.
     *
     * @throws Refusal with {@link ReasonNeeded} if there are {@link #concerns} and no {@link RepairDetails#reason}
     */
    public Written record(Actor actor, long household, @Nullable Repair before, RepairDetails after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "repair.record", tx -> {
            tx.about(household);
            DSLContext sql = tx.sql();
            if (!Belonging.holds(sql, household, after.person())) {
                throw new Refusal(new NotInFamily());
            }
            String reason = Objects.requireNonNullElse(after.reason(), "");
            long self = before == null ? 0 : before.id();
            if (reason.isBlank() && !concerns(sql, household, after, self).isEmpty()) {
                throw new Refusal(new ReasonNeeded());
            }
            if (!reason.isBlank()) {
                tx.because(reason.strip());
            }
            if (before == null) {
                Condition found = assessments
                        .latest(sql, household)
                        .map(RepairDesk::condition)
                        .orElse(null);
                HouseRepairRecord row =
                        fill(new HouseRepairRecord(), after, found).setHousehold(household);
                return new Written(tx.insert(row), tx.actId());
            }
            HouseRepairRecord row = fill(
                            new HouseRepairRecord(),
                            before.details(),
                            before.details().condition())
                    .setId(before.id());
            row.touched(false);
            tx.update(fill(row, after, before.details().condition()));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes out an application that was recorded by mistake. */
    public Written remove(Actor actor, Repair repair) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "repair.remove", tx -> {
            tx.about(repair.household());
            tx.delete(Entity.HOUSE_REPAIR, repair.id());
            return new Written(repair.id(), tx.actId());
        });
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    /** Today at the office. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Repair read(HouseRepairRecord row) {
        LocalDate visited = date(row.getVisitedOn());
        return new Repair(
                row.getId(),
                row.getHousehold(),
                new RepairDetails(
                        row.getPerson(),
                        LocalDate.parse(row.getAppliedOn()),
                        row.getLandKind(),
                        row.getLandNumber(),
                        row.getLandOwner(),
                        row.getStatement() == 1,
                        date(row.getStatementOn()),
                        visited == null ? null : new Condition(row.getRoof(), row.getWall(), row.getFloor(), visited),
                        row.getCost(),
                        row.getFund(),
                        row.getState(),
                        row.getProgress().intValue(),
                        date(row.getProgressOn()),
                        row.getReason(),
                        row.getNote()));
    }

    private static HouseRepairRecord fill(HouseRepairRecord row, RepairDetails details, @Nullable Condition found) {
        return row.setPerson(details.person())
                .setAppliedOn(details.appliedOn().toString())
                .setLandKind(details.landKind())
                .setLandNumber(details.landNumber())
                .setLandOwner(details.landOwner())
                .setStatement(details.statement() ? 1L : 0L)
                .setStatementOn(Objects.toString(details.statementOn(), null))
                .setRoof(found == null ? null : found.roof())
                .setWall(found == null ? null : found.wall())
                .setFloor(found == null ? null : found.floor())
                .setVisitedOn(found == null ? null : found.visitedOn().toString())
                .setCost(details.cost())
                .setFund(details.fund())
                .setState(details.state())
                .setProgress((long) details.progress())
                .setProgressOn(Objects.toString(details.progressOn(), null))
                .setReason(details.reason())
                .setNote(details.note());
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
