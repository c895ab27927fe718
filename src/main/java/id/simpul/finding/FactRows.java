package id.simpul.finding;

import static id.simpul.store.jooq.Tables.ASSESSMENT;

import id.simpul.assessment.Condition;
import id.simpul.assessment.Disability;
import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import id.simpul.finding.Known.Origin;
import id.simpul.household.Codes;
import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Facts made of rows: what the register keeps of a member, and what a visit was answered. Pure. */
final class FactRows {
    static final String AGE = "age";
    static final String DESIL = "desil";
    private static final String DISABILITY = "disability";
    private static final long NO_DISABILITY = 0;
    static final long NO_DISEASE = 1;
    private static final long CANNOT = 1;
    private static final long HARDLY = 2;
    private static final int DIFFICULTIES = 9;

    /**
     * A question and where its answer is kept.
     *
     * @param index of the column in its table: jOOQ looks a field up by its name among all others, each time
     */
    record Answered(Question question, int index) {
        String fact() {
            return question.field();
        }
    }

    private FactRows() {}

    static List<Answered> columns(List<Question> questions, Table<?> table) {
        return questions.stream()
                .map(question -> {
                    int index = table.fieldsRow().indexOf(question.field());
                    if (index < 0) {
                        throw new IllegalStateException("no column for " + question.field());
                    }
                    return new Answered(question, index);
                })
                .toList();
    }

    /** Whether a member cannot, or hardly, do one of what the form asks; known if all was asked or one is so. */
    static void difficulty(List<Answered> questions, Origin origin, Map<String, Known> known) {
        List<Known> all = questions.stream()
                .map(Answered::fact)
                .filter(fact -> fact.startsWith("dis_"))
                .flatMap(fact -> Stream.ofNullable(known.get(fact)))
                .toList();
        if (all.stream().anyMatch(one -> one.number() == CANNOT || one.number() == HARDLY)) {
            known.put("difficulty", Known.of(Fact.YES, origin));
        } else if (all.size() == DIFFICULTIES) {
            known.put("difficulty", Known.of(Fact.NO, origin));
        }
    }

    /** The kind of disability that a visit saw, where the register says nothing. */
    static void disability(Map<String, Long> given, Origin origin, Map<String, Known> known) {
        Disability seen = Disability.of(given);
        if (seen != Disability.UNKNOWN) {
            Integer code = seen.code();
            known.putIfAbsent(DISABILITY, Known.of(code == null ? NO_DISABILITY : code, origin));
        }
    }

    /** What the register keeps of a member. */
    static FamilyFacts.Member member(PersonRecord row, LocalDate day, boolean restricted, Origin origin) {
        LocalDate born = date(row.getBirthDate());
        long presence = presence(row, day);
        Map<String, Known> known = new HashMap<>();
        number(known, "sex", row.getSex(), origin);
        number(known, "relation", row.getRelation(), origin);
        number(known, "marital", row.getMarital(), origin);
        number(known, "education", row.getEducation(), origin);
        number(known, "schooling", row.getSchooling(), origin);
        number(known, "presence", presence, origin);
        number(known, "pregnant", row.getPregnant() == 1L ? Fact.YES : Fact.NO, origin);
        number(known, "has_nik", row.getNik() == null ? Fact.NO : Fact.YES, origin);
        // What is blank is not known, and what the reader may not know looks as what is blank does.
        number(known, DISABILITY, row.getDisability(), origin);
        Long disease = row.getChronic();
        boolean hidden = disease != null && disease == Codes.HIV && !restricted;
        number(known, "chronic", hidden ? null : disease, origin);
        if (row.getOccupation() != null) {
            known.put("occupation", new Known(0, row.getOccupation(), origin));
        }
        if (born != null && !born.isAfter(day)) {
            known.put(AGE, Known.of(Period.between(born, day).getYears(), origin));
        }
        boolean here = presence == Codes.PRESENT || presence == Codes.NEW_MEMBER;
        return new FamilyFacts.Member(
                row.getId(), new PersonName(row.getName()), born, here && (born == null || !born.isAfter(day)), known);
    }

    /** Who died after the day was there on it. */
    static long presence(PersonRecord row, LocalDate day) {
        LocalDate died = date(row.getDiedOn());
        boolean later = row.getPresence() == Codes.DECEASED && died != null && died.isAfter(day);
        return later ? Codes.PRESENT : row.getPresence();
    }

    /** What is known from the answers of a visit alone. */
    static Map<String, Known> answers(Instrument instrument, Map<String, Long> given, LocalDate visitedOn) {
        Map<String, Known> known = new HashMap<>();
        answers(
                given,
                columns(instrument.family(), ASSESSMENT),
                new Origin(Fact.Place.VISIT, 0, visitedOn, null),
                known);
        return known;
    }

    static void answers(Map<String, Long> given, List<Answered> questions, Origin origin, Map<String, Known> known) {
        put(given, questions, origin, known);
        Known power = known.get("power");
        if (power != null) {
            // Who has one meter answers nothing about a second.
            long highest = Stream.of("power", "power_2", "power_3")
                    .mapToLong(field -> given.getOrDefault(field, power.number()))
                    .max()
                    .getAsLong();
            known.put("highest_power", Known.of(highest, origin));
        }
    }

    /** The answers of {@code row}, with what was known {@code before}. */
    static Map<String, Long> given(Record row, List<Answered> questions, Map<String, Long> before) {
        for (Answered one : questions) {
            Long answer = (Long) row.get(one.index());
            if (answer != null) {
                before.put(one.question().field(), answer);
            }
        }
        return before;
    }

    static void put(Map<String, Long> given, List<Answered> questions, Origin origin, Map<String, Known> known) {
        for (Answered one : questions) {
            Long answer = given.get(one.question().field());
            if (answer != null) {
                known.putIfAbsent(one.fact(), Known.of(answer, origin));
            } else if (needless(one.question(), given)) {
                known.putIfAbsent(one.fact(), Known.of(Fact.NOT_ASKED, origin));
            }
        }
    }

    /** Whether what was answered makes {@code question} one that nobody asks. */
    static boolean needless(Question question, Map<String, Long> given) {
        List<List<Condition.Term>> any = question.askedIf().any();
        return !any.isEmpty()
                && any.stream()
                        .allMatch(all -> all.stream().anyMatch(term -> {
                            Long answer = given.get(term.field());
                            return answer != null
                                    && term.ranges().stream()
                                            .noneMatch(range -> range.from() <= answer && answer <= range.to());
                        }));
    }

    static void number(Map<String, Known> known, String name, @Nullable Long value, Origin origin) {
        if (value != null) {
            known.put(name, Known.of(value, origin));
        }
    }

    static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
