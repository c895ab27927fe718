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
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Every row that belongs to a family, now or before, with what it is about. */
final class HistoryRows {
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

    private HistoryRows() {}

    static HistoryRows of(DSLContext sql, long household) {
        var rows = new HistoryRows();
        rows.lines.put(household, new Line(Topic.FAMILY, null, null));
        rows.persons(sql, household);
        rows.add(sql, ASSISTANCE, ASSISTANCE.HOUSEHOLD, household, Topic.PROGRAMME, "person", "programme");
        rows.add(sql, FAMILY_EVENT, FAMILY_EVENT.HOUSEHOLD, household, Topic.EVENT, "person", "kind");
        rows.add(sql, FAMILY_EVENT, FAMILY_EVENT.OTHER, household, Topic.EVENT, "person", "kind");
        rows.add(sql, PHOTO, PHOTO.HOUSEHOLD, household, Topic.PHOTO, "person", "kind");
        List<Long> visits = rows.add(sql, ASSESSMENT, ASSESSMENT.HOUSEHOLD, household, Topic.VISIT, null, "visited_on");
        visits.forEach(visit -> rows.add(
                sql, ASSESSMENT_MEMBER, ASSESSMENT_MEMBER.ASSESSMENT, visit, Topic.VISIT_MEMBER, "person", null));
        List<Long> cases =
                rows.add(sql, CASE_FILE, CASE_FILE.HOUSEHOLD, household, Topic.CASE, "applicant", "register");
        for (long file : cases) {
            String register =
                    Optional.ofNullable(rows.lines.get(file)).map(Line::of).orElse(null);
            rows.under(sql, CASE_STEP, CASE_STEP.CASE_FILE, file, register);
            rows.under(sql, REFERRAL, REFERRAL.CASE_FILE, file, register);
        }
        rows.name(sql);
        return rows;
    }

    /** Everybody in the family or taken out of it, and everybody whom an act on it moved away. */
    private void persons(DSLContext sql, long household) {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .union(sql.select(CHANGE.ROW)
                        .from(CHANGE)
                        .where(CHANGE.ACT.in(sql.select(ACT.ID).from(ACT).where(ACT.SUBJECT.eq(household))))
                        .and(CHANGE.ENTITY.eq((long) Entity.PERSON.number())))
                .forEach(row -> lines.put(row.value1(), new Line(Topic.MEMBER, row.value1(), null)));
    }

    private List<Long> add(
            DSLContext sql,
            Table<?> table,
            Field<Long> reference,
            long to,
            Topic topic,
            @Nullable String person,
            @Nullable String of) {
        Field<Long> id = DSL.field(DSL.name("id"), Long.class);
        return sql.select(table.fields())
                .from(table)
                .where(reference.eq(to))
                .orderBy(id)
                .fetch()
                .map(row -> {
                    long found = row.get("id", Long.class);
                    lines.put(
                            found, new Line(topic, number(row, person), of == null ? null : row.get(of, String.class)));
                    return found;
                });
    }

    /** Rows of a case, which are told under its register number. */
    private void under(DSLContext sql, Table<?> table, Field<Long> reference, long file, @Nullable String register) {
        Field<Long> id = DSL.field(DSL.name("id"), Long.class);
        sql.select(id)
                .from(table)
                .where(reference.eq(file))
                .forEach(row -> lines.put(row.value1(), new Line(Topic.CASE, null, register)));
    }

    private static @Nullable Long number(Record row, @Nullable String column) {
        return column == null ? null : row.get(column, Long.class);
    }

    private void name(DSLContext sql) {
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
