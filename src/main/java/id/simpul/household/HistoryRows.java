package id.simpul.household;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.FAMILY_EVENT;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PHOTO;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.kernel.PersonName;
import id.simpul.store.Entity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Every row that belongs to a family, now or before, with what it is about. */
final class HistoryRows implements HistorySource.Rows {
    private final DSLContext sql;
    private final Map<Long, Line> lines = new LinkedHashMap<>();
    private final Map<Long, PersonName> names = new HashMap<>();

    /**
     * One row.
     *
     * @param person whom it is about; null: the family
     * @param of what tells it from others
     */
    record Line(
            Topic topic, @Nullable Long person, @Nullable String of) {}

    private HistoryRows(DSLContext sql) {
        this.sql = sql;
    }

    static HistoryRows of(DSLContext sql, long household, boolean restricted, List<HistorySource> sources) {
        var rows = new HistoryRows(sql);
        rows.lines.put(household, new Line(Topic.FAMILY, null, null));
        rows.persons(household);
        rows.add(
                ASSISTANCE,
                ASSISTANCE.HOUSEHOLD.eq(household),
                Topic.PROGRAMME,
                person(ASSISTANCE.PERSON),
                of(ASSISTANCE.PROGRAMME));
        rows.add(
                FAMILY_EVENT,
                FAMILY_EVENT.HOUSEHOLD.eq(household).or(FAMILY_EVENT.OTHER.eq(household)),
                Topic.EVENT,
                person(FAMILY_EVENT.PERSON),
                of(FAMILY_EVENT.KIND));
        rows.add(PHOTO, PHOTO.HOUSEHOLD.eq(household), Topic.PHOTO, person(PHOTO.PERSON), of(PHOTO.KIND));
        List<Long> visits = rows.add(
                ASSESSMENT, ASSESSMENT.HOUSEHOLD.eq(household), Topic.VISIT, row -> null, of(ASSESSMENT.VISITED_ON));
        rows.add(
                ASSESSMENT_MEMBER,
                ASSESSMENT_MEMBER.ASSESSMENT.in(visits),
                Topic.VISIT_MEMBER,
                person(ASSESSMENT_MEMBER.PERSON),
                row -> null);
        List<Long> cases = rows.add(
                CASE_FILE,
                CASE_FILE.HOUSEHOLD.eq(household).and(restricted ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L)),
                Topic.CASE,
                person(CASE_FILE.APPLICANT),
                of(CASE_FILE.REGISTER));
        rows.add(CASE_STEP, CASE_STEP.CASE_FILE.in(cases), Topic.CASE, row -> null, rows.as(CASE_STEP.CASE_FILE));
        rows.add(REFERRAL, REFERRAL.CASE_FILE.in(cases), Topic.CASE, row -> null, rows.as(REFERRAL.CASE_FILE));
        var whose = new HistorySource.Whose(household, rows.people(), restricted);
        sources.forEach(source -> source.rows(sql, whose, rows));
        rows.name();
        return rows;
    }

    private static Function<Record, @Nullable Long> person(Field<Long> column) {
        return row -> row.get(column);
    }

    private static Function<Record, @Nullable String> of(Field<?> column) {
        return row -> row.get(column, String.class);
    }

    /** What tells the row that {@code column} refers to from others. */
    private Function<Record, @Nullable String> as(Field<Long> column) {
        return row -> line(row.get(column)).of();
    }

    private Set<Long> people() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().topic() == Topic.MEMBER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody in the family or taken out of it, and everybody whom an act on it moved away. */
    private void persons(long household) {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .union(sql.select(CHANGE.ROW)
                        .from(CHANGE)
                        .where(CHANGE.ACT.in(sql.select(ACT.ID).from(ACT).where(ACT.SUBJECT.eq(household))))
                        .and(CHANGE.ENTITY.eq((long) Entity.PERSON.number())))
                .forEach(row -> lines.put(row.value1(), new Line(Topic.MEMBER, row.value1(), null)));
    }

    @Override
    public List<Long> add(
            Table<?> table,
            Condition which,
            Topic topic,
            Function<Record, @Nullable Long> person,
            Function<Record, @Nullable String> of) {
        Field<Long> id = DSL.field(DSL.name("id"), Long.class);
        return sql.select(table.fields())
                .from(table)
                .where(which)
                .orderBy(id)
                .fetch()
                .map(row -> {
                    long found = row.get("id", Long.class);
                    lines.put(found, new Line(topic, person.apply(row), of.apply(row)));
                    return found;
                });
    }

    private void name() {
        List<@Nullable Long> persons =
                lines.values().stream().map(Line::person).distinct().toList();
        sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(persons))
                .forEach(row -> names.put(row.value1(), new PersonName(row.value2())));
    }

    List<Long> ids() {
        return List.copyOf(lines.keySet());
    }

    Line line(long row) {
        return lines.getOrDefault(row, new Line(Topic.FAMILY, null, null));
    }

    @Nullable
    PersonName name(Line line) {
        return line.person() == null ? null : names.get(line.person());
    }
}
