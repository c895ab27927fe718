package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.DUPLICATE_PAIR;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.HistoryEntry;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Written;
import id.simpul.household.match.DuplicateProblem.Gone;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does with records of one person or family: looks for them, puts them before a person, and writes what that
 * person decided. It never merges by itself. Not for the user interface's thread.
 */
public final class DuplicateDesk {
    private static final int LISTED = 2000;
    private static final String CHRONIC = "chronic";

    private final Database database;
    private final HouseholdDesk households;
    private final DuplicateScan scans;
    private final Resemblance resemblance;
    private final Distinctions distinctions;

    /**
     * The desk of {@code database}.
     *
     * @param households reads the families that are compared
     * @param people what is known of how common names are
     * @param clock says when it is at the office
     */
    public DuplicateDesk(Database database, HouseholdDesk households, RecordedPeople people, Clock clock) {
        this.database = database;
        this.households = households;
        this.distinctions = new Distinctions(database);
        this.scans = new DuplicateScan(database, clock);
        this.resemblance = people.resemblance();
    }

    /** When somebody last looked; empty before the first time. */
    public Optional<Instant> last(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return scans.last();
    }

    /** Whether anything was recorded since then. */
    public boolean stale(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return scans.stale();
    }

    /**
     * Looks through everybody recorded: some seconds for a kecamatan.
     *
     * @throws java.util.concurrent.CancellationException if cancelled; what was found before stays
     */
    public void scan(Actor actor, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        resemblance.use(scans.run(progress).lexicon());
    }

    /** The pairs that wait for a decision, the surest first, at most 2,000. */
    public List<PairRow> pairs(Actor actor, PairKind kind) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            List<Record> open =
                    DuplicateScan.open(sql, kind).stream().limit(LISTED).toList();
            Set<Long> ids = new HashSet<>();
            open.forEach(row -> {
                ids.add(row.get(DUPLICATE_PAIR.FIRST));
                ids.add(row.get(DUPLICATE_PAIR.SECOND));
            });
            Map<Long, PairRow.Side> sides = sides(sql, kind, ids);
            return open.stream()
                    .map(row -> new PairRow(
                            kind,
                            Objects.requireNonNull(sides.get(row.get(DUPLICATE_PAIR.FIRST))),
                            Objects.requireNonNull(sides.get(row.get(DUPLICATE_PAIR.SECOND))),
                            row.get(DUPLICATE_PAIR.BITS),
                            levels(row.get(DUPLICATE_PAIR.REASONS))))
                    .toList();
        });
    }

    /**
     * A pair that waits for a decision.
     *
     * @param first row of the record that was there first
     * @param second row of the other
     * @param certainty how sure one may be
     */
    public record Open(long first, long second, Comparison.Certainty certainty) {}

    /** All pairs that wait for a decision, the surest first, inside a query of somebody who may read records. */
    public List<Open> open(DSLContext sql, PairKind kind) {
        return DuplicateScan.open(sql, kind).stream()
                .map(row -> new Open(
                        row.get(DUPLICATE_PAIR.FIRST),
                        row.get(DUPLICATE_PAIR.SECOND),
                        Comparison.certainty(row.get(DUPLICATE_PAIR.BITS))))
                .toList();
    }

    /** How many pairs wait for a decision. */
    public int count(Actor actor, PairKind kind) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> DuplicateScan.open(sql, kind).size());
    }

    private static List<Level> levels(String names) {
        return Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Level::valueOf)
                .toList();
    }

    static Map<Long, PairRow.Side> sides(DSLContext sql, PairKind kind, Set<Long> ids) {
        Map<Long, PairRow.Side> sides = new HashMap<>();
        Condition which = kind == PairKind.PERSON ? PERSON.ID.in(ids) : PERSON.HOUSEHOLD.in(ids);
        if (kind == PairKind.FAMILY) {
            sql.selectFrom(HOUSEHOLD)
                    .where(HOUSEHOLD.ID.in(ids))
                    .forEach(row -> sides.put(
                            row.getId(),
                            new PairRow.Side(row.getId(), new PersonName(""), null, row.getVillage(), row.getId())));
        }
        sql.select(PERSON.ID, PERSON.HOUSEHOLD, PERSON.NAME, PERSON.BIRTH_DATE, PERSON.RELATION, HOUSEHOLD.VILLAGE)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(which)
                .and(PERSON.DELETED.eq(0L))
                .orderBy(PERSON.RELATION.desc(), PERSON.ID.desc())
                .forEach(row -> {
                    boolean person = kind == PairKind.PERSON;
                    long id = person ? row.value1() : row.value2();
                    // The head of a family comes last and stands for it.
                    sides.put(
                            id,
                            new PairRow.Side(
                                    id,
                                    new PersonName(row.value3()),
                                    person && row.value4() != null ? LocalDate.parse(row.value4()) : null,
                                    row.value6(),
                                    row.value2()));
                });
        return sides;
    }

    /**
     * Two records that two offices merged in opposite directions, each hiding the other; the program let one of them stay.
     *
     * @param kept the record that stays
     * @param gone row id of the other one
     * @param name the name the other one had
     */
    public record Crossing(PairKind kind, PairRow.Side kept, long gone, PersonName name) {}

    /** Opposite merges that nobody has looked at yet. */
    public List<Crossing> crossings(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(Crossings::open);
    }

    /** One of them was looked at and is as it should be. */
    public void settled(Actor actor, Crossing crossing) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        database.writeLocal(sql -> Crossings.forget(sql, crossing));
    }

    /**
     * Makes the two of a crossing two records again.
     *
     * @return the act, to take it back
     * @throws Refusal with {@code store.StoreProblem.CannotUndo} if later changes build on the merge
     */
    public long separate(Actor actor, Crossing crossing) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        long act = database.read(sql -> Crossings.merge(sql, crossing));
        long undone = database.journal().undo(actor, act);
        database.writeLocal(sql -> Crossings.forget(sql, crossing));
        return undone;
    }

    /**
     * Two records side by side. Numbers cannot be compared masked, so that who may see them unmasked leaves the same trace as
     * when they are shown in the family's record.
     *
     * @throws Refusal with {@link Gone} if one of them is not there any more
     */
    public PairView compare(Actor actor, PairKind kind, long first, long second) {
        actor.require(Capability.READ_RECORDS);
        PairView.Half one = half(actor, kind, first);
        PairView.Half other = half(actor, kind, second);
        if (actor.may(Capability.UNMASK_IDENTITY)) {
            households.reveal(actor, one.family().id());
            if (one.family().id() != other.family().id()) {
                households.reveal(actor, other.family().id());
            }
        }
        return database.read(sql -> {
            Entity entity = kind == PairKind.PERSON ? Entity.PERSON : Entity.HOUSEHOLD;
            Record rowOne = row(sql, entity, first);
            Record rowOther = row(sql, entity, second);
            var lines = new ArrayList<PairView.Line>();
            for (MergeField field : kind == PairKind.PERSON ? MergeField.PERSON : MergeField.FAMILY) {
                Object a = rowOne.get(field.column());
                Object b = rowOther.get(field.column());
                boolean hidden = field.column().equals(CHRONIC)
                        && !actor.may(Capability.READ_RESTRICTED)
                        && (Objects.equals(a, (long) Codes.HIV) || Objects.equals(b, (long) Codes.HIV));
                if ((a != null || b != null) && !hidden) {
                    lines.add(new PairView.Line(field, a, b));
                }
            }
            if (kind == PairKind.PERSON) {
                List<Reason> reasons = resemblance.compare(sql, first, second).reasons();
                return new PairView(kind, one, other, lines, reasons, Map.of());
            }
            Map<Long, Long> members = resemblance.members(sql, first, second);
            return new PairView(kind, one, other, lines, familyReasons(one.family(), other.family(), members), members);
        });
    }

    private static List<Reason> familyReasons(Family one, Family other, Map<Long, Long> members) {
        var reasons = new ArrayList<Reason>();
        if (one.household().details().kk() != null
                && one.household()
                        .details()
                        .kk()
                        .equals(other.household().details().kk())) {
            reasons.add(new Reason(Level.FAMILY_KK, DuplicateScan.KK_BITS));
        }
        if (!members.isEmpty()) {
            reasons.add(new Reason(Level.FAMILY_MEMBERS, members.size()));
        }
        return reasons;
    }

    private PairView.Half half(Actor actor, PairKind kind, long id) {
        long household = kind == PairKind.FAMILY
                ? id
                : households
                        .findPerson(actor, id)
                        .orElseThrow(() -> new Refusal(new Gone()))
                        .household();
        Family family = households.find(actor, household).orElseThrow(() -> new Refusal(new Gone()));
        Entity entity = kind == PairKind.PERSON ? Entity.PERSON : Entity.HOUSEHOLD;
        long version = database.read(sql -> row(sql, entity, id).get("ver", Long.class));
        return new PairView.Half(id, version, family);
    }

    private static Record row(DSLContext sql, Entity entity, long id) {
        return sql.fetchOptional(
                        entity.table(),
                        Objects.requireNonNull(entity.table().field("id", Long.class))
                                .eq(id))
                .orElseThrow(() -> new Refusal(new Gone()));
    }

    /** Writes that two records are not one; they are not asked about again until this is undone or taken back. */
    public Written distinct(Actor actor, PairKind kind, long first, long second, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return distinctions.add(actor, kind, first, second, reason);
    }

    /** Pairs that somebody has found to be two, newest first, at most 2,000. */
    public List<PairRow> decided(Actor actor, PairKind kind) {
        actor.require(Capability.READ_RECORDS);
        return distinctions.all(kind);
    }

    /** Whether somebody has found these two not to be one. */
    public boolean decided(Actor actor, PairKind kind, long first, long second) {
        actor.require(Capability.READ_RECORDS);
        return distinctions.are(kind, first, second);
    }

    /** Takes back every decision that these two are not one, whoever made it. */
    public Written reopen(Actor actor, PairKind kind, long first, long second) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return distinctions.remove(actor, kind, first, second);
    }

    /**
     * Merges two records in one act.
     *
     * @return the family that has the surviving record
     * @throws Refusal with {@link DuplicateProblem}, or with {@code store.StoreProblem.ChangedMeanwhile} if one of them is not
     *     as the user saw it; nothing is written then
     */
    public Written merge(Actor actor, PairKind kind, MergeRequest request, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, HistoryEntry.MERGE, tx -> {
            if (reason != null && !reason.isBlank()) {
                tx.because(reason.strip());
            }
            var merging = new Merging(tx, request);
            long family = request.survivor();
            if (kind == PairKind.PERSON) {
                family = merging.persons();
            } else {
                merging.families();
            }
            tx.about(family);
            return new Written(family, tx.actId());
        });
    }

    /**
     * Takes back an act of this desk, whole.
     *
     * @throws Refusal with {@code store.StoreProblem.CannotUndo} if later changes build on it
     */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }
}
