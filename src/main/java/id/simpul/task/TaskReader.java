package id.simpul.task;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.BUNDLE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.store.jooq.Tables.REF_TASK;
import static id.simpul.store.jooq.Tables.TASK_DELAY;
import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.casework.ApprovalState;
import id.simpul.casework.Approvals;
import id.simpul.casework.Stage;
import id.simpul.household.Codes;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.referral.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what tasks follow from, in a fixed number of queries whatever the number of cases. */
final class TaskReader {
    private static final String PRINT = "letter.print";
    private static final String SAVE = "letter.save";
    private static final Set<String> APPROVED = Set.of(Stage.INITIALS, Stage.SIGNATURE);

    private final DSLContext sql;
    private final Condition open;

    TaskReader(DSLContext sql, Actor actor) {
        this.sql = sql;
        // Also what another office transferred to this one.
        Condition there = CASE_FILE
                .CLOSED_ON
                .isNull()
                .and(CASE_FILE.DELETED.eq(0L))
                .and(CASE_FILE.HELD_BY.in("", actor.office()));
        this.open = actor.may(Capability.READ_RESTRICTED) ? there : there.and(CASE_FILE.RESTRICTED.eq(0L));
    }

    /** The rules that hold on {@code day}. */
    static Map<TaskKind, TaskRule> rules(DSLContext sql, LocalDate day) {
        Map<TaskKind, TaskRule> rules = new EnumMap<>(TaskKind.class);
        sql.selectFrom(REF_TASK)
                .where(REF_TASK.VALID_FROM.le(day.toString()), REF_TASK.VALID_TO.ge(day.toString()))
                .forEach(row -> {
                    TaskKind kind = TaskKind.valueOf(row.getCode());
                    rules.put(
                            kind,
                            new TaskRule(
                                    kind,
                                    row.getLabel(),
                                    row.getLabelEn(),
                                    row.getResolved(),
                                    row.getResolvedEn(),
                                    row.getPriority().intValue(),
                                    Capability.valueOf(row.getCapability()),
                                    row.getDueDays().intValue(),
                                    row.getOpensDays().intValue(),
                                    row.getDelayDays().intValue(),
                                    row.getSort().intValue()));
                });
        return rules;
    }

    /** Every open case this user may read. */
    List<CaseFacts> cases(LocalDate today) {
        Map<Long, List<CaseFacts.Waiting>> waiting = waiting();
        Map<Long, List<CaseFacts.Unprinted>> unprinted = unprinted();
        Set<Long> assessed = assessed();
        Set<Long> planned = planned();
        Map<Long, LocalDate> visited = visited();
        Map<Long, String> handedIn = handedIn();
        Map<Long, ApprovalState> approvals = Approvals.waiting(sql, open, today);
        Set<Long> escalated = escalated();
        return sql.select(
                        CASE_FILE.ID,
                        CASE_FILE.REGISTER,
                        CASE_FILE.SERVICE,
                        CASE_FILE.VILLAGE,
                        CASE_FILE.URGENT,
                        CASE_FILE.HOUSEHOLD,
                        PERSON.NAME,
                        CASE_FILE.STAGE,
                        CASE_FILE.STAGE_ON,
                        CASE_FILE.DUE_ON)
                .from(CASE_FILE)
                .join(PERSON)
                .on(PERSON.ID.eq(CASE_FILE.APPLICANT))
                .where(open)
                .fetch(row -> {
                    long id = row.value1();
                    return new CaseFacts(
                            new Task.OfCase(id, row.value2(), row.value3(), row.value4(), row.value5() == 1),
                            row.value6(),
                            new PersonName(row.value7()),
                            row.value8(),
                            LocalDate.parse(row.value9()),
                            LocalDate.parse(row.value10()),
                            handedIn.get(id),
                            assessed.contains(id),
                            planned.contains(id),
                            visited.get(id),
                            approvals.get(id),
                            escalated.contains(id),
                            waiting.getOrDefault(id, List.of()),
                            unprinted.getOrDefault(id, List.of()));
                });
    }

    private Map<Long, List<CaseFacts.Waiting>> waiting() {
        Map<Long, List<CaseFacts.Waiting>> all = new HashMap<>();
        sql.select(
                        REFERRAL.CASE_FILE,
                        REFERRAL.ID,
                        REFERRAL.DESTINATION_NAME,
                        REFERRAL.SENT_ON,
                        DSL.coalesce(REFERRAL.NEXT_ON, REFERRAL.DUE_ON),
                        DSL.field(DSL.exists(DSL.selectOne()
                                .from(LETTER)
                                .where(LETTER.REFERRAL.eq(REFERRAL.ID))
                                .and(LETTER.DELETED.eq(0L))
                                .and(LETTER.VOID_ON.isNull()))))
                .from(CASE_FILE)
                .join(REFERRAL)
                .on(REFERRAL.CASE_FILE.eq(CASE_FILE.ID))
                .where(open)
                .and(REFERRAL.ANSWER.isNull())
                .and(REFERRAL.REVOKED_ON.isNull())
                .and(REFERRAL.DELETED.eq(0L))
                .forEach(row -> all.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new CaseFacts.Waiting(
                                row.value2(),
                                row.value3(),
                                LocalDate.parse(row.value4()),
                                date(row.value5()),
                                row.value6())));
        return all;
    }

    /** Letters that the program keeps and that never left it; those of other times and programs are not asked for. */
    private Map<Long, List<CaseFacts.Unprinted>> unprinted() {
        Map<Long, List<CaseFacts.Unprinted>> all = new HashMap<>();
        sql.select(LETTER.CASE_FILE, LETTER.ID, LETTER.NUMBER, LETTER.ISSUED_ON)
                .from(CASE_FILE)
                .join(LETTER)
                .on(LETTER.CASE_FILE.eq(CASE_FILE.ID))
                .where(open)
                .and(LETTER.DELETED.eq(0L))
                .and(LETTER.VOID_ON.isNull())
                .and(LETTER.PDF.isNotNull())
                .and(DSL.notExists(DSL.selectOne()
                        .from(ACT)
                        .where(ACT.SUBJECT.eq(LETTER.ID))
                        .and(ACT.ACTION.in(PRINT, SAVE))))
                .forEach(row -> all.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new CaseFacts.Unprinted(row.value2(), row.value3(), LocalDate.parse(row.value4()))));
        return all;
    }

    /** Cases at assessment whose family was asked everything since they came in. */
    private Set<Long> assessed() {
        return new HashSet<>(sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(open)
                .and(CASE_FILE.STAGE.eq(Stage.ASSESSMENT))
                .and(DSL.exists(DSL.selectOne()
                        .from(ASSESSMENT)
                        .where(ASSESSMENT.HOUSEHOLD.eq(CASE_FILE.HOUSEHOLD))
                        .and(ASSESSMENT.DELETED.eq(0L))
                        .and(ASSESSMENT.RESULT.eq(1L))
                        .and(ASSESSMENT.INSTRUMENT.ne(Codes.IMPORTED_VISIT))
                        .and(ASSESSMENT.VISITED_ON.ge(CASE_FILE.OPENED_ON))))
                .fetch(CASE_FILE.ID));
    }

    private Set<Long> planned() {
        return new HashSet<>(sql.select(VISIT.CASE_FILE)
                .from(VISIT)
                .where(VISIT.RESULT.isNull())
                .and(VISIT.DELETED.eq(0L))
                .and(VISIT.CASE_FILE.isNotNull())
                .fetch(VISIT.CASE_FILE));
    }

    private Map<Long, LocalDate> visited() {
        Map<Long, LocalDate> visited = new HashMap<>();
        sql.select(VISIT.CASE_FILE, DSL.max(VISIT.VISITED_ON))
                .from(CASE_FILE)
                .join(VISIT)
                .on(VISIT.CASE_FILE.eq(CASE_FILE.ID))
                .where(open)
                .and(CASE_FILE.STAGE.eq(Stage.VISIT))
                .and(VISIT.DELETED.eq(0L))
                .and(VISIT.RESULT.isNotNull())
                .groupBy(VISIT.CASE_FILE)
                .forEach(row -> visited.put(row.value1(), LocalDate.parse(row.value2())));
        return visited;
    }

    /** Who handed a draft in that was returned: not who passed it on from initials to signature. */
    private Map<Long, String> handedIn() {
        Map<Long, String> officers = new HashMap<>();
        Map<Long, String> before = new HashMap<>();
        sql.select(CASE_STEP.CASE_FILE, CASE_STEP.OFFICER, CASE_STEP.STAGE)
                .from(CASE_FILE)
                .join(CASE_STEP)
                .on(CASE_STEP.CASE_FILE.eq(CASE_FILE.ID))
                .where(open)
                .and(CASE_FILE.STAGE.eq(Stage.CORRECTION))
                .and(CASE_STEP.DELETED.eq(0L))
                .orderBy(CASE_STEP.AT, CASE_STEP.ID)
                .forEach(row -> {
                    boolean waits = APPROVED.contains(row.value3());
                    String from = before.put(row.value1(), row.value3());
                    if (waits && (from == null || !APPROVED.contains(from))) {
                        officers.put(row.value1(), row.value2());
                    }
                });
        return officers;
    }

    /** Cases that were raised a level and not taken back. */
    private Set<Long> escalated() {
        return new HashSet<>(sql.select(REFERRAL.CASE_FILE)
                .from(CASE_FILE)
                .join(REFERRAL)
                .on(REFERRAL.CASE_FILE.eq(CASE_FILE.ID))
                .where(open)
                .and(REFERRAL.KIND.eq(Kind.ESCALATE.code()))
                .and(REFERRAL.REVOKED_ON.isNull())
                .and(REFERRAL.DELETED.eq(0L))
                .fetch(REFERRAL.CASE_FILE));
    }

    /** Planned visits without result. */
    List<VisitFacts> visits() {
        var head = PERSON.as("head");
        return sql.select(
                        VISIT.ID,
                        VISIT.HOUSEHOLD,
                        VISIT.PLANNED_ON,
                        VISIT.OFFICER,
                        CASE_FILE.ID,
                        CASE_FILE.REGISTER,
                        CASE_FILE.SERVICE,
                        CASE_FILE.VILLAGE,
                        CASE_FILE.URGENT,
                        PERSON.NAME,
                        DSL.field(DSL.select(head.NAME)
                                .from(head)
                                .where(head.HOUSEHOLD.eq(VISIT.HOUSEHOLD))
                                .and(head.RELATION.eq((long) Codes.HEAD))
                                .and(head.DELETED.eq(0L))
                                .orderBy(head.ID)
                                .limit(1)))
                .from(VISIT)
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(VISIT.CASE_FILE))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CASE_FILE.APPLICANT))
                .where(VISIT.RESULT.isNull())
                .and(VISIT.DELETED.eq(0L))
                .and(VISIT.CASE_FILE.isNull().or(open))
                .fetch(row -> new VisitFacts(
                        row.value1(),
                        row.value5() == null
                                ? null
                                : new Task.OfCase(
                                        row.value5(), row.value6(), row.value7(), row.value8(), row.value9() == 1),
                        row.value2(),
                        name(row.value10() == null ? row.value11() : row.value10()),
                        LocalDate.parse(row.value3()),
                        row.value4()));
    }

    private static @Nullable PersonName name(@Nullable String name) {
        return name == null ? null : new PersonName(name);
    }

    /** The day of the oldest bundle sent after the district's last answer; null: none waits. */
    @Nullable
    LocalDate unanswered(ZoneId zone) {
        Long last = sql.select(DSL.max(BUNDLE.HANDLED_AT))
                .from(BUNDLE)
                .where(BUNDLE.DIRECTION.eq("in"))
                .fetchOne(0, Long.class);
        Long sent = sql.select(DSL.min(BUNDLE.HANDLED_AT))
                .from(BUNDLE)
                .where(BUNDLE.DIRECTION.eq("out"))
                .and(BUNDLE.HANDLED_AT.gt(last == null ? 0L : last))
                .fetchOne(0, Long.class);
        return sent == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(sent), zone);
    }

    /** What was put off to a day after {@code today}, by kind and subject. */
    Map<String, Task.Delay> delays(LocalDate today) {
        Map<String, Task.Delay> delays = new HashMap<>();
        sql.selectFrom(TASK_DELAY)
                .where(TASK_DELAY.DELETED.eq(0L))
                .and(TASK_DELAY.UNTIL.gt(today.toString()))
                .orderBy(TASK_DELAY.ID)
                .forEach(row -> delays.put(
                        row.getRule() + ":" + row.getSubject(),
                        new Task.Delay(
                                row.getId(), LocalDate.parse(row.getUntil()), row.getReason(), row.getOfficer())));
        return delays;
    }

    private static @Nullable LocalDate date(@Nullable String column) {
        return column == null ? null : LocalDate.parse(column);
    }
}
