package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REVIEW_DECISION;
import static id.simpul.store.jooq.Tables.REVIEW_FAMILY;
import static id.simpul.store.jooq.Tables.REVIEW_FINDING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.ReviewFindingRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads findings page by page and counts them, each with the decision that holds for it. */
final class FindingQuery {
    private static final int CHUNK = 500;

    private FindingQuery() {}

    static Condition condition(FindingFilter filter, boolean restricted) {
        Condition condition = restricted ? DSL.trueCondition() : REVIEW_FINDING.RESTRICTED.eq(0L);
        if (filter.check() != null) {
            condition = condition.and(REVIEW_FINDING.CHECK_CODE.eq(filter.check()));
        }
        if (filter.village() != null) {
            condition = condition.and(REVIEW_FINDING.VILLAGE.startsWith(filter.village()));
        }
        return switch (filter.state()) {
            case OPEN -> condition.and(notExists(decisions()));
            case DECIDED -> condition.and(exists(decisions()));
            case ALL -> condition;
        };
    }

    private static org.jooq.Select<?> decisions() {
        return select(DSL.one())
                .from(REVIEW_DECISION)
                .where(REVIEW_DECISION.SUBJECT.eq(REVIEW_FINDING.SUBJECT))
                .and(REVIEW_DECISION.FACTS.eq(REVIEW_FINDING.FACTS))
                .and(REVIEW_DECISION.DELETED.eq(0L));
    }

    /** How many are open and decided, by the values of {@code key}; one without a value is left out. */
    static Map<String, CheckCount> counts(DSLContext sql, Field<String> key, FindingFilter filter, boolean restricted) {
        Field<Boolean> decided = DSL.field(exists(decisions()));
        Map<String, CheckCount> counts = new HashMap<>();
        sql.select(key, DSL.count(), DSL.count().filterWhere(decided))
                .from(REVIEW_FINDING)
                .where(condition(filter, restricted))
                .and(key.isNotNull())
                .groupBy(key)
                .forEach(row -> counts.put(
                        row.value1(), new CheckCount(row.value1(), row.value2() - row.value3(), row.value3())));
        return counts;
    }

    static List<FindingRow> page(DSLContext sql, FindingFilter filter, boolean restricted, int offset, int limit) {
        return rows(
                sql,
                sql.selectFrom(REVIEW_FINDING)
                        .where(condition(filter, restricted))
                        .orderBy(
                                REVIEW_FINDING.CHECK_CODE,
                                REVIEW_FINDING.VILLAGE,
                                REVIEW_FINDING.SORT_NAME,
                                REVIEW_FINDING.ID)
                        .limit(offset, limit)
                        .fetch());
    }

    /** Everything found about one family. */
    static List<FindingRow> of(DSLContext sql, long household, boolean restricted) {
        return rows(
                sql,
                sql.selectFrom(REVIEW_FINDING)
                        .where(condition(new FindingFilter(null, null, FindingFilter.State.ALL), restricted))
                        .and(REVIEW_FINDING.HOUSEHOLD.eq(household))
                        .orderBy(REVIEW_FINDING.ID)
                        .fetch());
    }

    static List<FindingRow> rows(DSLContext sql, List<ReviewFindingRecord> found) {
        Map<Long, Family> families = families(
                sql,
                found.stream()
                        .map(ReviewFindingRecord::getHousehold)
                        .filter(Objects::nonNull)
                        .toList());
        Map<Long, Member> members = new HashMap<>();
        List<Long> persons = new ArrayList<>();
        found.forEach(row -> {
            persons.add(row.getPerson());
            persons.add(row.getOther());
        });
        persons.removeIf(Objects::isNull);
        sql.select(PERSON.ID, PERSON.NAME, PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.ID.in(persons))
                .forEach(row -> members.put(row.value1(), new Member(new PersonName(row.value2()), row.value3())));
        Map<String, List<Past>> decided = decided(sql, found);
        return found.stream()
                .map(row -> row(row, families, members, decided.getOrDefault(row.getSubject(), List.of())))
                .toList();
    }

    private record Family(
            @Nullable PersonName head,
            @Nullable FamilyCardNumber kk,
            @Nullable String rw,
            @Nullable String rt) {}

    private record Member(PersonName name, long household) {}

    private record Past(String facts, Decision decision) {}

    private static FindingRow row(
            ReviewFindingRecord row, Map<Long, Family> families, Map<Long, Member> members, List<Past> decided) {
        Long household = row.getHousehold();
        Family family = household == null
                ? new Family(null, null, null, null)
                : families.getOrDefault(household, new Family(null, null, null, null));
        Member member = row.getPerson() == null ? null : members.get(row.getPerson());
        Member other = row.getOther() == null ? null : members.get(row.getOther());
        Decision holds = decided.stream()
                .filter(past -> past.facts().equals(row.getFacts()))
                .map(Past::decision)
                .findFirst()
                .orElse(null);
        return new FindingRow(
                row.getId(),
                row.getCheckCode(),
                row.getVariant(),
                row.getDetails(),
                household,
                family.head(),
                family.kk(),
                row.getVillage(),
                family.rw(),
                family.rt(),
                row.getPerson(),
                member == null ? null : member.name(),
                other == null ? null : other.name(),
                // A family held against another family is that other family's id itself.
                other == null ? row.getOther() : Long.valueOf(other.household()),
                holds,
                holds == null && !decided.isEmpty());
    }

    private static Map<Long, Family> families(DSLContext sql, Collection<Long> households) {
        Map<Long, Family> families = new HashMap<>();
        sql.select(HOUSEHOLD.ID, PERSON.NAME, HOUSEHOLD.KK, HOUSEHOLD.RW, HOUSEHOLD.RT)
                .from(HOUSEHOLD)
                .leftJoin(REVIEW_FAMILY)
                .on(REVIEW_FAMILY.HOUSEHOLD.eq(HOUSEHOLD.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REVIEW_FAMILY.HEAD))
                .where(HOUSEHOLD.ID.in(households))
                .forEach(row -> families.put(
                        row.value1(),
                        new Family(
                                row.value2() == null ? null : new PersonName(row.value2()),
                                row.value3() == null ? null : new FamilyCardNumber(row.value3()),
                                row.value4(),
                                row.value5())));
        return families;
    }

    /** Decisions by subject, the newest first. */
    private static Map<String, List<Past>> decided(DSLContext sql, List<ReviewFindingRecord> found) {
        Map<String, List<Past>> decided = new HashMap<>();
        for (int from = 0; from < found.size(); from += CHUNK) {
            List<String> subjects = found.subList(from, Math.min(from + CHUNK, found.size())).stream()
                    .map(ReviewFindingRecord::getSubject)
                    .toList();
            sql.selectFrom(REVIEW_DECISION)
                    .where(REVIEW_DECISION.SUBJECT.in(subjects))
                    .and(REVIEW_DECISION.DELETED.eq(0L))
                    .orderBy(REVIEW_DECISION.HLC.desc())
                    .forEach(row -> decided.computeIfAbsent(row.getSubject(), subject -> new ArrayList<>())
                            .add(new Past(
                                    row.getFacts(),
                                    new Decision(
                                            Verdict.valueOf(row.getVerdict()),
                                            row.getReason(),
                                            LocalDate.parse(row.getDecidedOn()),
                                            row.getOfficer()))));
        }
        return decided;
    }
}
