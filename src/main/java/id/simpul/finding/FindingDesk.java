package id.simpul.finding;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PROGRAMME;
import static id.simpul.store.jooq.Tables.PROGRAMME_AMOUNT;
import static id.simpul.store.jooq.Tables.RULE;

import id.simpul.assessment.Instrument;
import id.simpul.finding.FindingProblem.NotInFamily;
import id.simpul.finding.FindingProblem.NotNoted;
import id.simpul.household.Belonging;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Projection;
import id.simpul.store.jooq.tables.records.ObservationRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Says what dated rules find about families, and notes what they wait for. Findings are no decisions. Not for the user
 * interface's thread, but for {@link #ofAnswers} and {@link #component}, which read nothing.
 */
public final class FindingDesk {
    /** Code of the set with the criteria of Kepmensos 262/HUK/2022. */
    public static final String POVERTY = "KEPMENSOS-262-2022";

    /** Code of the set with the poverty line of BPS. */
    public static final String LINE = "GARIS-KEMISKINAN";

    /** Code of the set of PPKS categories. */
    public static final String PPKS = "PPKS";

    /** Code of the set of PKH. */
    public static final String PKH = "PKH";

    private final Database database;
    private final Clock clock;
    private final Instrument instrument = Instrument.current();
    private final RuleBook shipped = RuleBook.shipped(FactList.of(instrument));
    private volatile Read latest = new Read(0, 0, shipped);

    /** Rules as read, with how many there were and when the last was written. */
    private record Read(long count, long hlc, RuleBook book) {}

    /**
     * The desk of {@code database}, which reads the rules: not for the user interface's thread.
     *
     * @param clock says which day it is at the office
     */
    public FindingDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.read(this::book);
        database.journal().register(new Projection() {
            @Override
            public Set<Entity> sources() {
                return Set.of(Entity.RULE, Entity.PROGRAMME, Entity.PROGRAMME_AMOUNT);
            }

            @Override
            public void refresh(DSLContext sql, Entity entity, Collection<Long> rows) {
                // Of an act that fails after this, the next reading finds that the rows are others.
                book(sql);
            }
        });
    }

    /** Everything the rules of {@code day} say about a family; empty if there is none, or no longer. */
    public Optional<FamilyFindings> of(Actor actor, long household, LocalDate day) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> of(sql, actor, household, day));
    }

    /** As {@link #of(Actor, long, LocalDate)}, inside a query or act of somebody who may read records. */
    public Optional<FamilyFindings> of(DSLContext sql, Actor actor, long household, LocalDate day) {
        boolean restricted = actor.may(Capability.READ_RESTRICTED);
        return new FactReader(sql, day, restricted, instrument)
                .one(household, clock.getZone())
                .map(facts -> {
                    RuleBook.OfDay book = book(sql).on(day, facts.village(), restricted);
                    return FamilyFindings.of(facts, book, book.sets());
                });
    }

    /**
     * Reads all families in one go and tells what the rules of {@code day} say about each, in the order of their rows. Reasons
     * and changes are made only when they are asked for; who recorded a fact is left out.
     *
     * @param area Kemendagri code a family's village begins with; empty: everywhere
     * @param sets which sets; empty: all
     * @param each is told of each family, on the thread that calls, while the reading goes on
     */
    public void scan(
            Actor actor,
            LocalDate day,
            String area,
            Set<String> sets,
            Progress progress,
            Consumer<FamilyFindings> each) {
        actor.require(Capability.READ_RECORDS);
        boolean restricted = actor.may(Capability.READ_RESTRICTED);
        database.read(sql -> {
            RuleBook book = book(sql);
            Map<String, RuleBook.OfDay> byVillage = new HashMap<>();
            Map<String, List<RuleSet>> chosen = new HashMap<>();
            new FactReader(sql, day, restricted, instrument)
                    .all(area.isEmpty() ? DSL.noCondition() : HOUSEHOLD.VILLAGE.startsWith(area), progress, facts -> {
                        RuleBook.OfDay rules = byVillage.computeIfAbsent(
                                facts.village(), village -> book.on(day, village, restricted));
                        List<RuleSet> these = chosen.computeIfAbsent(
                                facts.village(),
                                village -> rules.sets().stream()
                                        .filter(set -> sets.isEmpty() || sets.contains(set.code()))
                                        .toList());
                        each.accept(FamilyFindings.of(facts, rules, these));
                    });
            return null;
        });
    }

    /**
     * What the rules of {@code set} say about the answers of one visit, and nothing else.
     *
     * @param answers column to answer
     * @param day whose rules; also the day of the visit
     */
    public List<Finding> ofAnswers(String set, Map<String, Long> answers, LocalDate day) {
        var facts = new FamilyFacts(
                0, database.office(), day, FactRows.answers(instrument, answers, day), List.of(), List.of());
        RuleBook.OfDay book = latest.book().on(day, database.office(), true);
        return FamilyFindings.of(facts, book, List.of(book.set(set)))
                .sets()
                .getFirst()
                .findings();
    }

    /** What a member counts for in a programme that gives by component, from the register alone; empty for nothing. */
    public Optional<Rule> component(String set, Person person, LocalDate day) {
        FamilyFacts.Member member =
                FactRows.member(row(person), day, true, new Known.Origin(Fact.Place.MEMBER, person.id(), null, null));
        var facts = new FamilyFacts(person.household(), database.office(), day, Map.of(), List.of(member), List.of());
        RuleBook.OfDay book = latest.book().on(day, database.office(), true);
        return FamilyFindings.of(facts, book, List.of(book.set(set))).sets().getFirst().components().stream()
                .flatMap(components -> components.counted().stream())
                .findFirst()
                .map(one -> one.finding().rule());
    }

    /** What of a person's details rules ask about. */
    private static PersonRecord row(Person person) {
        PersonDetails details = person.details();
        return new PersonRecord()
                .setId(person.id())
                .setName(details.name().reveal())
                .setRelation((long) details.relation())
                .setPresence((long) details.presence())
                .setBirthDate(Objects.toString(details.birthDate(), null))
                .setDiedOn(Objects.toString(details.diedOn(), null))
                .setSchooling(number(details.schooling()))
                .setDisability(number(details.disability()))
                .setPregnant(details.pregnant() ? 1L : 0L);
    }

    private static @Nullable Long number(@Nullable Integer code) {
        return code == null ? null : code.longValue();
    }

    /** The rules: those that come with the program and those that offices made. */
    public RuleBook rules(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(this::book);
    }

    /** Rules are few and change seldom: they are read again only after one was written. */
    private RuleBook book(DSLContext sql) {
        Record2<Integer, @Nullable Long> now =
                sql.select(DSL.count(), DSL.max(RULE.HLC)).from(RULE).fetchSingle();
        Record2<Integer, @Nullable Long> amounts = sql.select(DSL.count(), DSL.max(PROGRAMME_AMOUNT.HLC))
                .from(PROGRAMME_AMOUNT)
                .fetchSingle();
        Record2<Integer, @Nullable Long> own =
                sql.select(DSL.count(), DSL.max(PROGRAMME.HLC)).from(PROGRAMME).fetchSingle();
        long count = (long) now.value1() + amounts.value1() + own.value1();
        long hlc = Math.max(clock(now), Math.max(clock(amounts), clock(own)));
        Read read = latest;
        if (read.count() != count || read.hlc() != hlc) {
            read = new Read(count, hlc, shipped.with(sql));
            latest = read;
        }
        return read.book();
    }

    private static long clock(Record2<Integer, @Nullable Long> newest) {
        Long hlc = newest.value2();
        return hlc == null ? 0 : hlc;
    }

    /**
     * Notes a fact that neither the records nor the questionnaire hold.
     *
     * @param person row of the member; null: the family
     * @param fact name of a fact of {@link Fact.Place#NOTE}
     * @param value its value; {@link Fact#YES} or {@link Fact#NO}
     * @param on the day it speaks of
     * @param source where it is known from; null if not said
     */
    public Written note(
            Actor actor,
            long household,
            @Nullable Long person,
            String fact,
            long value,
            LocalDate on,
            @Nullable String source) {
        actor.require(Capability.RECORD_ASSESSMENT);
        Fact noted = shipped.facts()
                .find(fact)
                .filter(one -> one.place() == Fact.Place.NOTE)
                .filter(one -> (person == null) == (one.about() == Fact.About.FAMILY))
                .filter(one -> value >= 0 && (one.kind() != Fact.Kind.YESNO || value == Fact.YES || value == Fact.NO))
                .orElseThrow(() -> new Refusal(new NotNoted()));
        if (noted.restricted()) {
            actor.require(Capability.READ_RESTRICTED);
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal(new NotNoted());
        }
        return database.journal().write(actor, "finding.note", tx -> {
            tx.about(household);
            if (!Belonging.holds(tx.sql(), household, person)) {
                throw new Refusal(new NotInFamily());
            }
            long id = tx.insert(new ObservationRecord()
                    .setHousehold(household)
                    .setPerson(person)
                    .setFact(fact)
                    .setValue(value)
                    .setNotedOn(on.toString())
                    .setOfficer(actor.name())
                    .setSource(source == null || source.isBlank() ? null : source.strip())
                    .setRestricted(noted.restricted() ? 1L : 0L));
            return new Written(id, tx.actId());
        });
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.RECORD_ASSESSMENT);
        return database.journal().undo(actor, act);
    }
}
