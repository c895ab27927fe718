package id.simpul.household;

import static id.simpul.household.EventTransaction.require;
import static id.simpul.household.EventTransaction.requireSingleHead;

import id.simpul.household.FamilyEvent.Kind;
import id.simpul.household.HouseholdProblem.EventDate;
import id.simpul.household.HouseholdProblem.NotFound;
import id.simpul.household.HouseholdProblem.SameNumber;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to families: births, deaths, moves, marriages, new heads and numbers. Each is one act with its day and reason,
 * which {@link HouseholdDesk#undo} takes back whole. A family is never left without a head by one of them: where the head dies
 * or goes and others stay, the {@link Succession} belongs to the same act. Not for the user interface's thread.
 */
public final class FamilyEventDesk {
    private final Database database;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public FamilyEventDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What happened to a family and those who are in it now, newest first. */
    public List<FamilyEvent> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> EventReader.of(sql, household));
    }

    /** As {@link #of(Actor, long)}, with the names of those it happened to and of the families it led to. */
    public List<ToldEvent> told(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> EventReader.told(sql, household));
    }

    /** Who had {@code number} as No. KK or NIK before, newest first. */
    public List<FormerNumber> formerly(Actor actor, String number) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> FamilyReader.formerly(sql, number));
    }

    /** Records a child born into the family; the day is its birth date. */
    public Written birth(Actor actor, long household, PersonDetails child, Occasion occasion) {
        refuse(FamilyRules.check(child, 1, today()));
        return act(actor, "household.birth", household, occasion, (tx, event) -> {
            long id = event.insert(household, child);
            event.event(Kind.BIRTH, household, id);
            return id;
        });
    }

    /** Records somebody who came to live with the family; {@code from} says from where. */
    public Written moveIn(Actor actor, long household, PersonDetails member, @Nullable String from, Occasion occasion) {
        refuse(FamilyRules.check(member, 1, today()));
        return act(actor, "household.moveIn", household, occasion, (tx, event) -> {
            long id = event.insert(household, member);
            event.event(Kind.MOVED_IN, household, id, null, from, null);
            return id;
        });
    }

    /**
     * Records a death.
     *
     * @param heir who heads the family from now on; needed if the head died and others live
     */
    public Written death(Actor actor, long person, @Nullable Succession heir, Occasion occasion) {
        return ofMember(actor, "household.death", person, occasion, (event, member) -> {
            Family family = event.family(member.household());
            event.write(member, member.details().change().died(occasion.on()).build());
            event.succeed(family, Set.of(person), heir);
            event.event(Kind.DEATH, member.household(), person);
            return person;
        });
    }

    /**
     * Records that a member went to live somewhere else, with no family on record there. The row stays with its family.
     *
     * @param abroad to another country
     * @param to where, in words
     */
    public Written moveAway(
            Actor actor,
            long person,
            boolean abroad,
            @Nullable String to,
            @Nullable Succession heir,
            Occasion occasion) {
        return ofMember(actor, "household.moveAway", person, occasion, (event, member) -> {
            Family family = event.family(member.household());
            PersonDetails.Builder away = member.details()
                    .change()
                    .presence(abroad ? Codes.ABROAD : Codes.MOVED)
                    .moved(new Moved(occasion.on(), to));
            if (heir != null) {
                // Stays on the family's card, so it is something to the new head.
                away.relation(heir.relations().getOrDefault(person, Codes.OTHER_RELATION));
                event.write(member, away.build());
                event.succeed(family, Set.of(person), heir);
            } else {
                event.write(member, away.build());
                event.succeed(family, Set.of(person), null);
            }
            event.event(Kind.MOVED_AWAY, member.household(), person, null, to, null);
            return person;
        });
    }

    /** Records that a member who had moved away, or was not found, lives with the family again. */
    public Written comeBack(Actor actor, long person, Occasion occasion) {
        return ofMember(actor, "household.comeBack", person, occasion, (event, member) -> {
            PersonDetails after = member.details()
                    .change()
                    .presence(Codes.PRESENT)
                    .moved(null)
                    .build();
            requireSingleHead(event.family(member.household()), after, person);
            event.write(member, after);
            event.event(Kind.RETURNED, member.household(), person);
            return person;
        });
    }

    /**
     * Moves members to another family on record.
     *
     * @param relations each member's row id with the relation in the new family
     * @param target row id of that family
     * @param heir who heads those who stay, if their head goes
     */
    public Written join(
            Actor actor, Map<Long, Integer> relations, long target, @Nullable Succession heir, Occasion occasion) {
        long source = source(actor, relations.keySet());
        return act(actor, "household.moveMember", source, occasion, (tx, event) -> {
            leave(event, source, relations, target, heir);
            relations.keySet().forEach(id -> event.event(Kind.JOINED, source, id, target, null, null));
            return target;
        });
    }

    /**
     * Moves members to a family of their own, which is recorded in the same act.
     *
     * @param relations each member's row id with the relation in the new family; one is the head
     * @param together whether they go on living in the same building
     * @param heir who heads those who stay, if their head goes
     * @return the new family's row id
     */
    public Written split(
            Actor actor,
            Map<Long, Integer> relations,
            HouseholdDetails family,
            boolean together,
            @Nullable Succession heir,
            Occasion occasion) {
        refuse(FamilyRules.check(family));
        long source = source(actor, relations.keySet());
        return act(actor, "household.splitOff", source, occasion, (tx, event) -> {
            Long building =
                    together ? DwellingDesk.building(tx, event.family(source).household(), null) : null;
            long target = tx.insert(FamilyRows.fill(
                    new HouseholdRecord(), family.change().dwelling(building).build()));
            leave(event, source, relations, target, heir);
            relations.keySet().forEach(id -> event.event(Kind.SPLIT, source, id, target, null, null));
            return target;
        });
    }

    private static void leave(
            EventTransaction event, long source, Map<Long, Integer> relations, long target, @Nullable Succession heir) {
        Family before = event.family(source);
        event.move(relations, target);
        event.succeed(before, relations.keySet(), heir);
    }

    /**
     * Records that a member married somebody of another family and went to live there, or of its own family.
     *
     * @param spouse row id of the person it married
     * @param relation what the member is in the spouse's family, code
     * @param heir who heads those who stay, if the member was their head
     */
    public Written marry(
            Actor actor, long person, long spouse, int relation, @Nullable Succession heir, Occasion occasion) {
        return ofMember(actor, "household.marry", person, occasion, (event, member) -> {
            Person other = event.living(spouse);
            if (person == spouse) {
                throw new Refusal(new NotFound());
            }
            long source = member.household();
            long target = other.household();
            event.write(member, member.details().change().marital(Codes.MARRIED).build());
            event.write(other, other.details().change().marital(Codes.MARRIED).build());
            if (source != target) {
                leave(event, source, Map.of(person, relation), target, heir);
            }
            event.event(Kind.MARRIAGE, source, person, source == target ? null : target, null, null);
            event.event(Kind.MARRIAGE, target, spouse);
            return target;
        });
    }

    /** Makes another member the head. */
    public Written changeHead(Actor actor, long household, Succession succession, Occasion occasion) {
        return act(actor, "household.changeHead", household, occasion, (tx, event) -> {
            event.succeed(event.family(household), Set.of(), succession);
            event.event(Kind.NEW_HEAD, household, succession.newHead());
            return household;
        });
    }

    /**
     * Records that the whole family moved to another address of the office's area, or came back to it.
     *
     * @param after its details with the new address
     */
    public Written moveFamily(Actor actor, Household before, HouseholdDetails after, Occasion occasion) {
        refuse(FamilyRules.check(after));
        return act(actor, "household.move", before.id(), occasion, (tx, event) -> {
            // Whoever else lives in the building stays there.
            event.write(before, after.change().moved(null).dwelling(null).build());
            event.event(
                    before.details().moved() == null ? Kind.FAMILY_MOVED : Kind.RETURNED,
                    before.id(),
                    null,
                    null,
                    before.details().address(),
                    null);
            return before.id();
        });
    }

    /** Records that the whole family left the office's area; {@code to} says where to. */
    public Written leaveArea(Actor actor, long household, String to, Occasion occasion) {
        return act(actor, "household.leave", household, occasion, (tx, event) -> {
            Household family = event.family(household).household();
            event.write(
                    family,
                    family.details()
                            .change()
                            .moved(new Moved(occasion.on(), to))
                            .build());
            event.event(Kind.FAMILY_MOVED, household, null, null, to, null);
            return household;
        });
    }

    /** Gives the family another No. KK; the one it had stays findable. */
    public Written newCard(Actor actor, long household, FamilyCardNumber number, Occasion occasion) {
        return act(actor, "household.newCard", household, occasion, (tx, event) -> {
            Household family = event.family(household).household();
            FamilyCardNumber old = family.details().kk();
            if (number.equals(old)) {
                throw new Refusal(new SameNumber());
            }
            event.write(family, family.details().change().kk(number).build());
            event.event(Kind.NEW_KK, household, null, null, null, old == null ? null : old.reveal());
            return household;
        });
    }

    /** Replaces a member's NIK by the right one; the one recorded before stays findable. */
    public Written correctNik(Actor actor, long person, Nik number, Occasion occasion) {
        return ofMember(actor, "household.correctNik", person, occasion, (event, member) -> {
            Nik old = member.details().nik();
            if (number.equals(old)) {
                throw new Refusal(new SameNumber());
            }
            event.write(member, member.details().change().nik(number).build());
            event.event(Kind.NIK_CORRECTED, member.household(), person, null, null, old == null ? null : old.reveal());
            return person;
        });
    }

    /** The one family that all of {@code persons} are in. */
    private long source(Actor actor, Collection<Long> persons) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        List<Long> families = database.read(sql -> persons.stream()
                .map(id -> require(FamilyReader.person(sql, id, true)).household())
                .distinct()
                .toList());
        if (families.size() != 1) {
            throw new Refusal(new NotFound());
        }
        return families.getFirst();
    }

    /** What an event does. */
    private interface Work {
        long on(Transaction tx, EventTransaction event);
    }

    /** What an event does to a member. */
    private interface MemberWork {
        long on(EventTransaction event, Person member);
    }

    private Written ofMember(Actor actor, String action, long person, Occasion occasion, MemberWork work) {
        long household = source(actor, List.of(person));
        return act(actor, action, household, occasion, (tx, event) -> work.on(event, event.living(person)));
    }

    private Written act(Actor actor, String action, long household, Occasion occasion, Work work) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        if (occasion.on().isAfter(today())) {
            throw new Refusal(new EventDate());
        }
        return database.journal().write(actor, action, tx -> {
            tx.about(household);
            String why = FamilyRows.text(occasion.reason());
            if (why != null) {
                tx.because(why);
            }
            return new Written(work.on(tx, new EventTransaction(tx, occasion)), tx.actId());
        });
    }

    private static void refuse(List<HouseholdProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems.getFirst());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
