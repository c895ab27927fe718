package id.simpul.household;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HouseholdProblem.HasRecords;
import id.simpul.household.HouseholdProblem.HeadLeaves;
import id.simpul.household.HouseholdProblem.NotFound;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does with families. Every method checks what the user may do, writes one act and refuses with
 * {@link HouseholdProblem} before anything is written. Not for the user interface's thread.
 */
public final class HouseholdDesk {
    private final Database database;
    private final Clock clock;
    private final Lookalikes lookalikes;
    private final List<HistorySource> sources;

    /** As the other one, comparing numbers alone. */
    public HouseholdDesk(Database database, Clock clock) {
        this(database, clock, (person, except) -> List.of(), List.of());
    }

    /** As the other one, telling no other feature's records in the history. */
    public HouseholdDesk(Database database, Clock clock, Lookalikes lookalikes) {
        this(database, clock, lookalikes, List.of());
    }

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param lookalikes finds who is recorded already
     * @param sources what else belongs to a family's history
     */
    public HouseholdDesk(Database database, Clock clock, Lookalikes lookalikes, List<HistorySource> sources) {
        this.sources = List.copyOf(sources);
        this.lookalikes = lookalikes;
        this.database = database;
        this.clock = clock;
    }

    /** The family with row id {@code household}; empty if there is none, or no longer. */
    public Optional<Family> find(Actor actor, long household) {
        return read(actor, sql -> FamilyReader.find(sql, household, restricted(actor)));
    }

    /** The families with this No. KK: normally one. */
    public List<Family> findByKk(Actor actor, FamilyCardNumber kk) {
        return read(
                actor,
                sql -> FamilyReader.byKk(sql, kk.reveal()).stream()
                        .flatMap(id -> FamilyReader.find(sql, id, restricted(actor)).stream())
                        .toList());
    }

    /** The families of everybody with this NIK: normally one. */
    public List<Family> findByNik(Actor actor, Nik nik) {
        return read(
                actor,
                sql -> FamilyReader.nikClashes(sql, List.of(nik.reveal()), List.of()).stream()
                        .map(clash -> clash.household().id())
                        .distinct()
                        .flatMap(id -> FamilyReader.find(sql, id, restricted(actor)).stream())
                        .toList());
    }

    /** The member with row id {@code person}; empty if there is none, or no longer. */
    public Optional<Person> findPerson(Actor actor, long person) {
        return read(actor, sql -> FamilyReader.person(sql, person, restricted(actor)));
    }

    /**
     * What is recorded already of a family about to be recorded, so that it is not recorded twice: its No. KK, a NIK, or a
     * member who is like somebody recorded.
     *
     * @param kk the family's number, if any
     * @param members as far as they are known
     * @param except row ids of the family and members that are being edited, which do not clash with themselves
     */
    public List<Clash> clashes(
            Actor actor, @Nullable FamilyCardNumber kk, Collection<PersonDetails> members, Collection<Long> except) {
        List<Clash> numbered = read(actor, sql -> {
            var clashes = new ArrayList<Clash>();
            if (kk != null && !kk.reveal().isBlank()) {
                clashes.addAll(FamilyReader.kkClashes(sql, kk.reveal(), except));
            }
            List<String> numbers = members.stream()
                    .map(PersonDetails::nik)
                    .filter(Objects::nonNull)
                    .map(Nik::reveal)
                    .filter(n -> !n.isBlank())
                    .toList();
            clashes.addAll(FamilyReader.nikClashes(sql, numbers, except));
            return clashes;
        });
        Set<Long> told = new HashSet<>(except);
        numbered.stream().map(Clash::person).filter(Objects::nonNull).forEach(told::add);
        Set<Long> alike = new LinkedHashSet<>();
        members.forEach(member -> alike.addAll(lookalikes.of(member, told)));
        return alike.isEmpty()
                ? numbered
                : Stream.concat(numbered.stream(), read(actor, sql -> FamilyReader.personClashes(sql, alike)).stream())
                        .toList();
    }

    /** The middle of what is known of a village's houses; empty while only few have their coordinates. */
    public Optional<Coordinates> centre(Actor actor, String village) {
        return read(actor, sql -> FamilyReader.centre(sql, village));
    }

    /** The family that this user registered last, for what the next one has in common with it. */
    public Optional<HouseholdDetails> registeredLast(Actor actor) {
        return read(actor, sql -> FamilyReader.registeredLast(sql, actor.userId()));
    }

    /** What happened to a family and its members, newest first. */
    public List<HistoryEntry> history(Actor actor, long household) {
        return read(actor, sql -> FamilyHistory.of(sql, household, restricted(actor), sources));
    }

    /**
     * Records a family with its members in one act.
     *
     * @return the family's row id
     */
    public Written register(Actor actor, HouseholdDetails household, List<PersonDetails> members) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        refuse(FamilyRules.check(household, members, today()));
        return database.journal().write(actor, "household.register", tx -> {
            long id = tx.insert(FamilyRows.fill(new HouseholdRecord(), household));
            tx.about(id);
            for (PersonDetails member : members) {
                tx.insert(FamilyRows.fill(new PersonRecord().setHousehold(id), member));
            }
            return new Written(id, tx.actId());
        });
    }

    /**
     * Changes what is recorded of a family.
     *
     * @param before as the user saw it; a field that has another value by now is not overwritten but refused
     */
    public Written edit(Actor actor, Household before, HouseholdDetails after, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        refuse(FamilyRules.check(after));
        return act(actor, "household.edit", before.id(), reason, tx -> {
            event(tx).edit(before, after);
            return before.id();
        });
    }

    /**
     * Adds a member.
     *
     * @return the member's row id
     */
    public Written addMember(Actor actor, long household, PersonDetails member) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        refuse(FamilyRules.check(member, 1, today()));
        return act(actor, "household.addMember", household, null, tx -> {
            EventTransaction.requireSingleHead(family(tx, household), member, 0);
            return tx.insert(FamilyRows.fill(new PersonRecord().setHousehold(household), member));
        });
    }

    /**
     * Changes what is recorded of a member.
     *
     * @param before as the user saw it
     */
    public Written editMember(Actor actor, Person before, PersonDetails after, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        refuse(FamilyRules.check(after, 1, today()));
        return act(actor, "household.editMember", before.household(), reason, tx -> {
            EventTransaction.requireSingleHead(family(tx, before.household()), after, before.id());
            event(tx).edit(before, after);
            return before.id();
        });
    }

    /** As {@link #editMember(Actor, Person, PersonDetails, String)}, inside an act that does more. */
    public void editMember(Transaction tx, Person before, PersonDetails after) {
        tx.actor().require(Capability.EDIT_HOUSEHOLD);
        refuse(FamilyRules.check(after, 1, today()));
        EventTransaction.requireSingleHead(family(tx, before.household()), after, before.id());
        event(tx).edit(before, after);
    }

    private EventTransaction event(Transaction tx) {
        return new EventTransaction(tx, new Occasion(today(), null));
    }

    /**
     * Takes out a member who was recorded by mistake; one who died or moved is edited instead. The row stays in the journal.
     *
     * @param reason why, for the history
     */
    public Written removeMember(Actor actor, long person, String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        Person member = read(actor, sql -> require(FamilyReader.person(sql, person, true)));
        return act(actor, "household.removeMember", member.household(), reason, tx -> {
            Family family = family(tx, member.household());
            requireHeadStays(family, List.of(person));
            int cases = tx.sql().fetchCount(CASE_FILE, CASE_FILE.APPLICANT.eq(person), CASE_FILE.DELETED.eq(0L));
            int programmes = tx.sql().fetchCount(ASSISTANCE, ASSISTANCE.PERSON.eq(person), ASSISTANCE.DELETED.eq(0L));
            if (cases + programmes > 0) {
                throw new Refusal(new HasRecords(cases, programmes));
            }
            tx.delete(Entity.PERSON, person);
            return person;
        });
    }

    /**
     * Puts a value of the history back into its field, as a new act.
     *
     * @param household the family whose history it is
     * @param change the row, of a family or a member
     * @param field what it was before
     */
    public Written goBack(Actor actor, long household, RowChange change, FieldChange field) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return act(actor, "household.goBack", household, null, tx -> {
            if (change.topic() == HistoryEntry.Topic.MEMBER) {
                PersonRecord row = require(tx.sql()
                        .selectFrom(PERSON)
                        .where(PERSON.ID.eq(change.row()))
                        .and(PERSON.DELETED.eq(0L))
                        .fetchOptional());
                String nik = row.getNik();
                Person after = FamilyRows.person(FamilyRows.put(row, field), true);
                refuse(FamilyRules.check(after.details(), 1, today()));
                EventTransaction.requireSingleHead(family(tx, after.household()), after.details(), after.id());
                tx.update(row);
                if (nik != null && !nik.equals(row.getNik())) {
                    event(tx).event(FamilyEvent.Kind.NIK_CORRECTED, household, after.id(), null, null, nik);
                }
            } else {
                HouseholdRecord row = require(tx.sql()
                        .selectFrom(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(household))
                        .and(HOUSEHOLD.DELETED.eq(0L))
                        .fetchOptional());
                String kk = row.getKk();
                tx.update(FamilyRows.put(row, field));
                if (kk != null && !kk.equals(row.getKk())) {
                    event(tx).event(FamilyEvent.Kind.NEW_KK, household, null, null, null, kk);
                }
            }
            return household;
        });
    }

    /** Leaves in the journal that the user had the identity numbers of a family shown in full. */
    public void reveal(Actor actor, long household) {
        actor.require(Capability.UNMASK_IDENTITY);
        database.journal().write(actor, HistoryEntry.REVEAL, tx -> {
            tx.about(household);
            return tx.actId();
        });
    }

    /**
     * Takes back an act of this desk.
     *
     * @return the act that did so
     * @throws Refusal with {@code store.StoreProblem.CannotUndo} if later changes build on it, and with
     *     {@link HouseholdProblem} if a family were left with two heads or none
     */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act, tx -> HeadGuard.guard(tx, act));
    }

    private static void requireHeadStays(Family family, Collection<Long> leaving) {
        boolean headLeaves = family.members().stream()
                .anyMatch(p -> p.details().head() && p.details().alive() && leaving.contains(p.id()));
        boolean othersStay = family.members().stream().anyMatch(p -> p.details().alive() && !leaving.contains(p.id()));
        if (headLeaves && othersStay) {
            throw new Refusal(new HeadLeaves());
        }
    }

    private static Family family(Transaction tx, long household) {
        return require(FamilyReader.find(tx.sql(), household, true));
    }

    private static <T> T require(Optional<T> found) {
        return found.orElseThrow(() -> new Refusal(new NotFound()));
    }

    private static void refuse(List<HouseholdProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems.getFirst());
        }
    }

    private Written act(
            Actor actor, String action, long household, @Nullable String reason, Function<Transaction, Long> work) {
        return database.journal().write(actor, action, tx -> {
            tx.about(household);
            if (reason != null && !reason.isBlank()) {
                tx.because(reason.strip());
            }
            return new Written(work.apply(tx), tx.actId());
        });
    }

    private <T> T read(Actor actor, Function<DSLContext, T> query) {
        actor.require(Capability.READ_RECORDS);
        return database.read(query);
    }

    private static boolean restricted(Actor actor) {
        return actor.may(Capability.READ_RESTRICTED);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
