package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.AID_CHOICE;
import static id.simpul.store.jooq.Tables.APPROVAL_STEP;
import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_APPROVAL;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_OUTCOME;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.CLOSED_DAY;
import static id.simpul.store.jooq.Tables.COUNTER;
import static id.simpul.store.jooq.Tables.DESTINATION;
import static id.simpul.store.jooq.Tables.DISTINCT_HOUSEHOLD;
import static id.simpul.store.jooq.Tables.DISTINCT_PERSON;
import static id.simpul.store.jooq.Tables.DWELLING;
import static id.simpul.store.jooq.Tables.FAMILY_EVENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.NUMBER_BLOCK;
import static id.simpul.store.jooq.Tables.OBSERVATION;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PHOTO;
import static id.simpul.store.jooq.Tables.PKH_GROUP;
import static id.simpul.store.jooq.Tables.PKH_MEMBERSHIP;
import static id.simpul.store.jooq.Tables.PUPIL_SCHOOL;
import static id.simpul.store.jooq.Tables.RECOMMENDATION;
import static id.simpul.store.jooq.Tables.RECOMMENDATION_LINE;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.store.jooq.Tables.REVIEW_DECISION;
import static id.simpul.store.jooq.Tables.RULE;
import static id.simpul.store.jooq.Tables.SERVICE_DAYS;
import static id.simpul.store.jooq.Tables.SETTING;
import static id.simpul.store.jooq.Tables.TASK_DELAY;
import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.Patch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds how a person recognises records: by names and masked numbers. */
final class RowLabels {
    private static final int CHUNK = 500;
    private static final int LONGEST = 120;
    private static final long HEAD = 1;

    private final DSLContext sql;
    private final boolean restricted;

    /**
     * Labels as {@code sql} sees the records.
     *
     * @param restricted whether people of restricted cases may be named
     */
    RowLabels(DSLContext sql, boolean restricted) {
        this.sql = sql;
        this.restricted = restricted;
    }

    /** Labels of {@code rows}, which are all of {@code kind}; those that do not exist are left out. */
    Map<Long, RowLabel> of(RecordKind kind, Collection<Long> rows) {
        var labels = new HashMap<Long, RowLabel>();
        List<Long> all = new ArrayList<>(rows);
        for (int from = 0; from < all.size(); from += CHUNK) {
            query(kind, all.subList(from, Math.min(from + CHUNK, all.size())))
                    .forEach(row -> labels.put(row.value1(), label(kind, row.value2(), row.value3())));
        }
        return labels;
    }

    /** What the values of a record say about it that is not here. */
    static RowLabel of(Patch patch) {
        String number = "";
        for (String field : List.of("register", "number", "programme", "check_code")) {
            number = number.isEmpty() ? text(patch, field) : number;
        }
        String kk = text(patch, "kk");
        String nik = text(patch, "nik");
        if (!kk.isEmpty()) {
            number = new FamilyCardNumber(kk).toString();
        } else if (!nik.isEmpty()) {
            number = new Nik(nik).toString();
        }
        String name = text(patch, "name");
        return new RowLabel(name.isEmpty() ? null : new PersonName(name), number, null);
    }

    private static String text(Patch patch, String field) {
        Patch.Values values = patch.fields().get(field);
        if (values == null || !(values.after() instanceof String text)) {
            return "";
        }
        // Refused records were not checked: what they say must not break a list.
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static RowLabel label(RecordKind kind, @Nullable String name, @Nullable String number) {
        PersonName person = name == null ? null : new PersonName(name);
        if (number == null) {
            return new RowLabel(person, "", null);
        }
        return switch (kind) {
            case FAMILY -> new RowLabel(person, new FamilyCardNumber(number).toString(), null);
            case PERSON -> new RowLabel(person, new Nik(number).toString(), null);
            case ASSESSMENT, ASSESSMENT_MEMBER, EVENT, PHOTO -> new RowLabel(person, "", LocalDate.parse(number));
            default -> new RowLabel(person, number, null);
        };
    }

    private ResultQuery<Record3<Long, @Nullable String, @Nullable String>> query(RecordKind kind, List<Long> rows) {
        return switch (kind) {
            case FAMILY ->
                sql.select(HOUSEHOLD.ID, head(HOUSEHOLD.ID), HOUSEHOLD.KK)
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.in(rows));
            case PERSON ->
                sql.select(PERSON.ID, PERSON.NAME, PERSON.NIK).from(PERSON).where(PERSON.ID.in(rows));
            case DWELLING ->
                sql.select(DWELLING.ID, DSL.castNull(String.class), DWELLING.NOTE)
                        .from(DWELLING)
                        .where(DWELLING.ID.in(rows));
            case EVENT ->
                sql.select(
                                FAMILY_EVENT.ID,
                                DSL.coalesce(name(FAMILY_EVENT.PERSON), head(FAMILY_EVENT.HOUSEHOLD)),
                                FAMILY_EVENT.ON_DATE)
                        .from(FAMILY_EVENT)
                        .where(FAMILY_EVENT.ID.in(rows));
            case PHOTO ->
                sql.select(PHOTO.ID, head(PHOTO.HOUSEHOLD), PHOTO.TAKEN_ON)
                        .from(PHOTO)
                        .where(PHOTO.ID.in(rows));
            case ASSISTANCE ->
                sql.select(
                                ASSISTANCE.ID,
                                DSL.coalesce(name(ASSISTANCE.PERSON), head(ASSISTANCE.HOUSEHOLD)),
                                ASSISTANCE.PROGRAMME)
                        .from(ASSISTANCE)
                        .where(ASSISTANCE.ID.in(rows));
            case ASSESSMENT ->
                sql.select(ASSESSMENT.ID, head(ASSESSMENT.HOUSEHOLD), ASSESSMENT.VISITED_ON)
                        .from(ASSESSMENT)
                        .where(ASSESSMENT.ID.in(rows));
            case ASSESSMENT_MEMBER ->
                sql.select(ASSESSMENT_MEMBER.ID, name(ASSESSMENT_MEMBER.PERSON), ASSESSMENT.VISITED_ON)
                        .from(ASSESSMENT_MEMBER)
                        .join(ASSESSMENT)
                        .on(ASSESSMENT.ID.eq(ASSESSMENT_MEMBER.ASSESSMENT))
                        .where(ASSESSMENT_MEMBER.ID.in(rows));
            case CASE ->
                sql.select(CASE_FILE.ID, applicant(), CASE_FILE.REGISTER)
                        .from(CASE_FILE)
                        .where(CASE_FILE.ID.in(rows));
            case STEP ->
                sql.select(CASE_STEP.ID, applicant(), CASE_FILE.REGISTER)
                        .from(CASE_STEP)
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(CASE_STEP.CASE_FILE))
                        .where(CASE_STEP.ID.in(rows));
            case REFERRAL ->
                sql.select(REFERRAL.ID, applicant(), CASE_FILE.REGISTER)
                        .from(REFERRAL)
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(REFERRAL.CASE_FILE))
                        .where(REFERRAL.ID.in(rows));
            case CASE_APPROVAL ->
                sql.select(CASE_APPROVAL.ID, applicant(), CASE_FILE.REGISTER)
                        .from(CASE_APPROVAL)
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(CASE_APPROVAL.CASE_FILE))
                        .where(CASE_APPROVAL.ID.in(rows));
            case CASE_OUTCOME ->
                sql.select(CASE_OUTCOME.ID, applicant(), CASE_FILE.REGISTER)
                        .from(CASE_OUTCOME)
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(CASE_OUTCOME.CASE_FILE))
                        .where(CASE_OUTCOME.ID.in(rows));
            case APPROVAL_STEP ->
                sql.select(APPROVAL_STEP.ID, DSL.castNull(String.class), APPROVAL_STEP.TITLE)
                        .from(APPROVAL_STEP)
                        .where(APPROVAL_STEP.ID.in(rows));
            case RULE ->
                sql.select(RULE.ID, DSL.inline((String) null), DSL.concat(RULE.RULE_SET, DSL.inline(" "), RULE.CODE))
                        .from(RULE)
                        .where(RULE.ID.in(rows));
            case RECOMMENDATION ->
                sql.select(RECOMMENDATION.ID, applicant(), CASE_FILE.REGISTER)
                        .from(RECOMMENDATION)
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(RECOMMENDATION.CASE_FILE))
                        .where(RECOMMENDATION.ID.in(rows));
            case RECOMMENDATION_LINE ->
                sql.select(RECOMMENDATION_LINE.ID, applicant(), CASE_FILE.REGISTER)
                        .from(RECOMMENDATION_LINE)
                        .join(RECOMMENDATION)
                        .on(RECOMMENDATION.ID.eq(RECOMMENDATION_LINE.RECOMMENDATION))
                        .join(CASE_FILE)
                        .on(CASE_FILE.ID.eq(RECOMMENDATION.CASE_FILE))
                        .where(RECOMMENDATION_LINE.ID.in(rows));
            case AID_CHOICE ->
                sql.select(
                                AID_CHOICE.ID,
                                name(AID_CHOICE.PERSON),
                                DSL.concat(AID_CHOICE.KEEPS, DSL.inline(" / "), AID_CHOICE.GIVES_UP))
                        .from(AID_CHOICE)
                        .where(AID_CHOICE.ID.in(rows));
            case PKH_GROUP ->
                sql.select(PKH_GROUP.ID, DSL.castNull(String.class), PKH_GROUP.NAME)
                        .from(PKH_GROUP)
                        .where(PKH_GROUP.ID.in(rows));
            case PKH_MEMBERSHIP ->
                sql.select(PKH_MEMBERSHIP.ID, head(PKH_MEMBERSHIP.HOUSEHOLD), PKH_GROUP.NAME)
                        .from(PKH_MEMBERSHIP)
                        .join(PKH_GROUP)
                        .on(PKH_GROUP.ID.eq(PKH_MEMBERSHIP.PKH_GROUP))
                        .where(PKH_MEMBERSHIP.ID.in(rows));
            case PUPIL_SCHOOL ->
                sql.select(PUPIL_SCHOOL.ID, name(PUPIL_SCHOOL.PERSON), PUPIL_SCHOOL.SCHOOL)
                        .from(PUPIL_SCHOOL)
                        .where(PUPIL_SCHOOL.ID.in(rows));
            case OBSERVATION ->
                sql.select(
                                OBSERVATION.ID,
                                DSL.when(
                                        seen(OBSERVATION.RESTRICTED),
                                        DSL.coalesce(name(OBSERVATION.PERSON), head(OBSERVATION.HOUSEHOLD))),
                                DSL.inline((String) null))
                        .from(OBSERVATION)
                        .where(OBSERVATION.ID.in(rows));
            case VISIT ->
                sql.select(VISIT.ID, DSL.when(open(), head(VISIT.HOUSEHOLD)), VISIT.PLANNED_ON)
                        .from(VISIT)
                        .leftJoin(CASE_FILE)
                        .on(CASE_FILE.ID.eq(VISIT.CASE_FILE))
                        .where(VISIT.ID.in(rows));
            case LETTER ->
                sql.select(LETTER.ID, DSL.when(open(), name(LETTER.PERSON)), LETTER.NUMBER)
                        .from(LETTER)
                        .leftJoin(CASE_FILE)
                        .on(CASE_FILE.ID.eq(LETTER.CASE_FILE))
                        .where(LETTER.ID.in(rows));
            case DESTINATION ->
                sql.select(DESTINATION.ID, DSL.castNull(String.class), DESTINATION.NAME)
                        .from(DESTINATION)
                        .where(DESTINATION.ID.in(rows));
            case SETTING ->
                sql.select(SETTING.ID, DSL.castNull(String.class), SETTING.NAME)
                        .from(SETTING)
                        .where(SETTING.ID.in(rows));
            case CLOSED_DAY ->
                sql.select(CLOSED_DAY.ID, DSL.castNull(String.class), CLOSED_DAY.DAY)
                        .from(CLOSED_DAY)
                        .where(CLOSED_DAY.ID.in(rows));
            case SERVICE_DAYS ->
                sql.select(SERVICE_DAYS.ID, DSL.castNull(String.class), SERVICE_DAYS.SERVICE)
                        .from(SERVICE_DAYS)
                        .where(SERVICE_DAYS.ID.in(rows));
            case TASK_DELAY ->
                sql.select(TASK_DELAY.ID, DSL.castNull(String.class), TASK_DELAY.RULE)
                        .from(TASK_DELAY)
                        .where(TASK_DELAY.ID.in(rows));
            case COUNTER ->
                sql.select(COUNTER.ID, DSL.castNull(String.class), COUNTER.NAME)
                        .from(COUNTER)
                        .where(COUNTER.ID.in(rows));
            case BLOCK ->
                sql.select(
                                NUMBER_BLOCK.ID,
                                DSL.castNull(String.class),
                                DSL.concat(
                                        NUMBER_BLOCK.FIRST.cast(String.class),
                                        DSL.inline("–"),
                                        NUMBER_BLOCK.LAST.cast(String.class)))
                        .from(NUMBER_BLOCK)
                        .where(NUMBER_BLOCK.ID.in(rows));
            case DISTINCT_PERSON ->
                sql.select(DISTINCT_PERSON.ID, name(DISTINCT_PERSON.PERSON), DSL.castNull(String.class))
                        .from(DISTINCT_PERSON)
                        .where(DISTINCT_PERSON.ID.in(rows));
            case DISTINCT_HOUSEHOLD ->
                sql.select(DISTINCT_HOUSEHOLD.ID, head(DISTINCT_HOUSEHOLD.HOUSEHOLD), DSL.castNull(String.class))
                        .from(DISTINCT_HOUSEHOLD)
                        .where(DISTINCT_HOUSEHOLD.ID.in(rows));
            case REVIEW ->
                sql.select(REVIEW_DECISION.ID, head(REVIEW_DECISION.HOUSEHOLD), REVIEW_DECISION.CHECK_CODE)
                        .from(REVIEW_DECISION)
                        .where(REVIEW_DECISION.ID.in(rows));
            case PROGRAMME,
                    AMOUNT,
                    QUOTA,
                    DISBURSEMENT,
                    KUBE,
                    KUBE_MEMBER,
                    KUBE_GRANT,
                    KUBE_REPORT,
                    OUTLET,
                    CARD,
                    OUTLET_PROBLEM,
                    HOUSE_REPAIR,
                    OFFER,
                    OFFER_MATCH -> ProgrammeLabels.query(sql, kind, rows);
        };
    }

    private Field<String> applicant() {
        return DSL.when(open(), name(CASE_FILE.APPLICANT));
    }

    private org.jooq.Condition open() {
        return seen(DSL.coalesce(CASE_FILE.RESTRICTED, DSL.inline(0L)));
    }

    private org.jooq.Condition seen(Field<Long> closed) {
        return restricted ? DSL.trueCondition() : closed.eq(0L);
    }

    static Field<String> name(Field<Long> person) {
        var someone = PERSON.as("someone");
        return one(DSL.select(someone.NAME).from(someone).where(someone.ID.eq(person)));
    }

    /** Name of the head of a family, or of its first member where nobody is the head. */
    static Field<String> head(Field<Long> household) {
        var member = PERSON.as("member");
        return one(DSL.select(member.NAME)
                .from(member)
                .where(member.HOUSEHOLD.eq(household))
                .and(member.DELETED.eq(0L))
                .orderBy(DSL.when(member.RELATION.eq(HEAD), 0).otherwise(1), member.ID)
                .limit(1));
    }

    private static Field<String> one(Select<? extends org.jooq.Record1<String>> select) {
        return DSL.field(select);
    }
}
