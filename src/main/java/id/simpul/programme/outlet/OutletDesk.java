package id.simpul.programme.outlet;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.OUTLET;
import static id.simpul.store.jooq.Tables.OUTLET_PROBLEM;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Belonging;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.KksCardRecord;
import id.simpul.store.jooq.tables.records.OutletProblemRecord;
import id.simpul.store.jooq.tables.records.OutletRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Records outlets, the KKS cards of families, and problems at outlets. Not for the user interface's thread. */
public final class OutletDesk {
    private static final long HEAD = 1;

    private final Database database;

    /** The desk of {@code database}. */
    public OutletDesk(Database database) {
        this.database = database;
    }

    /**
     * An outlet in the list.
     *
     * @param outlet the outlet
     * @param families how many families use it
     * @param open problems that wait for a solution
     * @param issues problems ever reported
     */
    public record Line(Outlet outlet, int families, int open, int issues) {}

    /**
     * A family that uses an outlet.
     *
     * @param card its card
     * @param name in whose name the card is, or the head of the family
     * @param village Kemendagri code
     */
    public record Customer(Card card, PersonName name, String village) {}

    /**
     * Everything about an outlet.
     *
     * @param outlet the outlet
     * @param customers families that use it, by name
     * @param issues problems, those that wait first, then newest first
     */
    public record File(Outlet outlet, List<Customer> customers, List<Issue> issues) {
        public File {
            customers = List.copyOf(customers);
            issues = List.copyOf(issues);
        }
    }

    /** All outlets by name, those that are closed last. */
    public List<Line> list(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql
                .selectFrom(OUTLET)
                .where(OUTLET.DELETED.eq(0L))
                .orderBy(DSL.field(OUTLET.ACTIVE_TO.isNotNull()), OUTLET.NAME, OUTLET.ID)
                .fetch(OutletRows::read)
                .stream()
                .map(outlet -> new Line(
                        outlet,
                        sql.fetchCount(DSL.selectDistinct(KKS_CARD.HOUSEHOLD)
                                .from(KKS_CARD)
                                .where(KKS_CARD.OUTLET.eq(outlet.id()))
                                .and(KKS_CARD.DELETED.eq(0L))),
                        count(sql, outlet.id(), true),
                        count(sql, outlet.id(), false)))
                .toList());
    }

    private static int count(DSLContext sql, long outlet, boolean open) {
        return sql.fetchCount(
                OUTLET_PROBLEM,
                OUTLET_PROBLEM.OUTLET.eq(outlet),
                OUTLET_PROBLEM.DELETED.eq(0L),
                open ? OUTLET_PROBLEM.STATE.ne(IssueDetails.SOLVED) : DSL.trueCondition());
    }

    /** Everything about the outlet {@code id}. */
    public Optional<File> find(Actor actor, long id) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectFrom(OUTLET)
                .where(OUTLET.ID.eq(id))
                .and(OUTLET.DELETED.eq(0L))
                .fetchOptional(OutletRows::read)
                .map(outlet -> new File(outlet, customers(sql, id), issues(sql, id))));
    }

    private static List<Customer> customers(DSLContext sql, long outlet) {
        var holder = PERSON.as("holder");
        var member = PERSON.as("member");
        Field<String> head = DSL.field(DSL.select(member.NAME)
                .from(member)
                .where(member.HOUSEHOLD.eq(KKS_CARD.HOUSEHOLD))
                .and(member.DELETED.eq(0L))
                .orderBy(DSL.when(member.RELATION.eq(HEAD), 0).otherwise(1), member.ID)
                .limit(1));
        Field<String> name = DSL.coalesce(holder.NAME, head, DSL.inline("")).as("shown_name");
        return sql.select(KKS_CARD.fields())
                .select(name, HOUSEHOLD.VILLAGE)
                .from(KKS_CARD)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(KKS_CARD.HOUSEHOLD))
                .leftJoin(holder)
                .on(holder.ID.eq(KKS_CARD.PERSON))
                .where(KKS_CARD.OUTLET.eq(outlet))
                .and(KKS_CARD.DELETED.eq(0L))
                .orderBy(name, KKS_CARD.ID)
                .fetch(row -> new Customer(
                        OutletRows.read(row.into(KKS_CARD)),
                        new PersonName(row.get(name)),
                        row.get(HOUSEHOLD.VILLAGE)));
    }

    private static List<Issue> issues(DSLContext sql, long outlet) {
        return sql.selectFrom(OUTLET_PROBLEM)
                .where(OUTLET_PROBLEM.OUTLET.eq(outlet))
                .and(OUTLET_PROBLEM.DELETED.eq(0L))
                .orderBy(
                        DSL.field(OUTLET_PROBLEM.STATE.eq(IssueDetails.SOLVED)),
                        OUTLET_PROBLEM.HAPPENED_ON.desc(),
                        OUTLET_PROBLEM.ID.desc())
                .fetch(OutletRows::read);
    }

    /** Records an outlet, or changes it; {@code before} is null for a new one, else as the user saw it. */
    public Written outlet(Actor actor, @Nullable Outlet before, OutletDetails after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        LocalDate from = after.from();
        LocalDate to = after.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(new EndsBeforeStart());
        }
        return database.journal().write(actor, "outlet.record", tx -> {
            if (before == null) {
                return new Written(tx.insert(OutletRows.fill(new OutletRecord(), after)), tx.actId());
            }
            OutletRecord row =
                    OutletRows.fill(new OutletRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(OutletRows.fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Records a problem at {@code outlet}, or changes it; {@code before} is null for a new one. */
    public Written issue(Actor actor, long outlet, @Nullable Issue before, IssueDetails after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        LocalDate solved = after.solvedOn();
        if (solved != null && solved.isBefore(after.on())) {
            throw new Refusal(new EndsBeforeStart());
        }
        return database.journal().write(actor, "outlet.issue", tx -> {
            if (before == null) {
                OutletProblemRecord row = OutletRows.fill(new OutletProblemRecord(), after)
                        .setOutlet(outlet)
                        .setOfficer(actor.name());
                return new Written(tx.insert(row), tx.actId());
            }
            OutletProblemRecord row =
                    OutletRows.fill(new OutletProblemRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(OutletRows.fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes out a problem that was recorded by mistake. */
    public Written removeIssue(Actor actor, Issue issue) {
        return remove(actor, Entity.OUTLET_PROBLEM, issue.id(), null);
    }

    /** Cards of a family, newest first. */
    public List<Card> cards(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectFrom(KKS_CARD)
                .where(KKS_CARD.HOUSEHOLD.eq(household))
                .and(KKS_CARD.DELETED.eq(0L))
                .orderBy(KKS_CARD.ID.desc())
                .fetch(OutletRows::read));
    }

    /** Families, other than {@code household}, on whose record the same card stands. */
    public int elsewhere(Actor actor, CardNumber number, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(
                KKS_CARD,
                KKS_CARD.CARD_NUMBER.eq(number.reveal()),
                KKS_CARD.HOUSEHOLD.ne(household),
                KKS_CARD.DELETED.eq(0L)));
    }

    /** Records a card of a family, or changes it; {@code before} is null for a new one. */
    public Written card(Actor actor, long household, @Nullable Card before, CardDetails after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "card.record", tx -> {
            tx.about(household);
            if (!Belonging.holds(tx.sql(), household, after.person())) {
                throw new Refusal(new NotInFamily());
            }
            if (before == null) {
                KksCardRecord row = OutletRows.fill(new KksCardRecord(), after).setHousehold(household);
                return new Written(tx.insert(row), tx.actId());
            }
            KksCardRecord row =
                    OutletRows.fill(new KksCardRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(OutletRows.fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes out a card that was recorded by mistake. */
    public Written removeCard(Actor actor, Card card) {
        return remove(actor, Entity.KKS_CARD, card.id(), card.household());
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private Written remove(Actor actor, Entity entity, long id, @Nullable Long about) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "outlet.remove", tx -> {
            if (about != null) {
                tx.about(about);
            }
            tx.delete(entity, id);
            return new Written(id, tx.actId());
        });
    }
}
