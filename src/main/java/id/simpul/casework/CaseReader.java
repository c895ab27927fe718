package id.simpul.casework;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_OUTCOME;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.RECOMMENDATION;
import static id.simpul.store.jooq.Tables.RECOMMENDATION_LINE;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Puts a case's record together. */
final class CaseReader {
    private static final long DIED = 2;
    private static final long ACTIVE = 1;

    /** Codes of list {@code sekolah} from here on say that somebody does not go to school. */
    private static final long NOT_AT_SCHOOL = 8;

    private CaseReader() {}

    static CaseDetail detail(DSLContext sql, CaseCatalogue catalogue, CaseFileRecord row, LocalDate today) {
        HouseholdRecord household = sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(row.getHousehold()));
        PersonRecord applicant = sql.fetchSingle(PERSON, PERSON.ID.eq(row.getApplicant()));
        int members = sql.fetchCount(
                PERSON, PERSON.HOUSEHOLD.eq(household.getId()), PERSON.DELETED.eq(0L), PERSON.PRESENCE.ne(DIED));
        int pupils = sql.fetchCount(
                PERSON,
                PERSON.HOUSEHOLD.eq(household.getId()),
                PERSON.DELETED.eq(0L),
                PERSON.PRESENCE.ne(DIED),
                PERSON.SCHOOLING.lt(NOT_AT_SCHOOL));
        List<String> programmes = sql.selectDistinct(ASSISTANCE.PROGRAMME)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household.getId()))
                .and(ASSISTANCE.STATUS.eq(ACTIVE))
                .and(ASSISTANCE.DELETED.eq(0L))
                .orderBy(ASSISTANCE.PROGRAMME)
                .fetch(ASSISTANCE.PROGRAMME);
        return new CaseDetail(
                row.getId(),
                row.getRegister(),
                LocalDate.parse(row.getOpenedOn()),
                row.getStream(),
                row.getService(),
                row.getTopic(),
                row.getChannel(),
                row.getUrgent() == 1,
                row.getRestricted() == 1,
                row.getVillage(),
                household.getId(),
                household.getKk() == null ? null : new FamilyCardNumber(household.getKk()),
                applicant(applicant),
                members,
                pupils,
                household.getDesil() == null ? null : household.getDesil().intValue(),
                programmes,
                row.getReporter() == null
                        ? null
                        : new Reporter(
                                row.getReporter(),
                                row.getReporterRelation(),
                                row.getReporterPhone(),
                                row.getReporterPerson(),
                                row.getReporterNumber()),
                row.getSummary(),
                CaseCatalogue.words(row.getDocuments()),
                catalogue.stage(row.getStage()),
                LocalDate.parse(row.getDueOn()),
                catalogue
                        .deadlines()
                        .late(
                                LocalDate.parse(row.getDueOn()),
                                row.getStage(),
                                LocalDate.parse(row.getStageOn()),
                                today),
                date(row.getClosedOn()),
                row.getOutcome(),
                row.getNote(),
                steps(sql, catalogue, row.getId()),
                recommended(sql, row.getId()),
                referral(sql, row.getId()),
                letter(sql, LETTER.CASE_FILE.eq(row.getId()).and(LETTER.REFERRAL.isNull())),
                date(sql.select(DSL.max(ASSESSMENT.VISITED_ON))
                        .from(ASSESSMENT)
                        .where(ASSESSMENT.HOUSEHOLD.eq(household.getId()))
                        .and(ASSESSMENT.DELETED.eq(0L))
                        .fetchOne(0, String.class)),
                row.getOfficer(),
                row.getHeldBy(),
                row.getBasis() == null ? NewCase.PUBLIC_TASK : row.getBasis(),
                row.getFollows(),
                row.getPapersWhy(),
                row.getDecision() == null ? null : new Decision(row.getDecision(), row.getDecisionWhy()),
                Approvals.of(sql, row, today),
                received(sql, row.getId()));
    }

    private static List<CaseDetail.Received> received(DSLContext sql, long id) {
        return sql.selectFrom(CASE_OUTCOME)
                .where(CASE_OUTCOME.CASE_FILE.eq(id))
                .and(CASE_OUTCOME.DELETED.eq(0L))
                .orderBy(CASE_OUTCOME.RECORDED_ON, CASE_OUTCOME.ID)
                .fetch(row -> new CaseDetail.Received(
                        new Outcome(
                                row.getKind(),
                                row.getWhat(),
                                date(row.getReceivedOn()),
                                row.getAmount(),
                                row.getSource(),
                                row.getSatisfaction(),
                                row.getWhy()),
                        row.getOfficer(),
                        LocalDate.parse(row.getRecordedOn())));
    }

    private static CaseDetail.Applicant applicant(PersonRecord person) {
        return new CaseDetail.Applicant(
                person.getId(),
                new PersonName(person.getName()),
                person.getNik() == null ? null : new Nik(person.getNik()),
                person.getSex() == null ? null : person.getSex().intValue(),
                date(person.getBirthDate()));
    }

    private static @Nullable LocalDate date(@Nullable String column) {
        return column == null ? null : LocalDate.parse(column);
    }

    private static List<String> recommended(DSLContext sql, long caseFile) {
        return sql.select(RECOMMENDATION_LINE.WORDS)
                .from(RECOMMENDATION_LINE)
                .join(RECOMMENDATION)
                .on(RECOMMENDATION.ID.eq(RECOMMENDATION_LINE.RECOMMENDATION))
                .where(RECOMMENDATION.CASE_FILE.eq(caseFile))
                .and(RECOMMENDATION.DELETED.eq(0L))
                .and(RECOMMENDATION_LINE.DELETED.eq(0L))
                .orderBy(RECOMMENDATION_LINE.SORT, RECOMMENDATION_LINE.ID)
                .fetch(RECOMMENDATION_LINE.WORDS);
    }

    private static List<CaseDetail.Step> steps(DSLContext sql, CaseCatalogue catalogue, long id) {
        return sql.selectFrom(CASE_STEP)
                .where(CASE_STEP.CASE_FILE.eq(id))
                .and(CASE_STEP.DELETED.eq(0L))
                .orderBy(CASE_STEP.AT, CASE_STEP.ID)
                .fetch(row -> new CaseDetail.Step(
                        catalogue.stage(row.getStage()),
                        LocalDateTime.parse(row.getAt()),
                        row.getOfficer(),
                        row.getReason()));
    }

    private static CaseDetail.@Nullable Referral referral(DSLContext sql, long id) {
        return sql.selectFrom(REFERRAL)
                .where(REFERRAL.CASE_FILE.eq(id))
                .and(REFERRAL.DELETED.eq(0L))
                .and(REFERRAL.REVOKED_ON.isNull())
                .and(REFERRAL.KIND.eq("RUJUK"))
                // Of several the one that is waited for, else the newest.
                .orderBy(REFERRAL.ANSWER.isNull().desc(), REFERRAL.SENT_ON.desc(), REFERRAL.ID.desc())
                .limit(1)
                .fetchOne(row -> new CaseDetail.Referral(
                        row.getId(),
                        row.getDestinationName(),
                        LocalDate.parse(row.getSentOn()),
                        date(row.getDueOn()),
                        row.getAnswer(),
                        date(row.getAnsweredOn()),
                        row.getAnswerNote(),
                        letter(sql, LETTER.REFERRAL.eq(row.getId()))));
    }

    private static @Nullable String letter(DSLContext sql, Condition of) {
        return sql.select(LETTER.NUMBER)
                .from(LETTER)
                .where(of)
                .and(LETTER.DELETED.eq(0L))
                .and(LETTER.VOID_ON.isNull())
                .orderBy(LETTER.ISSUED_ON.desc(), LETTER.ID.desc())
                .limit(1)
                .fetchOne(LETTER.NUMBER);
    }
}
