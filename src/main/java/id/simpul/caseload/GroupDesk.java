package id.simpul.caseload;

import static id.simpul.store.jooq.Tables.APP_USER;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PKH_GROUP;
import static id.simpul.store.jooq.Tables.PKH_MEMBERSHIP;

import id.simpul.finding.FindingDesk;
import id.simpul.finding.Rule;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.PkhGroupRecord;
import id.simpul.store.jooq.tables.records.PkhMembershipRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps groups of families and who accompanies them. How many families are usual is a dated rule (PKH, {@code dampingan}),
 * which warns and forbids nothing. Not for the user interface's thread.
 */
public final class GroupDesk {
    private static final String USUAL = "dampingan";
    private static final String FACILITATOR = "pendamping";
    private static final String OPERATOR = "operator";

    private final Database database;
    private final Clock clock;
    private final FindingDesk findings;

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param findings knows the rule about how many are usual
     */
    public GroupDesk(Database database, Clock clock, FindingDesk findings) {
        this.database = database;
        this.clock = clock;
        this.findings = findings;
    }

    /** Who can accompany families: users of this computer, facilitators first, and whoever does so already. */
    public List<Facilitator> facilitators(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            var all = new LinkedHashMap<Long, Facilitator>();
            sql.selectFrom(APP_USER)
                    .where(APP_USER.DELETED.eq(0L))
                    .and(APP_USER.ACTIVE.eq(1L))
                    .and(APP_USER.ROLE.ne(OPERATOR))
                    .orderBy(APP_USER.ROLE.eq(FACILITATOR).desc(), APP_USER.NAME)
                    .forEach(row -> all.put(row.getId(), new Facilitator(row.getId(), row.getName())));
            GroupRows.groups(sql, null)
                    .forEach(group -> all.putIfAbsent(
                            group.details().facilitator().id(), group.details().facilitator()));
            return List.copyOf(all.values());
        });
    }

    /** All groups by village and name; of {@code facilitator} only, if not null. */
    public List<PkhGroup> groups(Actor actor, @Nullable Long facilitator) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> GroupRows.groups(sql, facilitator));
    }

    /** Grown members of a group's families, one of whom may chair it: row of the person to name. */
    public Map<Long, PersonName> chairs(Actor actor, long group) {
        actor.require(Capability.READ_RECORDS);
        String grown = LocalDate.now(clock).minusYears(17).toString();
        return database.read(sql -> {
            var found = new LinkedHashMap<Long, PersonName>();
            sql.selectDistinct(PERSON.ID, PERSON.NAME)
                    .from(PKH_MEMBERSHIP)
                    .join(PERSON)
                    .on(PERSON.HOUSEHOLD.eq(PKH_MEMBERSHIP.HOUSEHOLD))
                    .where(PKH_MEMBERSHIP.PKH_GROUP.eq(group))
                    .and(PKH_MEMBERSHIP.DELETED.eq(0L))
                    .and(PKH_MEMBERSHIP.UNTIL.isNull())
                    .and(PERSON.DELETED.eq(0L))
                    .and(PERSON.PRESENCE.in(1L, 5L))
                    .and(PERSON.BIRTH_DATE.isNull().or(PERSON.BIRTH_DATE.le(grown)))
                    .orderBy(PERSON.NAME, PERSON.ID)
                    .forEach(row -> found.put(row.value1(), new PersonName(row.value2())));
            return found;
        });
    }

    /** Who accompanies how many, and whom nobody does. */
    public CaseloadState state(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        LocalDate today = LocalDate.now(clock);
        Optional<Rule> usual =
                findings.rules(actor).on(today, database.office(), false).of(FindingDesk.PKH, Rule.Kind.LIMIT).stream()
                        .filter(rule -> rule.code().equals(USUAL))
                        .findFirst();
        long limit = usual.map(Rule::amount).orElse(0L);
        return database.read(sql -> {
            var loads = new LinkedHashMap<Long, CaseloadState.Load>();
            var crowded = new ArrayList<String>();
            for (PkhGroup group : GroupRows.groups(sql, null)) {
                Facilitator who = group.details().facilitator();
                loads.merge(
                        who.id(),
                        new CaseloadState.Load(who, 1, group.families()),
                        (one, other) -> new CaseloadState.Load(
                                who, one.groups() + other.groups(), one.families() + other.families()));
                if (limit > 0 && group.families() > limit) {
                    crowded.add(group.details().name());
                }
            }
            int without = sql.fetchCount(
                    HOUSEHOLD,
                    HOUSEHOLD.DELETED.eq(0L).and(GroupRows.participant(today)).and(GroupRows.unassigned()));
            return new CaseloadState(
                    limit, usual.map(Rule::source).orElse(""), List.copyOf(loads.values()), crowded, without);
        });
    }

    /** Families that fit {@code filter}, by village and name; at most 2000. */
    public List<Candidate> candidates(Actor actor, CandidateFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> GroupRows.candidates(sql, filter, LocalDate.now(clock)));
    }

    /** The groups a family was in, newest first. */
    public List<GroupStay> history(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select()
                .from(PKH_MEMBERSHIP)
                .join(PKH_GROUP)
                .on(PKH_GROUP.ID.eq(PKH_MEMBERSHIP.PKH_GROUP))
                .where(PKH_MEMBERSHIP.HOUSEHOLD.eq(household))
                .and(PKH_MEMBERSHIP.DELETED.eq(0L))
                .orderBy(PKH_MEMBERSHIP.SINCE.desc(), PKH_MEMBERSHIP.ID.desc())
                .fetch(row -> {
                    String until = row.get(PKH_MEMBERSHIP.UNTIL);
                    return new GroupStay(
                            row.get(PKH_GROUP.NAME),
                            row.get(PKH_GROUP.FACILITATOR_NAME),
                            LocalDate.parse(row.get(PKH_MEMBERSHIP.SINCE)),
                            until == null ? null : LocalDate.parse(until),
                            row.get(PKH_MEMBERSHIP.REASON),
                            row.get(PKH_MEMBERSHIP.LEFT_WHY));
                }));
    }

    /**
     * Makes a group.
     *
     * @throws Refusal with {@link CaseloadProblem.NameMissing}
     */
    public Written add(Actor actor, GroupDetails details) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        requireName(details);
        return database.journal().write(actor, "caseload.group", tx -> {
            long id = tx.insert(fill(new PkhGroupRecord(), details));
            tx.about(id);
            return new Written(id, tx.actId());
        });
    }

    /**
     * Changes a group; with another facilitator all its families go to them.
     *
     * @param reason why; needed where the facilitator changes
     * @throws Refusal with {@link CaseloadProblem.NameMissing}, {@link CaseloadProblem.NoGroup} or
     *     {@link CaseloadProblem.ReasonMissing}
     */
    public Written change(Actor actor, long group, GroupDetails details, String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        requireName(details);
        return database.journal().write(actor, "caseload.group", tx -> {
            PkhGroupRecord row = require(tx, group);
            Facilitator before = Facilitators.of(tx.sql()).who(row.getFacilitator(), row.getFacilitatorName());
            boolean same = before.id() == details.facilitator().id();
            if (!same && reason.isBlank()) {
                throw new Refusal(new CaseloadProblem.ReasonMissing());
            }
            tx.about(group);
            if (!reason.isBlank()) {
                tx.because(reason.strip());
            }
            // The same person may be another user on another computer; that is no change.
            tx.update(same ? fillDetails(row, details) : fill(row, details));
            return new Written(group, tx.actId());
        });
    }

    /**
     * Takes out a group that has no families.
     *
     * @throws Refusal with {@link CaseloadProblem.NoGroup} or {@link CaseloadProblem.NotEmpty}
     */
    public Written remove(Actor actor, long group) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "caseload.group", tx -> {
            PkhGroupRecord row = require(tx, group);
            int families = GroupRows.groups(tx.sql(), null).stream()
                    .filter(one -> one.id() == group)
                    .mapToInt(PkhGroup::families)
                    .sum();
            if (families > 0) {
                throw new Refusal(new CaseloadProblem.NotEmpty(families));
            }
            tx.about(group);
            tx.delete(Entity.PKH_GROUP, row.getId());
            return new Written(group, tx.actId());
        });
    }

    /**
     * Puts families into a group, out of whichever they were in; those that are in it already stay as they are.
     *
     * @param reason why; needed where a family comes from another facilitator
     * @throws Refusal with {@link CaseloadProblem.NoGroup}, {@link CaseloadProblem.Nobody} or
     *     {@link CaseloadProblem.ReasonMissing}
     */
    public Written assign(Actor actor, long group, Collection<Long> households, String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "caseload.assign", tx -> {
            PkhGroupRecord into = require(tx, group);
            String day = LocalDate.now(clock).toString();
            Map<Long, List<PkhMembershipRecord>> open = GroupRows.open(tx.sql(), households);
            Facilitators who = Facilitators.of(tx.sql());
            long theirs =
                    who.who(into.getFacilitator(), into.getFacilitatorName()).id();
            int moved = 0;
            for (long household : new LinkedHashSet<>(households)) {
                List<PkhMembershipRecord> before = open.getOrDefault(household, List.of());
                if (before.stream().anyMatch(row -> row.getPkhGroup() == group)) {
                    continue;
                }
                for (PkhMembershipRecord row : before) {
                    if (reason.isBlank() && facilitator(tx, who, row) != theirs) {
                        throw new Refusal(new CaseloadProblem.ReasonMissing());
                    }
                    tx.update(row.setUntil(day).setLeftWhy(given(reason)));
                }
                tx.insert(new PkhMembershipRecord()
                        .setPkhGroup(group)
                        .setHousehold(household)
                        .setSince(day)
                        .setReason(given(reason)));
                moved++;
            }
            if (moved == 0) {
                throw new Refusal(new CaseloadProblem.Nobody());
            }
            tx.about(group);
            if (!reason.isBlank()) {
                tx.because(reason.strip());
            }
            return new Written(group, tx.actId());
        });
    }

    /**
     * Takes families out of their groups.
     *
     * @throws Refusal with {@link CaseloadProblem.ReasonMissing} or {@link CaseloadProblem.Nobody}
     */
    public Written release(Actor actor, Collection<Long> households, String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        if (reason.isBlank()) {
            throw new Refusal(new CaseloadProblem.ReasonMissing());
        }
        return database.journal().write(actor, "caseload.release", tx -> {
            List<PkhMembershipRecord> open = GroupRows.open(tx.sql(), households).values().stream()
                    .flatMap(List::stream)
                    .toList();
            if (open.isEmpty()) {
                throw new Refusal(new CaseloadProblem.Nobody());
            }
            open.forEach(row ->
                    tx.update(row.setUntil(LocalDate.now(clock).toString()).setLeftWhy(reason.strip())));
            tx.because(reason.strip());
            return new Written(open.getFirst().getPkhGroup(), tx.actId());
        });
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private static long facilitator(Transaction tx, Facilitators who, PkhMembershipRecord row) {
        PkhGroupRecord group = tx.sql().fetchSingle(PKH_GROUP, PKH_GROUP.ID.eq(row.getPkhGroup()));
        return who.who(group.getFacilitator(), group.getFacilitatorName()).id();
    }

    private static PkhGroupRecord require(Transaction tx, long group) {
        return tx.sql()
                .fetchOptional(PKH_GROUP, PKH_GROUP.ID.eq(group).and(PKH_GROUP.DELETED.eq(0L)))
                .orElseThrow(() -> new Refusal(new CaseloadProblem.NoGroup()));
    }

    private static void requireName(GroupDetails details) {
        if (details.name().isEmpty()) {
            throw new Refusal(new CaseloadProblem.NameMissing());
        }
    }

    private static PkhGroupRecord fillDetails(PkhGroupRecord row, GroupDetails details) {
        return row.setName(details.name()).setVillage(details.village()).setChair(details.chair());
    }

    private static PkhGroupRecord fill(PkhGroupRecord row, GroupDetails details) {
        return fillDetails(row, details)
                .setFacilitator(details.facilitator().id())
                .setFacilitatorName(details.facilitator().name());
    }

    private static @Nullable String given(String reason) {
        return reason.isBlank() ? null : reason.strip();
    }
}
