package id.simpul.assessment;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.assessment.Visit.Interview;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssessmentMemberRecord;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Visits as rows: one of the visit, one of each member asked about. Only answers to questions that are asked are written. */
final class AssessmentRows {
    private final Instrument instrument;

    AssessmentRows(Instrument instrument) {
        this.instrument = instrument;
    }

    AssessmentRecord fill(AssessmentRecord row, Visit visit) {
        Interview interview = visit.interview();
        row.setVisitedOn(visit.visitedOn().toString())
                .setInstrument(instrument.id())
                .setRespondent(interview.respondent())
                .setRespondentPhone(interview.phone())
                .setChecker(interview.checker())
                .setResult((long) interview.result())
                .setResumeAt(visit.resumeAt())
                .setNote(visit.note());
        write(row, ASSESSMENT, instrument.family(), instrument.asked(visit.answers()));
        return row;
    }

    /** Writes what was asked about members: rows are added, changed, and taken out where nothing was asked any more. */
    void members(Transaction tx, long assessment, Visit visit) {
        Map<Long, AssessmentMemberRecord> before = tx.sql()
                .selectFrom(ASSESSMENT_MEMBER)
                .where(ASSESSMENT_MEMBER.ASSESSMENT.eq(assessment))
                .and(ASSESSMENT_MEMBER.DELETED.eq(0L))
                .fetchMap(ASSESSMENT_MEMBER.PERSON);
        visit.members().forEach((person, answers) -> {
            Map<String, Long> asked = instrument.asked(answers, subject(tx.sql(), person, visit.visitedOn()));
            AssessmentMemberRecord row = before.remove(person);
            if (row != null) {
                Long illnesses = row.getIllnesses();
                write(row, ASSESSMENT_MEMBER, instrument.member(), asked);
                if (!Illnesses.readable(tx.actor())) {
                    row.setIllnesses(Illnesses.keepHidden(illnesses, row.getIllnesses()));
                }
                tx.update(row);
            } else if (!asked.isEmpty()) {
                var fresh =
                        new AssessmentMemberRecord().setAssessment(assessment).setPerson(person);
                write(fresh, ASSESSMENT_MEMBER, instrument.member(), asked);
                tx.insert(fresh);
            }
        });
        before.values().forEach(row -> tx.delete(Entity.ASSESSMENT_MEMBER, row.getId()));
    }

    private static Subject subject(DSLContext sql, long person, LocalDate day) {
        var row = sql.select(PERSON.BIRTH_DATE, PERSON.SEX)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchSingle();
        Long age = Optional.ofNullable(row.value1())
                .map(LocalDate::parse)
                .filter(born -> !born.isAfter(day))
                .map(born -> (long) Period.between(born, day).getYears())
                .orElse(null);
        return new Subject(age, row.value2());
    }

    private static void write(Record row, Table<?> table, List<Question> questions, Map<String, Long> answers) {
        for (Question question : questions) {
            Long answer = answers.get(question.field());
            if (answer != null && !question.takes(answer)) {
                throw new IllegalArgumentException("out of range: " + question.field());
            }
            row.set(column(table, question.field()), answer);
        }
    }

    private static Field<Long> column(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name, Long.class), name);
    }

    /**
     * The answers about members of {@code assessments}: visit to person to column to answer.
     *
     * @param restricted whether all diseases may be read
     */
    Map<Long, Map<Long, Map<String, Long>>> members(DSLContext sql, Collection<Long> assessments, boolean restricted) {
        Map<Long, Map<Long, Map<String, Long>>> found = new HashMap<>();
        sql.selectFrom(ASSESSMENT_MEMBER)
                .where(ASSESSMENT_MEMBER.ASSESSMENT.in(assessments))
                .and(ASSESSMENT_MEMBER.DELETED.eq(0L))
                .forEach(row -> {
                    if (!restricted) {
                        row.setIllnesses(Illnesses.hide(row.getIllnesses()));
                    }
                    found.computeIfAbsent(row.getAssessment(), id -> new HashMap<>())
                            .put(row.getPerson(), answers(row, ASSESSMENT_MEMBER, instrument.member()));
                });
        return found;
    }

    Assessment assessment(AssessmentRecord row, Map<Long, Map<String, Long>> members) {
        var interview = new Interview(
                row.getRespondent(),
                row.getRespondentPhone(),
                row.getChecker(),
                row.getResult().intValue());
        return new Assessment(
                row.getId(),
                row.getOfficer(),
                row.getInstrument(),
                new Visit(
                        LocalDate.parse(row.getVisitedOn()),
                        interview,
                        answers(row, ASSESSMENT, instrument.family()),
                        members,
                        row.getNote(),
                        row.getResumeAt()));
    }

    /** What was answered, whatever instrument asked: columns keep their meaning. */
    private static Map<String, Long> answers(Record row, Table<?> table, List<Question> questions) {
        Map<String, Long> answers = new HashMap<>();
        for (Question question : questions) {
            Long answer = row.get(column(table, question.field()));
            if (answer != null) {
                answers.put(question.field(), answer);
            }
        }
        return answers;
    }
}
