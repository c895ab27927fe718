package id.simpul.letter;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PUPIL_SCHOOL;

import id.simpul.finding.Components;
import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.FindingDesk;
import id.simpul.household.Codes;
import id.simpul.kernel.Actor;
import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads what letters may tell about a family of PKH: what is recorded, and what the rules of the day find met in it. */
final class FamilyLetterReader {
    private static final String SCHOOLING = "schooling";
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx?|ods)");

    private final ReferralReader people;
    private final FindingDesk findings;

    FamilyLetterReader(ReferralReader people, FindingDesk findings) {
        this.people = people;
        this.findings = findings;
    }

    /** The facts about a person's family; empty if the person is on record no longer. */
    Optional<FamilyLetterFacts> find(DSLContext sql, Actor actor, long id, LocalDate day) {
        PersonRecord person = sql.fetchOne(PERSON, PERSON.ID.eq(id).and(PERSON.DELETED.eq(0L)));
        if (person == null) {
            return Optional.empty();
        }
        HouseholdRecord household = sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(person.getHousehold()));
        Optional<FamilyFindings> found = findings.of(sql, actor, household.getId(), day);
        List<FamilyFacts.Member> members =
                found.map(one -> one.facts().present()).orElse(List.of());
        Set<Long> present = members.stream().map(FamilyFacts.Member::person).collect(Collectors.toUnmodifiableSet());
        List<FamilyLetterFacts.Component> components =
                found.map(FamilyLetterReader::components).orElse(List.of());
        List<PersonRecord> rows = sql.selectFrom(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household.getId()))
                .and(PERSON.DELETED.eq(0L))
                .orderBy(PERSON.RELATION, PERSON.BIRTH_DATE, PERSON.ID)
                .fetch();
        return Optional.of(new FamilyLetterFacts(
                household.getId(),
                day,
                people.applicant(person, household),
                people.relation(person),
                present.contains(id),
                rows.stream()
                        .filter(row -> row.getRelation() == Codes.HEAD)
                        .map(row -> new PersonName(row.getName()))
                        .findFirst(),
                found.flatMap(one -> taking(sql, one.facts())),
                components,
                rows.stream()
                        .filter(row -> present.contains(row.getId()))
                        .map(row -> people.member(row, labels(components, row.getId())))
                        .toList(),
                school(sql, id, day),
                ReferralReader.decile(household)));
    }

    /** Components that are met, whether a cap lets them count or not: a pupil stays one in a large family. */
    private static List<FamilyLetterFacts.Component> components(FamilyFindings found) {
        Optional<Components> all = found.set(FindingDesk.PKH).flatMap(FamilyFindings.OfSet::components);
        return all.stream()
                .flatMap(one -> Stream.concat(one.counted().stream(), one.beyond().stream()))
                .flatMap(one -> one.finding().person().stream()
                        .map(person -> new FamilyLetterFacts.Component(
                                person,
                                one.finding().rule().label(),
                                one.finding().rule().asks(SCHOOLING))))
                .toList();
    }

    private static String labels(List<FamilyLetterFacts.Component> components, long person) {
        return components.stream()
                .filter(one -> one.person() == person)
                .map(FamilyLetterFacts.Component::label)
                .collect(Collectors.joining(", "));
    }

    private static Optional<FamilyLetterFacts.Taking> taking(DSLContext sql, FamilyFacts facts) {
        return facts.takings().stream()
                .filter(taking -> taking.programme().equals(FindingDesk.PKH) && taking.now())
                .findFirst()
                .map(taking -> new FamilyLetterFacts.Taking(
                        Optional.ofNullable(taking.since()),
                        named(given(sql.select(ASSISTANCE.SOURCE)
                                .from(ASSISTANCE)
                                .where(ASSISTANCE.ID.eq(taking.row()))
                                .fetchOne(ASSISTANCE.SOURCE)))));
    }

    /** What a letter names as a source: the name of a file that was read says nothing to whoever reads the letter. */
    private static String named(String source) {
        return FILE.matcher(source).matches() ? "" : source;
    }

    private static Optional<FamilyLetterFacts.School> school(DSLContext sql, long person, LocalDate day) {
        return sql.selectFrom(PUPIL_SCHOOL)
                .where(PUPIL_SCHOOL.PERSON.eq(person))
                .and(PUPIL_SCHOOL.DELETED.eq(0L))
                .and(PUPIL_SCHOOL.TOLD_ON.le(day.toString()))
                .orderBy(PUPIL_SCHOOL.TOLD_ON.desc(), PUPIL_SCHOOL.ID.desc())
                .limit(1)
                .fetchOptional(row -> new FamilyLetterFacts.School(row.getSchool(), row.getPlace()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
