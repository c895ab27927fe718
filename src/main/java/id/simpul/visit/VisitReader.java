package id.simpul.visit;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.household.Codes;
import id.simpul.household.Coordinates;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.visit.Candidate.OfCase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;

/** Reads visits with where and to whom they go. */
final class VisitReader {
    /** What is asked of a family and of the case a visit is for. */
    static final List<SelectFieldOrAsterisk> WHERE_AND_WHY = List.of(
            HOUSEHOLD.ID,
            HOUSEHOLD.VILLAGE,
            HOUSEHOLD.DUSUN,
            HOUSEHOLD.RW,
            HOUSEHOLD.RT,
            HOUSEHOLD.ADDRESS,
            HOUSEHOLD.LATITUDE,
            HOUSEHOLD.LONGITUDE,
            CASE_FILE.ID,
            CASE_FILE.REGISTER,
            CASE_FILE.SERVICE,
            CASE_FILE.DUE_ON,
            CASE_FILE.STAGE,
            PERSON.NAME);

    private VisitReader() {}

    /** What {@code actor} may know of: visits for restricted cases only who may read those. */
    static Condition readable(Actor actor) {
        Condition there = VISIT.DELETED.eq(0L);
        return actor.may(Capability.READ_RESTRICTED)
                ? there
                : there.and(CASE_FILE.ID.isNull().or(CASE_FILE.RESTRICTED.eq(0L)));
    }

    /** The visits that meet {@code which}, in the order of their routes. */
    static List<HomeVisit> list(DSLContext sql, Actor actor, Condition which) {
        List<? extends Record> rows = sql.select(VISIT.fields())
                .select(WHERE_AND_WHY)
                .from(VISIT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(VISIT.HOUSEHOLD))
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(VISIT.CASE_FILE))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CASE_FILE.APPLICANT))
                .where(readable(actor))
                .and(which)
                .orderBy(VISIT.PLANNED_ON, VISIT.OFFICER, VISIT.PLACE, VISIT.ID)
                .fetch();
        Map<Long, PersonName> heads =
                heads(sql, rows.stream().map(row -> row.get(VISIT.HOUSEHOLD)).toList());
        Map<Long, HomeVisit.Report> letters =
                letters(sql, rows.stream().map(row -> row.get(VISIT.ID)).toList());
        return rows.stream()
                .map(row -> visit(row, heads.get(row.get(VISIT.HOUSEHOLD)), letters.get(row.get(VISIT.ID))))
                .toList();
    }

    private static HomeVisit visit(Record row, @Nullable PersonName head, HomeVisit.@Nullable Report letter) {
        return new HomeVisit(
                row.get(VISIT.ID),
                row.get(VISIT.HOUSEHOLD),
                head,
                place(row),
                ofCase(row),
                LocalDate.parse(row.get(VISIT.PLANNED_ON)),
                row.get(VISIT.PLACE).intValue(),
                row.get(VISIT.OFFICER),
                row.get(VISIT.PURPOSE),
                outcome(row),
                letter);
    }

    private static @Nullable VisitOutcome outcome(Record row) {
        Long result = row.get(VISIT.RESULT);
        return result == null
                ? null
                : new VisitOutcome(
                        LocalDate.parse(Objects.requireNonNull(row.get(VISIT.VISITED_ON))),
                        VisitResult.of(result),
                        row.get(VISIT.MET),
                        row.get(VISIT.MET_AS),
                        row.get(VISIT.NOTE),
                        date(row.get(VISIT.AGAIN_ON)));
    }

    static @Nullable LocalDate date(@Nullable String column) {
        return column == null ? null : LocalDate.parse(column);
    }

    /** Where the family of {@code row} lives. */
    static HousePlace place(Record row) {
        Double latitude = row.get(HOUSEHOLD.LATITUDE);
        Double longitude = row.get(HOUSEHOLD.LONGITUDE);
        return new HousePlace(
                row.get(HOUSEHOLD.VILLAGE),
                row.get(HOUSEHOLD.DUSUN),
                row.get(HOUSEHOLD.RW),
                row.get(HOUSEHOLD.RT),
                row.get(HOUSEHOLD.ADDRESS),
                latitude == null || longitude == null ? null : new Coordinates(latitude, longitude));
    }

    /** The case of {@code row}; null if it has none. */
    static @Nullable OfCase ofCase(Record row) {
        Long id = row.get(CASE_FILE.ID);
        return id == null
                ? null
                : new OfCase(
                        id,
                        row.get(CASE_FILE.REGISTER),
                        row.get(CASE_FILE.SERVICE),
                        new PersonName(row.get(PERSON.NAME)),
                        LocalDate.parse(row.get(CASE_FILE.DUE_ON)));
    }

    /** Who is head of these families, the living before others. */
    static Map<Long, PersonName> heads(DSLContext sql, Collection<Long> households) {
        return heads(sql, PERSON.HOUSEHOLD.in(households));
    }

    /** As {@link #heads(DSLContext, Collection)}, of all families whose members meet {@code which}. */
    static Map<Long, PersonName> heads(DSLContext sql, Condition which) {
        Map<Long, PersonName> heads = new HashMap<>();
        sql.select(PERSON.HOUSEHOLD, PERSON.NAME)
                .from(PERSON)
                .where(which)
                .and(PERSON.RELATION.eq((long) Codes.HEAD))
                .and(PERSON.DELETED.eq(0L))
                .orderBy(PERSON.PRESENCE.eq((long) Codes.DECEASED), PERSON.ID)
                .forEach(row -> heads.putIfAbsent(row.value1(), new PersonName(row.value2())));
        return heads;
    }

    private static Map<Long, HomeVisit.Report> letters(DSLContext sql, Collection<Long> visits) {
        Map<Long, HomeVisit.Report> letters = new HashMap<>();
        sql.select(LETTER.VISIT, LETTER.ID, LETTER.NUMBER)
                .from(LETTER)
                .where(LETTER.VISIT.in(visits))
                .and(LETTER.DELETED.eq(0L))
                .and(LETTER.VOID_ON.isNull())
                .orderBy(LETTER.ID)
                .forEach(row -> letters.put(row.value1(), new HomeVisit.Report(row.value2(), row.value3())));
        return letters;
    }

    /** Whom a visit is about: the applicant of its case, else the head of the family; null if there is neither. */
    static @Nullable Long person(DSLContext sql, HomeVisit visit) {
        return visit.ofCase() == null
                ? sql.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.HOUSEHOLD.eq(visit.household()))
                        .and(PERSON.RELATION.eq((long) Codes.HEAD))
                        .and(PERSON.DELETED.eq(0L))
                        .orderBy(PERSON.PRESENCE.eq((long) Codes.DECEASED), PERSON.ID)
                        .limit(1)
                        .fetchOne(PERSON.ID)
                : sql.select(CASE_FILE.APPLICANT)
                        .from(CASE_FILE)
                        .where(CASE_FILE.ID.eq(visit.ofCase().id()))
                        .fetchOne(CASE_FILE.APPLICANT);
    }
}
