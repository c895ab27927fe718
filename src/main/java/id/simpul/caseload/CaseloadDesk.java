package id.simpul.caseload;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PUPIL_SCHOOL;

import id.simpul.caseload.CaseloadFamily.Component;
import id.simpul.caseload.CaseloadFamily.InGroup;
import id.simpul.caseload.CaseloadFamily.Member;
import id.simpul.caseload.CaseloadFamily.School;
import id.simpul.caseload.CaseloadFamily.Taking;
import id.simpul.finding.Components;
import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.Rule;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.KksCardRecord;
import id.simpul.store.jooq.tables.records.PkhMembershipRecord;
import id.simpul.store.jooq.tables.records.PupilSchoolRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is ready to know about the families a facilitator accompanies: components that the rules of the day find,
 * schools, participation, cards, this year's letters. Not for the user interface's thread.
 */
public final class CaseloadDesk {
    private static final String SCHOOLING = "schooling";
    /** With more families than this, reading all of the office in one go is quicker than one after the other. */
    private static final int MANY = 600;

    private final Database database;
    private final Clock clock;
    private final FindingDesk findings;

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param findings what the rules of the day say
     */
    public CaseloadDesk(Database database, Clock clock, FindingDesk findings) {
        this.database = database;
        this.clock = clock;
        this.findings = findings;
    }

    /** The components PKH has today, in their order. */
    public List<Rule> components(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return findings.rules(actor)
                .on(LocalDate.now(clock), database.office(), false)
                .of(FindingDesk.PKH, Rule.Kind.COMPONENT);
    }

    /** The families {@code facilitator} accompanies, by village and name; null: all that anybody accompanies. */
    public List<CaseloadFamily> families(Actor actor, @Nullable Long facilitator, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        return of(actor, database.read(sql -> GroupRows.families(sql, facilitator)), progress);
    }

    /** The families with these rows, by village and name; those that are on record no longer are left out. */
    public List<CaseloadFamily> of(Actor actor, Collection<Long> households, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        LocalDate today = LocalDate.now(clock);
        var wanted = new HashSet<>(households);
        var found = new ArrayList<FamilyFindings>();
        if (wanted.size() > MANY) {
            findings.scan(actor, today, "", Set.of(FindingDesk.PKH), progress, one -> {
                if (wanted.contains(one.facts().household())) {
                    found.add(one);
                }
            });
        } else {
            database.read(sql -> {
                for (long household : wanted) {
                    progress.check();
                    findings.of(sql, actor, household, today).ifPresent(found::add);
                    progress.at(found.size(), wanted.size());
                }
                return null;
            });
        }
        return database.read(sql -> {
            var beside = new Beside(sql, wanted, today);
            return found.stream()
                    .map(beside::family)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(CaseloadFamily::village)
                            .thenComparing(one -> one.name().reveal(), String.CASE_INSENSITIVE_ORDER)
                            .thenComparingLong(CaseloadFamily::household))
                    .toList();
        });
    }

    /** What stands beside the findings, read for all families at once. */
    private static final class Beside {
        private static final int CHUNK = 500;
        private final Map<Long, HouseholdRecord> households = new HashMap<>();
        private final Map<Long, KksCardRecord> cards = new HashMap<>();
        private final Map<Long, School> schools = new HashMap<>();
        private final Map<Long, String> sources = new HashMap<>();
        private final Map<Long, Map<String, List<String>>> letters = new HashMap<>();
        private final Map<Long, InGroup> groups = new HashMap<>();

        Beside(DSLContext sql, Collection<Long> wanted, LocalDate today) {
            Map<Long, InGroup> all = new HashMap<>();
            GroupRows.groups(sql, null)
                    .forEach(group -> all.put(
                            group.id(),
                            new InGroup(
                                    group.id(),
                                    group.details().name(),
                                    group.details().facilitator())));
            for (Map.Entry<Long, List<PkhMembershipRecord>> open :
                    GroupRows.open(sql, wanted).entrySet()) {
                InGroup group = all.get(open.getValue().getFirst().getPkhGroup());
                if (group != null) {
                    groups.put(open.getKey(), group);
                }
            }
            List<Long> rows = List.copyOf(wanted);
            for (int from = 0; from < rows.size(); from += CHUNK) {
                read(sql, rows.subList(from, Math.min(from + CHUNK, rows.size())), today);
            }
        }

        private void read(DSLContext sql, List<Long> some, LocalDate today) {
            sql.selectFrom(HOUSEHOLD).where(HOUSEHOLD.ID.in(some)).forEach(row -> households.put(row.getId(), row));
            sql.selectFrom(KKS_CARD)
                    .where(KKS_CARD.HOUSEHOLD.in(some))
                    .and(KKS_CARD.DELETED.eq(0L))
                    .orderBy(KKS_CARD.ID)
                    .forEach(row -> cards.put(row.getHousehold(), row));
            sql.select(ASSISTANCE.ID, ASSISTANCE.SOURCE)
                    .from(ASSISTANCE)
                    .where(ASSISTANCE.HOUSEHOLD.in(some))
                    .and(ASSISTANCE.PROGRAMME.eq(FindingDesk.PKH))
                    .and(ASSISTANCE.SOURCE.isNotNull())
                    .forEach(row -> sources.put(row.value1(), row.value2()));
            sql.select(PUPIL_SCHOOL.asterisk())
                    .from(PUPIL_SCHOOL)
                    .join(PERSON)
                    .on(PERSON.ID.eq(PUPIL_SCHOOL.PERSON))
                    .where(PERSON.HOUSEHOLD.in(some))
                    .and(PUPIL_SCHOOL.DELETED.eq(0L))
                    .and(PUPIL_SCHOOL.TOLD_ON.le(today.toString()))
                    .orderBy(PUPIL_SCHOOL.TOLD_ON, PUPIL_SCHOOL.ID)
                    .forEach(row -> schools.put(
                            row.get(PUPIL_SCHOOL.PERSON),
                            new School(
                                    row.get(PUPIL_SCHOOL.SCHOOL),
                                    row.get(PUPIL_SCHOOL.PLACE),
                                    row.get(PUPIL_SCHOOL.GRADE))));
            sql.select(PERSON.HOUSEHOLD, LETTER.KIND, LETTER.NUMBER)
                    .from(LETTER)
                    .join(PERSON)
                    .on(PERSON.ID.eq(LETTER.PERSON))
                    .where(PERSON.HOUSEHOLD.in(some))
                    .and(LETTER.PURPOSE.isNotNull())
                    .and(LETTER.YEAR.eq((long) today.getYear()))
                    .and(LETTER.VOID_ON.isNull())
                    .and(LETTER.DELETED.eq(0L))
                    .orderBy(LETTER.ID)
                    .forEach(row -> letters.computeIfAbsent(row.value1(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(row.value2(), key -> new ArrayList<>())
                            .add(row.value3()));
        }

        Optional<CaseloadFamily> family(FamilyFindings found) {
            FamilyFacts facts = found.facts();
            HouseholdRecord row = households.get(facts.household());
            List<FamilyFacts.Member> present = facts.present();
            if (row == null || present.isEmpty()) {
                return Optional.empty();
            }
            Optional<FamilyFacts.Taking> taking = facts.takings().stream()
                    .filter(one -> one.programme().equals(FindingDesk.PKH) && one.now())
                    .findFirst();
            KksCardRecord card = cards.get(facts.household());
            // A participation may be noted for the member with the component: a child stands for nobody.
            FamilyFacts.Member holder = Optional.ofNullable(card).map(KksCardRecord::getPerson).stream()
                    .flatMap(person -> present.stream().filter(member -> member.person() == person))
                    .findFirst()
                    .orElseGet(present::getFirst);
            Map<Long, List<Component>> components = components(found);
            String kk = row.getKk();
            return Optional.of(new CaseloadFamily(
                    facts.household(),
                    holder.person(),
                    holder.name(),
                    kk == null ? null : new FamilyCardNumber(kk),
                    facts.village(),
                    GroupRows.address(row.getAddress(), row.getRt(), row.getRw()),
                    Optional.ofNullable(groups.get(facts.household())),
                    taking.map(one -> new Taking(one.since(), sources.get(one.row()))),
                    card == null ? null : card.getStatus(),
                    present.stream()
                            .map(member -> new Member(
                                    member.person(),
                                    member.name(),
                                    components.getOrDefault(member.person(), List.of()),
                                    schools.get(member.person())))
                            .toList(),
                    letters.getOrDefault(facts.household(), Map.of())));
        }

        private static Map<Long, List<Component>> components(FamilyFindings found) {
            Map<Long, List<Component>> byMember = new HashMap<>();
            Optional<Components> all = found.set(FindingDesk.PKH).flatMap(FamilyFindings.OfSet::components);
            all.stream()
                    .flatMap(one -> Stream.concat(one.counted().stream(), one.beyond().stream()))
                    .map(Components.Component::finding)
                    .forEach(one -> byMember.computeIfAbsent(one.person().orElse(0L), key -> new ArrayList<>())
                            .add(new Component(
                                    one.rule().code(),
                                    one.rule().label(),
                                    one.rule().asks(SCHOOLING))));
            return byMember;
        }
    }

    /** This year's letters in force about members of these families, in the order of their numbers. */
    public List<Long> letters(Actor actor, Collection<Long> households) {
        actor.require(Capability.READ_RECORDS);
        int year = LocalDate.now(clock).getYear();
        return database.read(sql -> sql.select(LETTER.ID)
                .from(LETTER)
                .join(PERSON)
                .on(PERSON.ID.eq(LETTER.PERSON))
                .where(PERSON.HOUSEHOLD.in(households))
                .and(LETTER.PURPOSE.isNotNull())
                .and(LETTER.YEAR.eq((long) year))
                .and(LETTER.VOID_ON.isNull())
                .and(LETTER.PDF.isNotNull())
                .and(LETTER.DELETED.eq(0L))
                .orderBy(LETTER.SEQUENCE, LETTER.ID)
                .fetch(LETTER.ID));
    }

    /**
     * Records which school a member goes to from today on.
     *
     * @param school its name, as after "Kepala"
     * @param place where it is, as after "di"
     * @param grade class; empty: not said
     * @throws Refusal with {@link CaseloadProblem.SchoolMissing} without school or place
     */
    public Written school(Actor actor, long person, String school, String place, String grade) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        if (school.isBlank() || place.isBlank()) {
            throw new Refusal(new CaseloadProblem.SchoolMissing());
        }
        return database.journal().write(actor, "caseload.school", tx -> {
            long household = Objects.requireNonNull(tx.sql()
                    .select(PERSON.HOUSEHOLD)
                    .from(PERSON)
                    .where(PERSON.ID.eq(person))
                    .fetchSingle(PERSON.HOUSEHOLD));
            long id = tx.insert(new PupilSchoolRecord()
                    .setPerson(person)
                    .setSchool(school.strip())
                    .setPlace(place.strip())
                    .setGrade(grade.isBlank() ? null : grade.strip())
                    .setToldOn(LocalDate.now(clock).toString()));
            tx.about(household);
            return new Written(id, tx.actId());
        });
    }

    /** Schools that are on record already, by name: the first words somebody types usually name one of them. */
    public List<School> schools(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectDistinct(PUPIL_SCHOOL.SCHOOL, PUPIL_SCHOOL.PLACE)
                .from(PUPIL_SCHOOL)
                .where(PUPIL_SCHOOL.DELETED.eq(0L))
                .orderBy(PUPIL_SCHOOL.SCHOOL, PUPIL_SCHOOL.PLACE)
                .fetch(row -> new School(row.value1(), row.value2(), null)));
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }
}
