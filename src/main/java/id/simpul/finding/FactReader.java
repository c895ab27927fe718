package id.simpul.finding;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.OBSERVATION;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.assessment.Instrument;
import id.simpul.finding.Known.Origin;
import id.simpul.household.Codes;
import id.simpul.kernel.Progress;
import id.simpul.programme.Status;
import id.simpul.store.jooq.tables.records.AssessmentMemberRecord;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.ObservationRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what is known of families on a day: one with who recorded it, or all of them in their order. */
final class FactReader {
    private static final int CHUNK = 1000;
    private static final long COMPLETE = 1;
    private static final long INCOMPLETE = 2;
    private static final Set<Long> RUNNING = codes(Status.ACTIVE, Status.SUSPENDED);
    private static final Set<Long> NEVER_RAN = codes(Status.PROPOSED, Status.REJECTED);
    /** Forty weeks, and six of confinement, in days. */
    private static final int PREGNANCY = 322;

    private final DSLContext sql;
    private final LocalDate day;
    private final boolean restricted;
    private final List<FactRows.Answered> answered;
    private final List<FactRows.Answered> memberAnswered;

    FactReader(DSLContext sql, LocalDate day, boolean restricted, Instrument instrument) {
        this.sql = sql;
        this.day = day;
        this.restricted = restricted;
        this.answered = FactRows.columns(instrument.family(), ASSESSMENT);
        this.memberAnswered = FactRows.columns(instrument.member(), ASSESSMENT_MEMBER);
    }

    private static Set<Long> codes(Status... states) {
        return Stream.of(states).map(state -> (long) state.code()).collect(Collectors.toUnmodifiableSet());
    }

    /** The facts of one family, each with who recorded it and when. */
    Optional<FamilyFacts> one(long household, ZoneId zone) {
        return sql.selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(household))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .fetchOptional()
                .map(row -> new Chunk(List.of(row), household, household, zone).of(row));
    }

    /** The facts of every family that {@code chosen} takes, in the order of their rows. */
    void all(Condition chosen, Progress progress, Consumer<FamilyFacts> each) {
        int total = sql.fetchCount(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L).and(chosen));
        long last = Long.MIN_VALUE;
        int done = 0;
        while (true) {
            List<HouseholdRecord> rows = sql.selectFrom(HOUSEHOLD)
                    .where(HOUSEHOLD.ID.gt(last))
                    .and(HOUSEHOLD.DELETED.eq(0L))
                    .and(chosen)
                    .orderBy(HOUSEHOLD.ID)
                    .limit(CHUNK)
                    .fetch();
            if (rows.isEmpty()) {
                return;
            }
            last = rows.getLast().getId();
            var chunk = new Chunk(rows, rows.getFirst().getId(), last, null);
            for (HouseholdRecord row : rows) {
                progress.check();
                each.accept(chunk.of(row));
            }
            done += rows.size();
            progress.at(done, total);
        }
    }

    /** Families between two row ids, with all that hangs on them. */
    private final class Chunk {
        private final Map<Long, List<PersonRecord>> persons;
        private final Map<Long, AssessmentRecord> visits = new HashMap<>();
        private final Map<Long, AssessmentMemberRecord> answers = new HashMap<>();
        private final Map<Long, List<AssistanceRecord>> takings;
        private final Map<Long, List<ObservationRecord>> notes;
        private final Map<Long, Origin> edits = new HashMap<>();

        /** @param zone for telling who recorded what; null: not told, which is quicker */
        Chunk(List<HouseholdRecord> families, long from, long to, @Nullable ZoneId zone) {
            persons = grouped(PERSON, PERSON.HOUSEHOLD, from, to, PERSON.DELETED.eq(0L), PERSON.ID);
            takings = grouped(ASSISTANCE, ASSISTANCE.HOUSEHOLD, from, to, ASSISTANCE.DELETED.eq(0L), ASSISTANCE.ID);
            notes = grouped(
                    OBSERVATION,
                    OBSERVATION.HOUSEHOLD,
                    from,
                    to,
                    OBSERVATION
                            .DELETED
                            .eq(0L)
                            .and(OBSERVATION.NOTED_ON.le(day.toString()))
                            .and(restricted ? DSL.noCondition() : OBSERVATION.RESTRICTED.eq(0L)),
                    OBSERVATION.NOTED_ON);
            sql.selectFrom(ASSESSMENT)
                    .where(ASSESSMENT.HOUSEHOLD.between(from, to))
                    .and(ASSESSMENT.DELETED.eq(0L))
                    .and(ASSESSMENT.VISITED_ON.le(day.toString()))
                    .and(ASSESSMENT.RESULT.in(COMPLETE, INCOMPLETE))
                    .orderBy(ASSESSMENT.HOUSEHOLD, ASSESSMENT.VISITED_ON, ASSESSMENT.ID)
                    .forEach(row -> visits.put(row.getHousehold(), row));
            sql.selectFrom(ASSESSMENT_MEMBER)
                    .where(ASSESSMENT_MEMBER.ASSESSMENT.in(visits.values().stream()
                            .map(AssessmentRecord::getId)
                            .toList()))
                    .and(ASSESSMENT_MEMBER.DELETED.eq(0L))
                    .forEach(row -> answers.put(row.getPerson(), row));
            if (zone != null) {
                var versions = new ArrayList<Long>();
                families.forEach(row -> versions.add(row.getVer()));
                persons.values().forEach(rows -> rows.forEach(row -> versions.add(row.getVer())));
                edits(versions, zone);
            }
        }

        private <R extends Record> Map<Long, List<R>> grouped(
                Table<R> table, Field<Long> family, long from, long to, Condition kept, Field<?> order) {
            return sql.selectFrom(table).where(family.between(from, to)).and(kept).orderBy(family, order).stream()
                    .collect(Collectors.groupingBy(row -> row.get(family)));
        }

        /** Who last changed the rows whose last changes are {@code versions}. */
        private void edits(List<Long> versions, ZoneId here) {
            sql.select(CHANGE.ID, ACT.AT, ACT.USER_NAME)
                    .from(CHANGE)
                    .join(ACT)
                    .on(ACT.ID.eq(CHANGE.ACT))
                    .where(CHANGE.ID.in(versions))
                    .forEach(row -> edits.put(
                            row.value1(),
                            new Origin(
                                    Fact.Place.FAMILY,
                                    0,
                                    LocalDate.ofInstant(Instant.ofEpochMilli(row.value2()), here),
                                    row.value3())));
        }

        private Origin origin(Fact.Place place, long row, long version) {
            Origin edit = edits.get(version);
            return edit == null ? new Origin(place, row, null, null) : new Origin(place, row, edit.on(), edit.by());
        }

        FamilyFacts of(HouseholdRecord row) {
            long household = row.getId();
            List<ObservationRecord> noted = notes.getOrDefault(household, List.of());
            List<FamilyFacts.Member> members = persons.getOrDefault(household, List.of()).stream()
                    .sorted(Comparator.comparing(PersonRecord::getRelation)
                            .thenComparing(person ->
                                    Optional.ofNullable(person.getBirthDate()).orElse("9"))
                            .thenComparing(PersonRecord::getId))
                    .map(person -> member(person, noted))
                    .toList();
            Map<String, Known> known = new HashMap<>();
            answers(visits.get(household), known);
            family(row, members, known);
            noted(noted, null, known);
            return new FamilyFacts(
                    household,
                    row.getVillage(),
                    day,
                    known,
                    members,
                    takings.getOrDefault(household, List.of()).stream()
                            .flatMap(taking -> taking(taking).stream())
                            .toList());
        }

        private void family(HouseholdRecord row, List<FamilyFacts.Member> members, Map<String, Known> known) {
            Origin origin = origin(Fact.Place.FAMILY, row.getId(), row.getVer());
            LocalDate checked = FactRows.date(row.getDesilOn());
            // A decile checked later says nothing about the day.
            if (row.getDesil() != null && (checked == null || !checked.isAfter(day))) {
                known.put(
                        FactRows.DESIL,
                        Known.of(
                                row.getDesil(), new Origin(Fact.Place.FAMILY, row.getId(), checked, row.getDesilBy())));
            }
            if (row.getSpending() != null) {
                known.put("spending", Known.of(row.getSpending(), origin));
            }
            long present = members.stream().filter(FamilyFacts.Member::present).count();
            if (present > 0) {
                known.put("members", Known.of(present, origin));
                Known area = known.get("floor_area");
                if (area != null && area.number() >= 0) {
                    known.put("floor_area_per_person", Known.of(area.number() / present, area.origin()));
                }
            }
        }

        private void answers(@Nullable AssessmentRecord visit, Map<String, Known> known) {
            if (visit != null) {
                FactRows.answers(FactRows.given(visit, answered, new HashMap<>()), answered, origin(visit), known);
            }
        }

        private Origin origin(AssessmentRecord visit) {
            return new Origin(Fact.Place.VISIT, visit.getId(), FactRows.date(visit.getVisitedOn()), visit.getOfficer());
        }

        private void answers(PersonRecord row, Map<String, Known> known) {
            AssessmentRecord visit = visits.get(row.getHousehold());
            AssessmentMemberRecord answer = answers.get(row.getId());
            if (visit == null || answer == null) {
                return;
            }
            Origin origin = origin(visit);
            Map<String, Long> before = new HashMap<>();
            for (String fact : List.of("sex", FactRows.AGE)) {
                Optional.ofNullable(known.get(fact)).ifPresent(one -> before.put(fact, one.number()));
            }
            Map<String, Long> given = FactRows.given(answer, memberAnswered, before);
            FactRows.put(given, memberAnswered, origin, known);
            FactRows.difficulty(memberAnswered, origin, known);
            FactRows.disability(given, origin, known);
            Long pregnant = given.get("is_pregnant");
            if (pregnant != null
                    && pregnant == Fact.YES
                    && !LocalDate.parse(visit.getVisitedOn())
                            .plusDays(PREGNANCY)
                            .isBefore(day)) {
                known.put("pregnant", Known.of(Fact.YES, origin));
            }
            Known chronic = known.get("illnesses");
            if (chronic != null && !restricted) {
                long others = chronic.number() & ~(1L << (Codes.HIV - 1));
                known.put("illnesses", Known.of(others == 0 ? FactRows.NO_DISEASE : others, origin));
            }
        }

        private FamilyFacts.Member member(PersonRecord row, List<ObservationRecord> noted) {
            FamilyFacts.Member member =
                    FactRows.member(row, day, restricted, origin(Fact.Place.MEMBER, row.getId(), row.getVer()));
            answers(row, member.known());
            noted(noted, row.getId(), member.known());
            return member;
        }

        private void noted(List<ObservationRecord> noted, @Nullable Long person, Map<String, Known> known) {
            for (ObservationRecord row : noted) {
                if (Objects.equals(row.getPerson(), person)) {
                    var origin =
                            new Origin(Fact.Place.NOTE, row.getId(), FactRows.date(row.getNotedOn()), row.getOfficer());
                    known.put(row.getFact(), Known.of(row.getValue(), origin));
                }
            }
        }

        private Optional<FamilyFacts.Taking> taking(AssistanceRecord row) {
            LocalDate since = FactRows.date(row.getStartedOn());
            LocalDate until = FactRows.date(row.getEndedOn());
            boolean later = since != null && since.isAfter(day);
            if (NEVER_RAN.contains(row.getStatus()) || (later && !RUNNING.contains(row.getStatus()))) {
                return Optional.empty();
            }
            boolean now = !later && (until == null ? RUNNING.contains(row.getStatus()) : !until.isBefore(day));
            return Optional.of(new FamilyFacts.Taking(
                    row.getId(),
                    Optional.ofNullable(row.getPerson()).orElse(0L),
                    row.getProgramme(),
                    row.getComponent(),
                    since,
                    now));
        }
    }
}
