package id.simpul.household;

import static id.simpul.store.jooq.Tables.FAMILY_EVENT;

import id.simpul.household.HouseholdProblem.EventDate;
import id.simpul.household.HouseholdProblem.HeadNeeded;
import id.simpul.household.HouseholdProblem.LaterEvent;
import id.simpul.household.HouseholdProblem.ManyHeads;
import id.simpul.household.HouseholdProblem.NoHead;
import id.simpul.household.HouseholdProblem.NotAlive;
import id.simpul.household.HouseholdProblem.NotFound;
import id.simpul.household.HouseholdProblem.RelationMissing;
import id.simpul.household.HouseholdProblem.SameFamily;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.Refusal;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.FamilyEventRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the events of a family have in common, inside one act. */
final class EventTransaction {
    /** Numbers are corrected at a desk, also of somebody who has died by then. */
    private static final List<Long> NUMBERS =
            List.of((long) FamilyEvent.Kind.NIK_CORRECTED.code(), (long) FamilyEvent.Kind.NEW_KK.code());

    private final Transaction tx;
    private final Occasion occasion;

    EventTransaction(Transaction tx, Occasion occasion) {
        this.tx = tx;
        this.occasion = occasion;
    }

    Family family(long household) {
        return require(FamilyReader.find(tx.sql(), household, true));
    }

    /** A member who lives. */
    Person living(long person) {
        Person member = require(FamilyReader.person(tx.sql(), person, true));
        if (!member.details().alive()) {
            throw new Refusal(new NotAlive());
        }
        return member;
    }

    void write(Person before, PersonDetails after) {
        tx.update(FamilyRows.change(before, after));
    }

    void write(Household before, HouseholdDetails after) {
        tx.update(FamilyRows.change(before, after));
    }

    long insert(long household, PersonDetails member) {
        Family before = family(household);
        requireSingleHead(before, member, 0);
        if (!someoneLives(before) && !member.head()) {
            throw new Refusal(new NoHead());
        }
        return tx.insert(FamilyRows.fill(new PersonRecord().setHousehold(household), member));
    }

    /** Writes down what happened. */
    void event(FamilyEvent.Kind kind, long household, @Nullable Long person) {
        event(kind, household, person, null, null, null);
    }

    void event(
            FamilyEvent.Kind kind,
            long household,
            @Nullable Long person,
            @Nullable Long other,
            @Nullable String place,
            @Nullable String number) {
        if (person != null) {
            requireInLife(kind, person);
        }
        tx.insert(new FamilyEventRecord()
                .setHousehold(household)
                .setPerson(person)
                .setOther(other)
                .setKind((long) kind.code())
                .setOnDate(occasion.on().toString())
                .setPlace(FamilyRows.text(place))
                .setNumber(FamilyRows.text(number))
                .setNote(FamilyRows.text(occasion.reason())));
    }

    /** Nothing happens to anybody before birth or after death. */
    private void requireInLife(FamilyEvent.Kind kind, long person) {
        LocalDate born =
                require(FamilyReader.person(tx.sql(), person, true)).details().birthDate();
        if (born != null && occasion.on().isBefore(born)) {
            throw new Refusal(new EventDate());
        }
        if (kind == FamilyEvent.Kind.DEATH
                && tx.sql()
                        .fetchExists(
                                FAMILY_EVENT,
                                FAMILY_EVENT
                                        .PERSON
                                        .eq(person)
                                        .and(FAMILY_EVENT.ON_DATE.gt(
                                                occasion.on().toString()))
                                        .and(FAMILY_EVENT.KIND.notIn(NUMBERS))
                                        .and(FAMILY_EVENT.DELETED.eq(0L)))) {
            throw new Refusal(new LaterEvent());
        }
    }

    /** Writes a member's fields; a NIK that is replaced goes on being found. */
    void edit(Person before, PersonDetails after) {
        write(before, after);
        Nik old = before.details().nik();
        if (old != null && !old.equals(after.nik())) {
            event(FamilyEvent.Kind.NIK_CORRECTED, before.household(), before.id(), null, null, old.reveal());
        }
    }

    /** Writes a family's fields; a No. KK that is replaced goes on being found. */
    void edit(Household before, HouseholdDetails after) {
        write(before, after);
        FamilyCardNumber old = before.details().kk();
        if (old != null && !old.equals(after.kk())) {
            event(FamilyEvent.Kind.NEW_KK, before.id(), null, null, null, old.reveal());
        }
    }

    /** Puts members into another family; each one's relation there stands in {@code relations}. */
    void move(Map<Long, Integer> relations, long target) {
        relations.forEach((id, relation) -> {
            Person member = living(id);
            if (member.household() == target) {
                throw new Refusal(new SameFamily());
            }
            PersonDetails after = member.details().change().relation(relation).build();
            // Read anew: earlier members of this act are in the family already.
            requireSingleHead(family(target), after, id);
            PersonRecord row = FamilyRows.change(member, after);
            tx.update(row.setHousehold(target));
        });
        Family now = family(target);
        if (someoneLives(now) && !headed(now)) {
            throw new Refusal(new NoHead());
        }
    }

    /**
     * Gives the family a new head if the one it has dies or goes.
     *
     * @param family as it was before
     * @param gone who is no longer there, or no longer lives
     */
    void succeed(Family family, Set<Long> gone, @Nullable Succession succession) {
        if (succession != null) {
            relate(family, gone, succession);
        } else if (leavesHeadless(family, gone)) {
            throw new Refusal(new HeadNeeded());
        }
    }

    /** Whether the head is among {@code gone} while others stay. */
    static boolean leavesHeadless(Family family, Collection<Long> gone) {
        return headed(family)
                && family.members().stream()
                        .noneMatch(p -> p.details().head() && p.details().alive() && !gone.contains(p.id()))
                && family.members().stream().anyMatch(p -> p.details().alive() && !gone.contains(p.id()));
    }

    private void relate(Family family, Set<Long> gone, Succession succession) {
        if (gone.contains(succession.newHead())
                || family.member(succession.newHead())
                        .filter(p -> p.details().alive())
                        .isEmpty()) {
            throw new Refusal(new NotAlive());
        }
        for (Person member : family.members()) {
            if (!member.details().alive() || gone.contains(member.id())) {
                continue;
            }
            Integer relation = member.id() == succession.newHead()
                    ? Integer.valueOf(Codes.HEAD)
                    : succession.relations().get(member.id());
            if (relation == null) {
                throw new Refusal(new RelationMissing());
            }
            if (relation == Codes.HEAD && member.id() != succession.newHead()) {
                throw new Refusal(new ManyHeads());
            }
            write(member, member.details().change().relation(relation).build());
        }
    }

    static boolean headed(Family family) {
        return family.members().stream()
                .anyMatch(p -> p.details().head() && p.details().alive());
    }

    private static boolean someoneLives(Family family) {
        return family.members().stream().anyMatch(p -> p.details().alive());
    }

    static void requireSingleHead(Family family, PersonDetails member, long self) {
        boolean another = family.members().stream()
                .anyMatch(
                        p -> p.id() != self && p.details().head() && p.details().alive());
        if (member.head() && member.alive() && another) {
            throw new Refusal(new ManyHeads());
        }
    }

    static <T> T require(Optional<T> found) {
        return found.orElseThrow(() -> new Refusal(new NotFound()));
    }
}
